import { conditionOperators, operatorOf, wholeText } from "../aws/policy-conditions.ts";
import { type Policy, type PolicyStatement, type PolicyText, statementElements } from "../aws/policy-model.ts";
import { defineRule } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { INVENTORY_SERVICE } from "../scope/delivery.ts";
import { distance } from "../text/distance.ts";
import { quoted } from "../text/quoted.ts";

/** Source: IAM user guide, "IAM JSON policy elements: Version", 2023. */
const versions = ["2012-10-17", "2008-10-17"];

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A policy statement about inventories has an element, operator or version that IAM does not know",
      group: "Delivery",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedPolicy",
      evidence: "documented",
    },
    fixable: "code",
    messages: {
      element: "{{found}} is no element of a policy statement. {{near}}",
      operator: "{{found}} is no condition operator. {{near}}",
      version: "{{found}} is no version of the policy language. Write 2012-10-17.",
    },
  },
  judges: "policies",
  create: (context) => ({
    Document(document: InventoryNode) {
      if (document.children.length === 0) return;
      const report = (policy: Policy, text: PolicyText, messageId: string, known: readonly string[]): void => {
        const found = wholeText(text);
        if (found === undefined) return;
        const right = nearest(found, known);
        const near = right === undefined ? "Remove it." : `Write ${right}.`;
        const edits = right === undefined ? undefined : policy.writer?.replace(text, [right]);
        context.report({
          node: { range: text.range, owner: document },
          messageId,
          data: { found: quoted(found), near },
          fix: edits ? () => [...edits] : null,
        });
      };
      for (const { policy } of context.sourceCode.resources.policies) {
        const statements = policy.file ? [] : policy.statements.filter(isAboutInventories);
        for (const { unknownElements, conditions } of statements) {
          for (const element of unknownElements) report(policy, element, "element", statementElements);
          const operators = new Map(conditions.map(({ operator }) => [operator.range[0], operator]));
          for (const operator of operators.values()) {
            if (operatorOf(wholeText(operator) ?? "") === undefined)
              report(policy, operator, "operator", conditionOperators);
          }
        }
        const { version } = policy;
        const isWrong = version && !versions.includes(wholeText(version) ?? versions[0] ?? "");
        if (isWrong && statements.length > 0) report(policy, version, "version", versions.slice(0, 1));
      }
    },
  }),
});

/** Whether a statement is about S3's own writing, or about those who configure it. */
function isAboutInventories({ principals, actions, unknownElements }: PolicyStatement): boolean {
  const texts = [...(principals?.texts ?? []), ...(actions?.texts ?? [])].map((text) => wholeText(text) ?? "");
  const isWriting = actions?.texts.some((text) =>
    /^(?:s3:PutObject|kms:GenerateDataKey)$/i.test(wholeText(text) ?? ""),
  );
  return (
    texts.some((text) => text === INVENTORY_SERVICE || /inventoryconfiguration$/i.test(text)) ||
    (isWriting === true && principals === undefined && unknownElements.length > 0)
  );
}

/** What is nearly called so, and nothing else is. */
function nearest(found: string, known: readonly string[]): string | undefined {
  const [, prefix = "", base = "", suffix = ""] = /^(\w+:)?(.*?)(IfExists)?$/.exec(found) ?? [];
  const near = known
    .map((name) => ({ name, steps: distance(base.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const [first, second] = near;
  const isOnly = first && first.steps <= 2 && first.steps * 3 <= base.length && first.steps !== second?.steps;
  return isOnly ? prefix + first.name + suffix : undefined;
}
