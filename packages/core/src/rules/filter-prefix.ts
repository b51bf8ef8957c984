import { defineRule, type Repair } from "../findings/define-rule.ts";
import { isSkeletonWord } from "../nodes/skeleton.ts";
import { withoutAtEnd, withoutAtStart } from "../text/edges.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The filter's prefix is empty or probably matches no key",
      group: "Values",
      level: "warning",
      outcome: "wasted",
      evidence: "inferred",
      messages: { empty: { outcome: "advice" }, leadingSlash: { level: "info", outcome: "advice" } },
    },
    hasSuggestions: true,
    messages: {
      empty:
        "The filter's {{FilterPrefix}} is empty, which leaves nothing out, and other servers refuse it. Leave {{Filter}} out.",
      uri: "The filter's {{FilterPrefix}} '{{value}}' is an address; keys do not begin so. Write what the keys begin with.",
      wildcard:
        "The filter's {{FilterPrefix}} '{{value}}' has '*', which stands for itself. Write what the keys begin with.",
      leadingSlash:
        "The filter's {{FilterPrefix}} '{{value}}' begins with '/', as few keys do. Leave it out unless yours do.",
      use: "Use '{{right}}'.",
      removeFilter: "Take {{Filter}} out: everything is listed then.",
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
