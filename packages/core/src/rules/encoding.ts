import { encodingMessages } from "../document/encoding-messages.ts";
import { defineRule } from "../findings/define-rule.ts";
import { readerMessages } from "../languages/messages.ts";
import { moreMessages, reportSyntaxProblems } from "./kit/syntax-problems.ts";

const readersOwn = readerMessages("xml", ["controlCharacter", "loneSurrogate", "removeCharacters"]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The file's encoding is wrong",
      group: "Reading",
      level: "error",
      outcome: "refused",
      evidence: "inferred",
      messages: {
        jsonInUtf16: { evidence: "recorded", clientRefuses: true },
        jsonWithMark: { evidence: "recorded", clientRefuses: true },
        output: { level: "info", outcome: "advice", evidence: "recorded" },
      },
      clientRefuses: true,
    },
    fixable: "whitespace",
    hasSuggestions: true,
    messages: { ...encodingMessages, ...readersOwn, ...moreMessages },
  },
  judges: "syntax problems",
  create: (context) => ({ Document: () => reportSyntaxProblems(context, "encoding") }),
});
