import { defineRule } from "../findings/define-rule.ts";
import { lineBreakNear } from "../text/lines.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "No empty line separates the body of a request from its headers",
      group: "Request",
      level: "error",
      outcome: "refused",
      answer: "400 BadRequest",
      evidence: "inferred",
    },
    fixable: "whitespace",
    messages: {
      missing: "An empty line is missing before the body: clients read its first line as a header. Add the line.",
    },
  },
  judges: "raw requests",
  create: (context) => ({
    Request(node) {
      const body = node.request?.body;
      if (!body) return;
      const { text } = context.sourceCode;
      const before = text.slice(node.start, body.start);
      if (/(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)/.test(before)) return;
      const length = body.value.search(/\s|$/);
      context.report({
        node: { range: [body.start, body.start + length], owner: node },
        messageId: "missing",
        fix: () => ({ range: [body.start, body.start], text: lineBreakNear(text, body.start) }),
      });
    },
  }),
});
