import type { Draft } from "../../edits/drafts.ts";
import type { Style } from "../../edits/layout.ts";
import type { LanguageDefinition } from "../language.ts";
import { languages } from "../table.ts";
import { placeInHcl } from "./completion-place.ts";
import { type HclDraft, printDraft } from "./printer.ts";
import { readHcl } from "./reader.ts";
import { createHclWriter } from "./writer.ts";

export const hcl: LanguageDefinition = {
  ...languages.hcl,
  read: readHcl,
  createWriter: createHclWriter,
  placeAt: placeInHcl,
  print: printBlock,
};

/** A structure as a block, with blocks for the structures in it. */
function printBlock(draft: Draft, style: Style): string {
  return printDraft(blockOf(draft), "", style);
}

function blockOf({ name = "", content }: Draft): HclDraft {
  switch (content.is) {
    case "scalar":
      return { name, content };
    case "list":
      return {
        name,
        content: { is: "list", drafts: content.drafts.map((item) => ({ content: blockOf(item).content })) },
      };
    case "map":
      return { name, content: { is: "block", drafts: content.drafts.map(blockOf) } };
    case "moved":
      throw new TypeError("Only values are printed as a text of their own.");
  }
}
