import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { hasOpenMembers } from "../nodes/open-members.ts";
import { memberOf } from "../nodes/parent.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The Id names another frequency than the schedule",
      group: "Practice",
      level: "warning",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      contradicts: "The schedule is {{frequency}}, but the {{Id}} '{{id}}' says {{said}}. Make them say the same.",
      id: "The {{Id}} says {{said}}.",
      use: "Use '{{said}}'.",
    },
  },
  create: (context) => ({
    InventoryConfiguration(node) {
      const id = node.effective("Id");
      const schedule = node.effective("Schedule");
      const frequency = schedule?.effective("Frequency");
      const name = knownText(id);
      if (!id || name === undefined || !schedule || !frequency) return;
      if (hasOpenMembers(node) || hasOpenMembers(schedule)) return;
      const { values } = memberOf(frequency);
      if (!values.includes(frequency.value)) return;
      const said = frequencyIn(name, values);
      if (said === undefined || said === frequency.value) return;
      context.report({
        node: frequency.valuePlace,
        messageId: "contradicts",
        data: { frequency: frequency.value, id: quoted(name), said },
        related: [{ range: id.valuePlace.range, messageId: "id", data: { said } }],
        suggest: [
          { messageId: "use", data: { said }, fix: () => context.sourceCode.writer.replaceValue(frequency, said) },
        ],
      });
    },
  }),
});

/** The one frequency that is a word of a name: `acme-daily`, `WeeklyReport`; undefined where there is none, or several. */
function frequencyIn(name: string, frequencies: readonly string[]): string | undefined {
  const words = (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
  const said = frequencies.filter((frequency) => words.includes(frequency.toLowerCase()));
  return said.length === 1 ? said[0] : undefined;
}
