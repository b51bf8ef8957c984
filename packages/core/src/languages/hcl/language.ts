import type { Draft } from "../../edits/drafts.ts";
import type { Style } from "../../edits/layout.ts";
import type { LanguageDefinition } from "../language.ts";
import { languages } from "../table.ts";
import { placeInHcl } from "./completion-place.ts";
import { readTemplate } from "./expressions.ts";
import { hclDraft, printDraft } from "./printer.ts";
import { readHcl } from "./reader.ts";
import { createHclWriter } from "./writer.ts";

export const hcl: LanguageDefinition = {
  ...languages.hcl,
  read: readHcl,
  createWriter: createHclWriter,
  placeAt: placeInHcl,
  readTemplate,
  print: printBlock,
};

/** A structure as a block, with blocks for the structures in it. */
function printBlock(draft: Draft, style: Style): string {
  return printDraft(hclDraft(draft, true), "", style);
}
