import { operatorOf, wholeText } from "../aws/policy-conditions.ts";
import { matches } from "../aws/policy-match.ts";
import type { Parts, Policy, PolicyCondition, PolicyStatement, PolicyText, PolicyTexts } from "../aws/policy-model.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import type { Resources } from "../scope/resources.ts";
import { placeIn } from "./kit/deliveries.ts";

const KEY = /^s3(?:express)?:inventoryaccessibleoptionalfields$/i;

/** A statement that limits which fields may be asked for. */
interface Limit {
  readonly policy: Policy;
  readonly statement: PolicyStatement;
  readonly condition: PolicyCondition;
  readonly set: string | undefined;
}

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A policy does not let configurations ask for a field that this one asks for",
      group: "Delivery",
      level: "warning",
      outcome: "refused",
      answer: "403 AccessDenied",
      evidence: "documented",
    },
    messages: {
      left: "A policy does not allow configurations with the field {{field}}. Remove it here, or add it to the policy.",
      denied: "A policy denies configurations with the field {{field}}. Remove it here, or change the policy.",
      set: "{{found}} does not limit the fields in a statement with {{effect}}, and it blocks the deletion of configurations. Use {{right}}.",
      statement: "This statement decides it.",
    },
  },
  judges: "policies",
  create: (context) => ({
    Document(document) {
      const policies = context.sourceCode.resources.policies.map(({ policy }) => policy);
      for (const { statement, condition, set } of limitsIn(policies)) {
        const { effect } = statement;
        const right = effect === "Deny" ? "ForAnyValue" : "ForAllValues";
        if (effect === undefined || set === undefined || set === right.toLowerCase()) continue;
        const data = { found: `${wholeText(condition.operator)}`, right: `${right}:StringEquals`, effect };
        context.report({ node: { range: condition.operator.range, owner: document }, messageId: "set", data });
      }
    },
    InventoryConfiguration(configuration) {
      const { resources } = context.sourceCode;
      const bucket = resources.bucket(configuration);
      const policies = bucket?.policies ?? [];
      const limits = [...limitsIn(policies), ...limitsOfIam(resources)].filter(({ statement }) =>
        isAbout(statement, bucket?.arn),
      );
      const isLeft = (limit: Limit, field: string): boolean =>
        limit.statement.effect === "Deny" ||
        ![...policies, ...policiesOfIam(resources)].some(({ statements }) =>
          statements.some(
            (each) =>
              mayAllow(each, bucket?.arn) &&
              !limits.some((other) => other.statement === each && excludes(other, field)),
          ),
        );
      for (const field of configuration.effective("OptionalFields")?.children ?? []) {
        const name = knownText(field);
        const limit =
          name === undefined ? undefined : limits.find((each) => excludes(each, name) && isLeft(each, name));
        if (name === undefined || !limit) continue;
        const { policy, statement } = limit;
        context.report({
          node: field.valuePlace,
          messageId: statement.effect === "Deny" ? "denied" : "left",
          data: { field: name },
          related: [placeIn(policy, statement.place, "statement")],
        });
      }
    },
  }),
});

const ofIam = new WeakMap<Resources, readonly Limit[]>();

/** Those of users, groups and roles, which are the same for all configurations of a document. */
function limitsOfIam(resources: Resources): readonly Limit[] {
  const limits = ofIam.get(resources) ?? limitsIn(policiesOfIam(resources));
  ofIam.set(resources, limits);
  return limits;
}

function policiesOfIam({ policies }: Resources): Policy[] {
  return policies.flatMap(({ kind, policy }) => (kind === "iam" ? policy : []));
}

function limitsIn(policies: readonly Policy[]): Limit[] {
  return policies.flatMap((policy) =>
    policy.statements.flatMap((statement) =>
      statement.conditions.flatMap((condition) => {
        const operator = operatorOf(`${wholeText(condition.operator)}`);
        const isLimit = KEY.test(`${wholeText(condition.key)}`) && operator?.name === "StringEquals";
        return isLimit ? { policy, statement, condition, set: operator.set } : [];
      }),
    ),
  );
}

/** Whether a statement is certainly about writing configurations of a bucket, whoever does it. */
function isAbout({ principals, actions, resources, isComplete }: PolicyStatement, arn: Parts | undefined): boolean {
  if (principals && (principals.isNegated || !principals.texts.some((each) => wholeText(each) === "*"))) return false;
  const isPut = ({ parts }: { readonly parts: Parts | undefined }): boolean =>
    /^s3(?:express)?:(?:\*|put\*|putinventoryconfiguration)$/i.test(`${wholeText({ parts })}`);
  const isHere = resources?.texts.some(({ parts }) => parts && arn && matches(parts, arn) === true);
  return isComplete && actions?.isNegated === false && actions.texts.some(isPut) && isHere === true;
}

/** Whether a statement may allow somebody to write configurations of a bucket. */
function mayAllow({ effect, principals, actions, resources }: PolicyStatement, arn: Parts | undefined): boolean {
  const isOfServices = principals?.isNegated === false && principals.texts.every(({ type }) => type === "Service");
  if (effect === "Deny" || isOfServices) return false;
  const isPut = (text: PolicyText): boolean => {
    const action = wholeText(text)?.toLowerCase();
    return action === undefined || matches([action], ["s3:putinventoryconfiguration"]) === true;
  };
  const isHere = ({ parts }: PolicyText): boolean => !parts || !arn || matches(parts, arn) !== false;
  const has = (element: PolicyTexts | undefined, isMeant: (text: PolicyText) => boolean): boolean =>
    !element?.isComplete || element.isNegated || element.texts.some(isMeant);
  return has(actions, isPut) && has(resources, isHere);
}

/** Whether a field is certainly among those that a statement denies, or not among those that it allows. */
function excludes({ statement, condition, set }: Limit, field: string): boolean {
  const { texts, isComplete } = condition.values;
  const names = texts.map(wholeText);
  if (statement.effect === "Deny")
    return set === "foranyvalue" && names.includes(field) && statement.conditions.length === 1;
  return (
    statement.effect === "Allow" &&
    set === "forallvalues" &&
    isComplete &&
    !names.includes(undefined) &&
    !names.includes(field)
  );
}
