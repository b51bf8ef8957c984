import type { LanguageDefinition } from "../language.ts";
import { readYaml } from "./reader.ts";
import { createYamlWriter } from "./writer.ts";

/** Tools that read YAML 1.1, by words of their documents; the AWS CLI and Pulumi read 1.2. */
const READS_1_1 = /\bAWS::|^apiVersion\s*:|\bs3_bucket\b|^provider\s*:|^service\s*:/m;

export const yaml: LanguageDefinition = {
  id: "yaml",
  title: "YAML",
  endings: [".yaml", ".yml", ".template"],
  editorIds: ["yaml", "cloudformation", "ansible"],
  syntaxRule: "yaml-syntax",
  comment: { line: "#" },
  read: (text) => readYaml(text, { version: READS_1_1.test(text) ? "1.1" : "1.2" }),
  createWriter: createYamlWriter,
};
