import { consequenceOfRule, isInPreset, type PresetName, type Rule, rules } from "@inventory-lint/core/internal";
import { playgroundLink } from "./playground-link.ts";
import { readText } from "./repository.ts";
import { htmlText, withoutTags } from "./vue-text.ts";

const PRESETS: readonly PresetName[] = ["recommended", "refused", "strict"];

/** The page of a rule: what the catalogue says of it, and its document, each example with a link to try it. */
export function rulePage(id: string, rule: Rule): string {
  const [, ...body] = readText(`packages/core/docs/rules/${id}.md`).split("\n");
  const { description } = rule.meta.docs;
  return [
    `---\ntitle: ${JSON.stringify(id)}\ndescription: ${JSON.stringify(`${description}.`)}\nprev: false\nnext: false\n---`,
    `# ${id}`,
    factsOf(rule),
    withTryLinks(withoutTags(body.join("\n"))),
  ].join("\n\n");
}

/** Level, consequence, presets and fixes of a rule as a list. */
function factsOf({ meta, ...rule }: Rule): string {
  const { docs, fixable, hasSuggestions } = meta;
  const presets = PRESETS.filter((preset) => isInPreset({ meta, ...rule }, preset));
  const fixes = [fixable ? "has a safe fix (<code>--fix</code>)" : "", hasSuggestions ? "has suggestions" : ""];
  const entries: readonly (readonly [string, string])[] = [
    ["Level", `<span class="level ${docs.level}">${docs.level === "off" ? "off by default" : docs.level}</span>`],
    ["Outcome", `${docs.outcome}: ${htmlText(consequenceOfRule(docs))}`],
    ["Presets", presets.map((preset) => `<code>${preset}</code>`).join(", ")],
    ["Fixes", fixes.filter((each) => each !== "").join(", ") || "none: the message says what to do"],
    ["Group", docs.group],
  ];
  const items = entries.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return `<dl class="rule-facts">${items.join("")}</dl>`;
}

/** Below each example that is a whole document a link that opens it in the playground. */
function withTryLinks(markdown: string): string {
  return markdown.replace(
    /^```(\w+) (invalid|valid)([^\n]*)\n([\s\S]*?)^```$/gm,
    (_, language: string, verdict: string, about: string, text: string) => {
      const facts = Object.fromEntries(
        [...about.matchAll(/(bucket|region)=(\S+)/g)].map(([, name, value]) => [name, value]),
      );
      const link = playgroundLink({ text, ...(Object.keys(facts).length > 0 && { facts }) });
      return `\`\`\`${language}\n${text}\`\`\`\n\n[Open this ${verdict} example in the playground](${link}){.try}\n`;
    },
  );
}

/** A table of all rules by their groups. */
export function ruleIndex(): string {
  const groups = new Map<string, string[]>();
  for (const [id, { meta }] of Object.entries(rules)) {
    const { group, level, outcome, description } = meta.docs;
    const fix = meta.fixable ? "fix" : meta.hasSuggestions ? "suggestions" : "";
    const row = `| [${id}](/rules/${id}) | ${level} | ${outcome} | ${fix} | ${withoutTags(description)} |`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const head = "| rule | level | outcome | repair | what it finds |\n|---|---|---|---|---|";
  const sections = [...groups].map(([group, rows]) => `## ${group}\n\n${head}\n${rows.join("\n")}`);
  const count = Object.keys(rules).length;
  return `---\naside: false\npageClass: wide\ntitle: Rules\ndescription: Every rule of inventory-lint, with its level and what S3 does.\n---\n\n# Rules\n\n${count} rules. Each page says what the rule finds, what S3 answers, where that is known from, and what to do. All messages stand on [one page](/rules/messages).\n\nOutcomes: **refused**, S3 or a tool before it rejects the configuration; **undelivered**, S3 accepts it and no usable report arrives; **overwritten**, one configuration replaces another; **wasted**, it costs and nobody needs it; **advice**, nothing happens. The [glossary](/guides/glossary) has examples.\n\n${sections.join("\n\n")}\n`;
}
