import { conditionOperators, operatorOf, wholeText } from "../aws/policy-conditions.ts";
import {
  type Policy,
  type PolicyStatement,
  type PolicyText,
  type PolicyTexts,
  statementElements,
} from "../aws/policy-model.ts";
import { defineRule } from "../findings/define-rule.ts";
import { distance } from "../text/distance.ts";
import { quoted } from "../text/quoted.ts";

/** Source: IAM user guide, "IAM JSON policy elements: Version", 2023. */
const versions = ["2012-10-17", "2008-10-17"];

/** In this case only. Source: IAM user guide, "IAM JSON policy elements: Effect", read 2026-12. */
const effects = ["Allow", "Deny"];

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description:
        "A policy statement about inventories has an element, effect, operator or version that IAM does not know",
      group: "Delivery",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedPolicy",
      evidence: "documented",
    },
    fixable: "code",
    messages: {
      element: "'{{found}}' is not an element of a policy statement. {{near}}",
      effect: "'{{found}}' is not an effect. {{near}}",
      operator: "'{{found}}' is not a condition operator. {{near}}",
      version: "'{{found}}' is not a version of the policy language. Write 2012-10-17.",
    },
  },
  judges: "policies",
  create: (context) => ({
    Document(document) {
      const report = (
        policy: Policy,
        text: PolicyText,
        messageId: string,
        known: readonly string[],
        otherwise = "Remove it.",
      ): void => {
        const found = `${wholeText(text)}`;
        const right = nearest(found, known);
        const edits = right === undefined ? undefined : policy.writer?.replace(text, [right]);
        context.report({
          node: { range: text.range, owner: document },
          messageId,
          data: { found: quoted(found), near: right === undefined ? otherwise : `Write ${right}.` },
          fix: edits ? () => [...edits] : null,
        });
      };
      for (const { policy } of context.sourceCode.resources.policies) {
        const statements = policy.statements.filter(isAboutInventories);
        for (const { unknownElements, effectText, conditions } of statements) {
          if (effectText && isOther(effectText, (text) => effects.includes(text))) {
            report(policy, effectText, "effect", effects, "Write Allow or Deny.");
          }
          for (const element of unknownElements) report(policy, element, "element", statementElements);
          const operators = new Map(conditions.map(({ operator }) => [operator.range[0], operator]));
          for (const operator of operators.values()) {
            if (isOther(operator, (text) => operatorOf(text) !== undefined)) {
              report(policy, operator, "operator", conditionOperators);
            }
          }
        }
        const { version } = policy;
        if (statements.length > 0 && version && isOther(version, (text) => versions.includes(text))) {
          report(policy, version, "version", versions.slice(0, 1));
        }
      }
    },
  }),
});

/** Whether a text is known, and is none of those that IAM knows. */
function isOther(text: PolicyText, isKnown: (text: string) => boolean): boolean {
  const whole = wholeText(text);
  return whole !== undefined && !isKnown(whole);
}

/** Whether a statement is about S3's own writing, or about those who configure it. */
function isAboutInventories({ principals, actions, unknownElements }: PolicyStatement): boolean {
  const isNamed = (element: PolicyTexts | undefined, pattern: RegExp): boolean =>
    element?.texts.some((text) => pattern.test(`${wholeText(text)}`)) === true;
  // The principal may be what is misspelt.
  const isLost = !principals && unknownElements.length > 0;
  return (
    isNamed(principals, /^s3\.amazonaws\.com$/) ||
    isNamed(actions, /inventoryconfiguration$/i) ||
    (isLost && isNamed(actions, /^(?:s3:PutObject|kms:GenerateDataKey)$/i))
  );
}

/** What is nearly called so, and nothing else is. */
function nearest(found: string, known: readonly string[]): string | undefined {
  const prefix = found.slice(0, found.indexOf(":") + 1);
  const suffix = found.endsWith("IfExists") ? "IfExists" : "";
  const base = found.slice(prefix.length, found.length - suffix.length);
  const near = known
    .map((name) => ({ name, steps: distance(base.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const [first, second] = near.filter(({ steps }) => steps <= 2 && steps * 3 <= base.length);
  return first && first.steps !== second?.steps ? prefix + first.name + suffix : undefined;
}
