import { defineRule } from "../findings/define-rule.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The tool deletes all configurations of the bucket that the list leaves out",
      group: "Practice",
      level: "info",
      outcome: "advice",
      evidence: "documented",
    },
    messages: {
      deletes:
        "Configurations of this bucket that are not in the list are deleted. Make sure that the list is complete.",
    },
  },
  create: (context) => ({
    Document({ children }) {
      const seen = new Set<string | undefined>();
      for (const { identity, spelling, type, namePlace } of children) {
        // Once for each list.
        if (type !== "Request" || !spelling.deletesOthers || seen.has(identity)) continue;
        seen.add(identity);
        context.report({ node: namePlace, messageId: "deletes" });
      }
    },
  }),
});
