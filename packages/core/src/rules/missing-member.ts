import { defineRule } from "../findings/define-rule.ts";
import { misserOf } from "../vocabulary/spelling.ts";
import { choicesFor } from "./kit/choices.ts";
import { structureName } from "./kit/member-names.ts";

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
      clientRefuses: true,
    },
    hasSuggestions: true,
    messages: {
      missing: "{{parent}} has no {{name}}, which is required. Add it.",
      missingChoice: "{{parent}} has no {{name}}, which is required. Add it with one of {{allowed}}.",
      insertValue: "Add {{name}} with {{value}}.",
      insertReminder: "Add {{name}} with {{value}}, and replace it by the real value.",
      insertExample: "Add {{name}} with the example {{value}}, and replace it by the real bucket.",
    },
  },
  judges: "structure",
  create: (context) => ({
    Document() {
      const { shape, writer } = context.sourceCode;
      for (const { parent, member } of shape.missing) {
        const { spelling } = parent;
        const name = spelling.nameOf(member);
        // What no tool misses is S3's to refuse.
        const refuser = misserOf(spelling, member)?.name;
        const allowed = member.values.join(", ");
        context.report({
          node: parent.namePlace,
          messageId: allowed === "" ? "missing" : "missingChoice",
          consequence:
            refuser === undefined
              ? { clientRefuses: !spelling.refuser }
              : { refuser, answer: undefined, evidence: "documented" },
          data: { parent: structureName(parent), name, ...(allowed !== "" && { allowed }) },
          suggest: choicesFor(member, parent).map(({ value, label, isExample }) => ({
            messageId: isExample ? (member.type === "Id" ? "insertReminder" : "insertExample") : "insertValue",
            data: { name, value: label },
            fix: () => writer.insert(parent, [member], value),
          })),
        });
      }
    },
  }),
});
