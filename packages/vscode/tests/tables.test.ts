import { languages } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import { languageIds } from "../src/document-selector.ts";

test("VS Code is asked for the documents of every language", () => {
  const ids = Object.values(languages).flatMap(({ editorIds }) => editorIds);
  expect([...languageIds].sort()).toEqual(ids.sort());
});
