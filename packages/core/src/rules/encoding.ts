import { defineRule } from "../define-rule.ts";
import { encodingMessages } from "../encoding-messages.ts";
import { moreMessages, reportSyntaxProblems } from "../reports/syntax-problems.ts";
import { xmlSyntaxMessages, xmlSyntaxSuggestions } from "../syntax/xml-messages.ts";

const { controlCharacter, loneSurrogate } = xmlSyntaxMessages;
const { removeCharacters } = xmlSyntaxSuggestions;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The bytes are not the text that they should be",
      group: "Reading",
      level: "error",
      outcome: "refused",
      evidence: "inferred",
      messages: {
        jsonInUtf16: { evidence: "recorded", clientRefuses: true },
        jsonWithMark: { level: "warning", evidence: "recorded", clientRefuses: true },
        output: { level: "info", outcome: "advice", evidence: "recorded" },
      },
      clientRefuses: true,
    },
    hasSuggestions: true,
    messages: { ...encodingMessages, controlCharacter, loneSurrogate, removeCharacters, ...moreMessages },
  },
  create: (context) => ({ Document: () => reportSyntaxProblems(context, "encoding") }),
});
