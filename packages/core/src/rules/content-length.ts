import { defineRule } from "../findings/define-rule.ts";
import { utf8Length } from "../text/utf8.ts";
import { headerOf } from "./kit/request-edits.ts";
import { sentBodies } from "./kit/sent-body.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Content-Length is not the length of the body",
      group: "Request",
      level: "warning",
      outcome: "refused",
      answer: "400 IncompleteBody",
      evidence: "inferred",
    },
    fixable: "code",
    messages: {
      different:
        "Content-Length is {{value}}, but the body has {{bytes}} bytes in UTF-8. Write {{bytes}}, or remove the header: tools compute it.",
    },
  },
  judges: "raw requests",
  create: (context) => ({
    Request(node) {
      const { request } = node;
      const header = headerOf(node, "content-length");
      if (!request || !header?.hasText || !/^\d+$/.test(header.value)) return;
      const lengths = sentBodies(request).map(utf8Length);
      const [bytes] = lengths;
      if (bytes === undefined || lengths.includes(Number(header.value))) return;
      const { range } = header.valuePlace;
      context.report({
        node: header.valuePlace,
        messageId: "different",
        data: { value: header.value, bytes: String(bytes) },
        fix: () => ({ range, text: String(bytes) }),
      });
    },
  }),
});
