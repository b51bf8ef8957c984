import { defineRule, optionsOf, type Repair, type RuleContext } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { memberOf } from "../nodes/parent.ts";
import { quoted } from "../text/quoted.ts";
import { automaticField, fieldsAsOf, fieldsIn, nearestField } from "../vocabulary/optional-fields.ts";

/** CoreWeave's reference of inventory configurations has it (docs.coreweave.com, read 2026-11). */
const CORE_WEAVE_FIELD = "LastAccessedDate";

interface Options {
  readonly extra: readonly string[];
  readonly asOf?: string;
}

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "An optional field does not exist in S3",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      wrongCase: "The optional field '{{value}}' must be '{{right}}': values are case-sensitive.",
      near: "There is no optional field '{{value}}'. Did you mean '{{right}}'?",
      unknown: "There is no optional field '{{value}}'. Remove it, or write one of {{allowed}}.",
      tooNew: "The optional field '{{value}}' exists since {{since}}, but 'asOf' is {{asOf}}. Remove it.",
      coreWeave: "The optional field '{{value}}' exists in CoreWeave's inventories, not in S3's. Remove it.",
      several: "'{{value}}' contains several fields. Write each field as an entry of its own.",
      split: "Write each field as an entry of its own.",
      use: "Use '{{right}}'.",
      remove: "Remove '{{value}}'.",
    },
    schema: [
      {
        type: "object",
        properties: {
          extra: { type: "array", items: { type: "string" }, uniqueItems: true },
          asOf: { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ extra: [] }],
  },
  judges: "value",
  create(context) {
    const options = optionsOf<Options>(context, { extra: [] });
    return { OptionalField: (node) => check(context, options, node) };
  },
});

function check(context: RuleContext, options: Options, node: InventoryNode): void {
  const written = knownText(node);
  if (written === undefined) return;
  const { sourceCode } = context;
  const asOf = options.asOf ?? sourceCode.facts.asOf;
  const item = memberOf(node);
  if (asOf === undefined && item.values.includes(written)) return;
  if (automaticField(written)) return;
  const known = [...fieldsAsOf(asOf), ...options.extra];
  if (known.includes(written)) return;
  const value = quoted(written);
  const place = { node: node.valuePlace };
  const use = (right: string) => () => sourceCode.writer.replaceValue(node, right);
  const remove: Repair = { messageId: "remove", data: { value }, fix: () => sourceCode.writer.remove(node) };
  const since = item.since[written];
  if (since !== undefined && asOf !== undefined) {
    return context.report({ ...place, messageId: "tooNew", data: { value, since, asOf }, suggest: [remove] });
  }
  const sameLetters = known.find((field) => field.toLowerCase() === written.toLowerCase());
  if (sameLetters !== undefined) {
    const data = { value, right: sameLetters };
    return context.report({ ...place, messageId: "wrongCase", data, fix: use(sameLetters) });
  }
  const fields = fieldsIn(written);
  if (fields.length > 1 && fields.every((field) => known.includes(field))) {
    const { writer } = sourceCode;
    const fix = () => writer.replaceByItems(node, item, fields);
    return context.report({
      ...place,
      messageId: "several",
      data: { value },
      suggest: [{ messageId: "split", fix }, remove],
    });
  }
  const right = nearestField(written, known);
  if (right !== undefined) {
    const suggest = [{ messageId: "use", data: { right }, fix: use(right) }, remove];
    return context.report({ ...place, messageId: "near", data: { value, right }, suggest });
  }
  if (written === CORE_WEAVE_FIELD) {
    return context.report({ ...place, messageId: "coreWeave", data: { value }, suggest: [remove] });
  }
  context.report({ ...place, messageId: "unknown", data: { value, allowed: known.join(", ") }, suggest: [remove] });
}
