import { headerOf } from "../carriers/request-edits.ts";
import { defineRule } from "../define-rule.ts";
import { knownText } from "../model/known-text.ts";
import { sentBodies } from "../reports/sent-body.ts";
import { base64 } from "../text/base64.ts";
import { md5OfText } from "../text/md5.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Content-MD5 is not the digest of the body",
      group: "Request",
      level: "warning",
      outcome: "refused",
      answer: "400 BadDigest",
      evidence: "documented",
      messages: { notDigest: { answer: "400 InvalidDigest" } },
    },
    fixable: "code",
    messages: {
      different: "Content-MD5 is {{value}}, but the body has {{right}}. Write that, or leave the header to your tool.",
      notDigest: "Content-MD5 '{{value}}' is no MD5 digest in base64, which has 24 characters. Write {{right}}.",
    },
  },
  create: (context) => ({
    Request(node) {
      const header = context.sourceCode.carrier === "http" ? headerOf(node, "content-md5") : undefined;
      const value = knownText(header);
      if (!header || value === undefined || value === "MD5" || value === "ContentMD5") return;
      const digests = sentBodies(node).map((body) => base64(md5OfText(body)));
      const [right] = digests;
      if (right === undefined || digests.includes(value)) return;
      const { range } = header.valuePlace;
      context.report({
        node: header.valuePlace,
        messageId: /^[A-Za-z0-9+/]{22}==$/.test(value) ? "different" : "notDigest",
        data: { value: quoted(value), right },
        fix: () => ({ range, text: right }),
      });
    },
  }),
});
