import type { InventorySourceCode } from "../document/source-code.ts";
import { defineRule, type Repair } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { configurationOf } from "../nodes/parent.ts";
import { sourceBucket } from "../scope/source.ts";
import { quoted } from "../text/quoted.ts";
import { utf8Length } from "../text/utf8.ts";

/** In bytes. */
const MAX_KEY_LENGTH = 1024;
const MAX_ID_LENGTH = 64;
/** What the keys of reports end with (S3 User Guide, storage-inventory-location). */
const KEY_END = "/2026-11-01T01-00Z/manifest.checksum";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The destination's prefix leads to unusual or too long keys",
      group: "Values",
      level: "warning",
      outcome: "advice",
      evidence: "inferred",
      messages: { tooLong: { outcome: "undelivered" } },
    },
    hasSuggestions: true,
    messages: {
      uri: "The destination's {{DestinationPrefix}} '{{value}}' is a URI. Write only the prefix of the reports' keys.",
      leadingSlash:
        "The destination's {{DestinationPrefix}} '{{value}}' begins with '/', and so will the keys. Remove the slash.",
      trailingSlash:
        "The destination's {{DestinationPrefix}} '{{value}}' ends with '/', and S3 adds another one. Remove the slash.",
      doubleSlash:
        "The destination's {{DestinationPrefix}} '{{value}}' contains '//', and so will the keys. Write one slash.",
      tooLong:
        "The destination's {{DestinationPrefix}} leads to keys of at least {{bytes}} bytes, but keys may have {{longest}}. Shorten it.",
      use: "Use '{{right}}'.",
      remove: "Remove {{DestinationPrefix}}.",
    },
  },
  judges: "value",
  create: (context) => ({
    DestinationPrefix(node) {
      const value = knownText(node);
      if (value === undefined) return;
      const { sourceCode } = context;
      const bytes = keyLength(node, value, sourceCode);
      const messageId = bytes > MAX_KEY_LENGTH ? "tooLong" : messageOf(value);
      if (messageId === undefined) return;
      const right = plainPrefix(value);
      const replace = () => sourceCode.writer.replaceValue(node, right);
      const use: Repair = { messageId: "use", data: { right: quoted(right) }, fix: replace };
      const remove: Repair = { messageId: "remove", fix: () => sourceCode.writer.remove(node) };
      context.report({
        node: node.valuePlace,
        messageId,
        data: { value: quoted(value), bytes: String(bytes), longest: String(MAX_KEY_LENGTH) },
        suggest: messageId === "tooLong" ? [] : [right === "" ? remove : use],
      });
    },
  }),
});

function messageOf(value: string): string | undefined {
  if (/^(?:s3[an]?|https?):\/\//i.test(value)) return "uri";
  if (value.startsWith("/")) return "leadingSlash";
  if (value.includes("//")) return "doubleSlash";
  return value.endsWith("/") ? "trailingSlash" : undefined;
}

function plainPrefix(value: string): string {
  const inBucket = value.replace(/^(?:s3[an]?|https?):\/\/[^/]*/i, "");
  return inBucket.replace(/\/{2,}/g, "/").replace(/^\/|\/$/g, "");
}

/**
 * The bytes that a report's key has at least; a bucket that is not known, or whose name can be none, has one of three, and
 * what an Id has too much is that rule's matter.
 */
function keyLength(node: InventoryNode, prefix: string, { facts }: InventorySourceCode): number {
  const configuration = configurationOf(node);
  const named = sourceBucket(configuration, facts).name;
  const bucket = /^[!-~]{1,255}$/.test(named) ? named : "abc";
  const id = (knownText(configuration.effective("Id")) ?? "i").slice(0, MAX_ID_LENGTH);
  const key = `${prefix}/${bucket}/${id}${KEY_END}`;
  // No character has more than three bytes for each unit: most keys are short enough without counting.
  return key.length * 3 <= MAX_KEY_LENGTH ? key.length : utf8Length(key);
}
