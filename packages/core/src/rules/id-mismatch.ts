import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The Id of the request is not the Id of the configuration",
      group: "Request",
      level: "error",
      outcome: "refused",
      answer: "400 IdMismatch",
      evidence: "recorded",
    },
    hasSuggestions: true,
    messages: {
      mismatch:
        "The configuration's Id is '{{id}}', but the request is for '{{requestId}}'. Write the same Id in both.",
      request: "The request names it here.",
      useRequest: "Use the request's Id '{{requestId}}' in the configuration.",
      useDocument: "Use the configuration's Id '{{id}}' in the request.",
    },
  },
  create: (context) => ({
    Request(node) {
      const requestId = node.effective("RequestId");
      const configuration = node.effective("InventoryConfiguration");
      const id = configuration?.effective("Id");
      // Of several ids in an address nobody knows which one counts, and request-line says so.
      const isAmbiguous =
        node.isRawRequest && node.childrenOf("RequestId").some(({ value }) => value !== requestId?.value);
      const asked = isAmbiguous ? undefined : knownText(requestId);
      const written = knownText(id);
      if (!id || !requestId || asked === undefined || written === undefined || asked === written) return;
      const { range } = requestId.valuePlace;
      const data = { id: quoted(written), requestId: quoted(asked) };
      context.report({
        node: id.valuePlace,
        messageId: "mismatch",
        data,
        related: [{ range, messageId: "request" }],
        suggest: [
          { messageId: "useRequest", data, fix: () => context.sourceCode.writer.replaceValue(id, asked) },
          {
            messageId: "useDocument",
            data,
            fix: () =>
              requestId.entry
                ? context.sourceCode.writer.replaceValue(requestId, written)
                : { range, text: encodeURIComponent(written) },
          },
        ],
      });
    },
  }),
});
