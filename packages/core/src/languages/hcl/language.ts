import type { LanguageDefinition } from "../language.ts";
import { readHcl } from "./reader.ts";
import { createHclWriter } from "./writer.ts";

export const hcl: LanguageDefinition = {
  id: "hcl",
  title: "Terraform",
  endings: [".tf", ".tofu"],
  editorIds: ["terraform", "opentofu", "hcl"],
  syntaxRule: "hcl-syntax",
  comment: { line: "#", block: ["/*", "*/"] },
  read: readHcl,
  createWriter: createHclWriter,
};
