import { defineRule } from "../define-rule.ts";
import type { Plain } from "../model/plain.ts";
import { type Member, nameIn } from "../model/vocabulary.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A required member is missing",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    hasSuggestions: true,
    messages: {
      missing: "{{parent}} has no {{name}}, which is required. Add it.",
      missingChoice: "{{parent}} has no {{name}}, which is required. Add it, with one of {{allowed}}.",
      insert: "Add {{name}}.",
      insertValue: "Add {{name}} with '{{value}}'.",
    },
  },
  create: (context) => ({
    Document() {
      const { dialect, shape, writer } = context.sourceCode;
      for (const { parent, member } of shape.missing) {
        const name = nameIn(member, dialect);
        const choices = valuesToInsert(member);
        context.report({
          node: parent.namePlace,
          messageId: member.values.length > 0 ? "missingChoice" : "missing",
          data: {
            parent: parent.member ? nameIn(parent.member, dialect) : parent.name,
            name,
            allowed: member.values.join(", "),
          },
          suggest: choices.map((value) => ({
            messageId: typeof value === "object" || value === "" ? "insert" : "insertValue",
            data: { name, value: String(value) },
            fix: () => writer.insert(parent, [member], value),
          })),
        });
      }
    },
  }),
});

/** What may be inserted without knowing the user's mind: each value of a choice, or the structure with its choices open. */
function valuesToInsert(member: Member): Plain[] {
  if (member.shape === "boolean") return [true, false];
  if (member.values.length > 0) return [...member.values];
  return [];
}
