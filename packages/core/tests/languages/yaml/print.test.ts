import { expect, test } from "vitest";
import type { Draft, DraftContent } from "../../../src/edits/drafts.ts";
import { yaml } from "../../../src/languages/yaml/language.ts";

const size: Draft = { name: undefined, content: { is: "scalar", value: "Size" } };

test.each<[content: DraftContent, written: string]>([
  [size.content, "Size"],
  [{ is: "list", drafts: [size] }, "[Size]"],
  [{ is: "map", drafts: [{ name: "Id", content: size.content }] }, "Id: Size"],
  [{ is: "map", drafts: [{ name: "Fields", content: { is: "list", drafts: [size] } }] }, "Fields:\n  - Size"],
])("prints a document of %j", (content, written) => {
  expect(yaml.print?.({ name: "", content })).toBe(written);
});
