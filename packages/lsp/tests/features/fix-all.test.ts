import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { resolveCodeAction } from "../../src/features/code-action-edits.ts";
import { codeActions } from "../../src/features/code-actions.ts";
import { corpusDirectory, corpusTexts } from "./corpus.ts";
import { applied, editsIn, modern, open } from "./documents.ts";

it("leaves each document of the corpus as --fix does, in one action", () => {
  let count = 0;
  for (const { name, language, text } of corpusTexts(50_000)) {
    const expected = join(corpusDirectory, name.replace(/(\.\w+)$/, ".fixed$1"));
    // What other settings are given for is repaired by those.
    if (!existsSync(expected) || existsSync(join(corpusDirectory, `${name}.given`))) continue;
    const document = open(text, language);
    const context = { diagnostics: [], only: ["source.fixAll"] };
    const actions = codeActions(document, { range: document.rangeOf([0, 0]), context }, modern);
    expect(actions, name).toHaveLength(1);
    const edit = actions[0] && resolveCodeAction(document, actions[0], modern)?.edit;
    const fixed = readFileSync(expected, "utf8").replace(/^\ufeff/, "");
    expect(applied(document, editsIn(document, edit)), name).toBe(fixed);
    count++;
  }
  expect(count).toBeGreaterThan(50);
});
