import { describe, expect, it } from "vitest";
import { readSource } from "../../src/document/read.ts";
import { defineRule } from "../../src/findings/define-rule.ts";
import { createRunner } from "../../src/judge/run.ts";
import type { EnabledRule } from "../../src/judge/to-finding.ts";
import { rules } from "../../src/rules/index.ts";
import { xml } from "../rules/documents.ts";

const docs = { description: "x", group: "Values", level: "error", outcome: "advice", evidence: "inferred" } as const;
const source = readSource({ text: xml({ Format: "<Format>csv</Format>" }), language: "xml" });

function enabled(id: string, rule = rules[id]): EnabledRule {
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return { id, rule, level: undefined, options: [] };
}

describe("the runner", () => {
  it("goes on with all other rules where one breaks down, and says so once", () => {
    const broken = defineRule({
      meta: { type: "problem", docs, messages: { found: "Found {{what}}." } },
      create: (context) => ({
        Id(node) {
          context.report({ node: node.namePlace, messageId: "found", data: { what: "it" } });
        },
        Format() {
          throw new Error("broken");
        },
        "Document:exit"() {
          throw new Error("never called");
        },
      }),
    });
    const { findings, faults } = createRunner([enabled("broken", broken), enabled("invalid-format")])(source);
    expect(findings.map(({ ruleId, message }) => `${ruleId}: ${message.slice(0, 9)}`)).toEqual([
      "broken: Found it.",
      "invalid-format: Format 'c",
    ]);
    expect(faults).toEqual([{ ruleId: "broken", error: new Error("broken") }]);
  });

  it("refuses a rule that looks at the document before its handlers are called", () => {
    const early = defineRule({
      meta: { type: "problem", docs, messages: {} },
      create: (context) => (context.sourceCode.language === "xml" ? {} : {}),
    });
    expect(() => createRunner([enabled("early", early)])).toThrow(/early looks at context\.sourceCode/);
  });

  it("makes edits when they are asked for, once", () => {
    let made = 0;
    const lazy = defineRule({
      meta: { type: "problem", docs, messages: { found: "Found.", use: "Use." } },
      create: (context) => ({
        Id(node) {
          const edit = () => {
            made++;
            return { range: node.valuePlace.range, text: "x" };
          };
          context.report({
            node: node.namePlace,
            messageId: "found",
            fix: edit,
            suggest: [{ messageId: "use", fix: edit }],
          });
        },
      }),
    });
    const finding = createRunner([enabled("lazy", lazy)])(source).findings[0];
    expect(made).toBe(0);
    expect(finding?.fix).toBe(finding?.fix);
    expect(finding?.suggestions[0]?.edits).toHaveLength(1);
    expect(made).toBe(2);
  });
});
