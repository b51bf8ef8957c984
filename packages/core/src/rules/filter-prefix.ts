import { defineRule, type Repair } from "../findings/define-rule.ts";
import { isSkeletonWord } from "../nodes/skeleton.ts";
import { withoutAtEnd, withoutAtStart } from "../text/edges.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The filter's prefix is empty, or probably matches no key",
      group: "Values",
      level: "warning",
      outcome: "wasted",
      evidence: "inferred",
      messages: { empty: { outcome: "advice" }, leadingSlash: { level: "info", outcome: "advice" } },
    },
    hasSuggestions: true,
    messages: {
      empty: "The filter's {{FilterPrefix}} is empty, so it excludes nothing. Remove {{Filter}}.",
      uri: "The filter's {{FilterPrefix}} '{{value}}' is a URI, but keys begin without one. Write the prefix of the keys.",
      wildcard:
        "The filter's {{FilterPrefix}} '{{value}}' contains '*', which is not a wildcard here. Write the prefix of the keys.",
      leadingSlash:
        "The filter's {{FilterPrefix}} '{{value}}' begins with '/', but few keys do. Remove the slash unless these keys do.",
      use: "Use '{{right}}'.",
      removeFilter: "Remove {{Filter}}: then the whole bucket is listed.",
    },
  },
  judges: "value",
  create: (context) => ({
    FilterPrefix(node) {
      if (node.kind !== "text" || isSkeletonWord(node.value)) return;
      const messageId = messageOf(node.value);
      if (messageId === undefined) return;
      const right = meantPrefix(node.value);
      const filter = node.parent;
      const suggest: Repair[] = [];
      if (right === "" && filter)
        suggest.push({ messageId: "removeFilter", fix: () => context.sourceCode.writer.remove(filter) });
      else if (right !== undefined) {
        suggest.push({
          messageId: "use",
          data: { right: quoted(right) },
          fix: () => context.sourceCode.writer.replaceValue(node, right),
        });
      }
      context.report({ node: node.valuePlace, messageId, data: { value: quoted(node.value) }, suggest });
    },
  }),
});

function messageOf(value: string): string | undefined {
  if (value === "") return "empty";
  if (/^(?:s3[an]?|https?):\/\/|^arn:aws[a-z-]*:s3:/i.test(value)) return "uri";
  if (value.includes("*")) return "wildcard";
  return value.startsWith("/") ? "leadingSlash" : undefined;
}

/** The prefix that is meant; undefined where a `*` stands in the middle, for no prefix means that. */
function meantPrefix(value: string): string | undefined {
  const inBucket = value.replace(/^s3[an]?:\/\/[^/]*|^arn:aws[a-z-]*:s3:[^/]*/i, "");
  const prefix = withoutAtEnd(withoutAtStart(inBucket, "/"), "*");
  return messageOf(prefix) === undefined || prefix === "" ? prefix : undefined;
}
