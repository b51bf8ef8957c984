import { evaluate, type Nearest, type Obstacle, type ServiceRequest } from "../aws/policy.ts";
import { wholeText } from "../aws/policy-conditions.ts";
import type { Parts, Policy, PolicyCondition, PolicyStatement } from "../aws/policy-model.ts";
import { defineRule, type Repair, type Report } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { type Delivery, putStatement } from "../scope/delivery.ts";
import {
  addition,
  contextValue,
  isToldHere,
  onDeliveries,
  placeIn,
  policyOf,
  shownCondition,
  shownObstacle,
  shownParts,
  shownTexts,
  shownValue,
} from "./kit/deliveries.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The destination's bucket policy does not let S3 write the reports",
      group: "Delivery",
      level: "error",
      outcome: "undelivered",
      evidence: "documented",
      messages: { missing: { level: "warning" } },
    },
    hasSuggestions: true,
    messages: {
      missing:
        "The destination bucket is created here without a bucket policy. S3 can write reports only if a policy allows it: add one here, or check that one is attached elsewhere.",
      none: "No statement of the destination's bucket policy allows s3:PutObject to the service s3.amazonaws.com. Add one.",
      principal:
        "The destination's bucket policy allows s3:PutObject to other principals only. Allow it to the service s3.amazonaws.com, which writes the reports.",
      resource:
        "The destination's bucket policy allows S3 to write {{written}}, but the reports are written to {{wanted}}.",
      condition:
        "The destination's bucket policy requires {{condition}}, but {{key}} is {{value}} when S3 writes these reports.",
      several:
        "The destination's bucket policy does not allow S3 to write the reports. The nearest statement does not match because of {{parts}}.",
      denied: "This statement stops S3 from writing the reports{{because}}.",
      deniedThere: "A statement of the destination's bucket policy stops S3 from writing the reports{{because}}.",
      nearest: "This is the nearest statement.",
      denies: "This statement stops it.",
      policy: "The policy is here.",
      destination: "The reports go to this bucket.",
      add: "Add a statement that allows S3 to write these reports.",
      mend: "Write {{wanted}}.",
      exempt: "Exempt AWS services from this statement.",
    },
  },
  judges: "policies",
  create: (context) =>
    onDeliveries(context, (delivery, bucket) => {
      const { policies, isComplete, identity } = delivery.destination;
      const { denials, granted, nearest } = evaluate(policies, delivery.put, isComplete);
      for (const statement of denials) context.report(deniedBy(statement, delivery, bucket));
      if (granted !== false) return;
      const [policy] = policies;
      const isOfBucket = !nearest || nearest.obstacles.some(({ part }) => part === "principal");
      if (isOfBucket && !isToldHere(context.sourceCode, identity, bucket)) return;
      if (!policy) context.report({ node: bucket.valuePlace, messageId: "missing" });
      else if (nearest) context.report(lacking(nearest, delivery, bucket));
      else {
        const related = [placeIn(policy, policy.range, "policy")];
        const suggest = addition(policy, putStatement(delivery));
        context.report({ node: bucket.valuePlace, messageId: "none", related, suggest });
      }
    }),
});

/** Told at the statement, or, where that stands in another file, at the destination. */
function deniedBy(statement: PolicyStatement, delivery: Delivery, bucket: InventoryNode): Report {
  const policy = policyOf(statement, delivery.destination.policies);
  const data = { because: reasonOf(statement, delivery) };
  if (policy.file) {
    const related = [placeIn(policy, statement.place, "denies")];
    return { node: bucket.valuePlace, messageId: "deniedThere", data, related };
  }
  // What demands a header has to be met, not left out.
  const isHeader = statement.conditions.some(({ key }) => wholeText(key)?.toLowerCase().startsWith("s3:x-amz"));
  const edits = isHeader
    ? undefined
    : policy.writer?.restrict(statement, ["BoolIfExists", "aws:PrincipalIsAWSService", ["false"]]);
  return {
    node: { range: statement.place, owner: bucket },
    messageId: "denied",
    data,
    related: [{ range: bucket.valuePlace.range, messageId: "destination" }],
    ...(edits && { suggest: [{ messageId: "exempt", fix: () => [...edits] }] }),
  };
}

function reasonOf({ conditions }: PolicyStatement, { put }: Delivery): string {
  const shown = conditions.map((condition) => `${shownParts(condition.key.parts)} is ${shownValue(condition, put)}`);
  return shown.length === 0 ? "" : `, because ${shown.join(" and ")}`;
}

function lacking({ statement, obstacles }: Nearest, delivery: Delivery, bucket: InventoryNode): Report {
  const { destination, put, folder } = delivery;
  const policy = policyOf(statement, destination.policies);
  const [first, ...others] = obstacles;
  const repairs = first && others.length === 0 ? mended(first, policy, delivery) : [];
  const report = {
    node: bucket.valuePlace,
    related: [placeIn(policy, statement.place, "nearest")],
    suggest: [...repairs, ...addition(policy, putStatement(delivery))],
  };
  if (!first || others.length > 0) {
    return { ...report, messageId: "several", data: { parts: obstacles.map(shownObstacle).join(" and ") } };
  }
  if (first.part === "condition") {
    const { condition } = first;
    const value = shownValue(condition, put);
    const data = { condition: shownCondition(condition), key: shownParts(condition.key.parts), value };
    return { ...report, messageId: "condition", data };
  }
  const data = { written: shownTexts(first.texts), wanted: shownParts([...folder, "*"]) };
  return { ...report, messageId: first.part, data: first.part === "resource" ? data : {} };
}

/** Writes the only text of a resource or a condition as it has to be. */
function mended(obstacle: Obstacle, { writer }: Policy, { destination, put }: Delivery): Repair[] {
  const { part, texts } = obstacle;
  const wanted = part === "condition" ? valueFor(obstacle.condition, put) : [...destination.arn, "/*"];
  const [only, ...others] = texts;
  if (part === "principal" || !wanted || !only || others.length > 0) return [];
  const edits = writer?.replace(only, wanted);
  return edits ? [{ messageId: "mend", data: { wanted: shownParts(wanted) }, fix: () => [...edits] }] : [];
}

/** What meets a condition; undefined where it has to be another one. */
function valueFor(condition: PolicyCondition, put: ServiceRequest): Parts | undefined {
  const value = contextValue(condition, put);
  const isPositive = !/Not|Null/i.test(`${wholeText(condition.operator)}`);
  return isPositive && value?.is === "present" ? value.value : undefined;
}
