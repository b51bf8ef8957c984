import { expect, test } from "vitest";
import { bindJson } from "../../../src/carriers/json.ts";
import { entriesOf } from "../../../src/carriers/template.ts";
import type { Draft, DraftContent } from "../../../src/edits/drafts.ts";
import type { Style } from "../../../src/edits/layout.ts";
import { yaml } from "../../../src/languages/yaml/language.ts";
import { yamlDraft } from "../../../src/languages/yaml/printed-drafts.ts";
import { roomForValue, styleOf } from "../../../src/languages/yaml/printer.ts";
import { readYaml } from "../../../src/languages/yaml/reader.ts";

const style: Style = { lineBreak: "\n", unit: "  ", oneLiners: new Set(), gap: " ", pad: " ", colon: ": " };
const size: Draft = { name: undefined, content: { is: "scalar", value: "Size" } };

test.each<[content: DraftContent, written: string]>([
  [size.content, "Size"],
  [{ is: "list", drafts: [size] }, "[Size]"],
  [{ is: "map", drafts: [{ name: "Id", content: size.content }] }, "Id: Size"],
  [{ is: "map", drafts: [{ name: "Fields", content: { is: "list", drafts: [size] } }] }, "Fields:\n  - Size"],
])("prints a document of %j", (content, written) => {
  expect(yaml.print?.({ name: "", content }, style)).toBe(written);
});

test("what moves without an entry of its own is written as its value", () => {
  const tree = readYaml("Id: a\n");
  const { document } = bindJson(tree, { carrier: "json", strict: true });
  document.value = "x";
  expect(yamlDraft({ name: "Id", content: { is: "moved", node: document } }, tree)).toEqual({
    name: "Id",
    content: { is: "scalar", value: "x" },
  });
});

test("members take the place of a document that is null", () => {
  const tree = readYaml("~\n");
  const [root] = tree.roots;
  if (!root) throw new Error("The document has no root.");
  expect(roomForValue(root, "map", tree, styleOf(tree), false)).toMatchObject({ range: [0, 1], before: "" });
});

test("a value to the left of its name tells nothing of the indentation", () => {
  const tree = readYaml("a:\n    b: 1\n");
  const a = entriesOf(tree.roots[0]?.value)[0];
  if (!a) throw new Error("There is no member.");
  expect(styleOf({ ...tree, roots: [a] }).unit).toBe("    ");
  // As lines that are lost leave it.
  expect(styleOf({ ...tree, roots: [{ ...a, nameStart: 9 }] }).unit).toBe("  ");
});
