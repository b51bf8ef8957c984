import type { Draft } from "../../edits/drafts.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { LanguageDefinition } from "../language.ts";
import { languages } from "../table.ts";
import { placeInYaml } from "./completion-place.ts";
import { yamlDraft } from "./printed-drafts.ts";
import { printEntry, styleOf } from "./printer.ts";
import { readYaml } from "./reader.ts";
import type { YamlVersion } from "./scalars.ts";
import { createYamlWriter } from "./writer.ts";

export const yaml: LanguageDefinition = {
  ...languages.yaml,
  read: (text) => readYaml(text, { version: versionOf(text) }),
  createWriter: createYamlWriter,
  print: printDocument,
  placeAt: placeInYaml,
};

/** The members of a map on lines of their own. */
function printDocument(draft: Draft): string {
  const nowhere: Tree = { text: "", start: 0, end: 0, roots: [], comments: [], problems: [] };
  const { content } = yamlDraft(draft, nowhere);
  const style = styleOf(nowhere);
  if (content.is !== "map") return printEntry({ name: undefined, content }, style, undefined, true);
  return content.drafts.map((each) => printEntry(each, style, "")).join(style.lineBreak);
}

/**
 * Documents of tools that read YAML 1.1: CloudFormation, SAM and Serverless by the type of a resource, Kubernetes by
 * `apiVersion`, Ansible by the module. The AWS CLI and Pulumi read 1.2.
 */
const READ_AS_1_1 = [
  /(?:^|[{,])[ \t]*["']?(?:Type|Transform)["']?\s*:\s*(?:-\s*|\[\s*)?["']?AWS::/m,
  /(?:^|\{)[ \t]*["']?AWSTemplateFormatVersion["']?\s*:/m,
  /^apiVersion\s*:/m,
  /^[ \t]*(?:-[ \t]+)?["']?(?:\w+\.\w+\.)?s3_bucket["']?\s*:/m,
];

function versionOf(text: string): YamlVersion {
  return READ_AS_1_1.some((mark) => mark.test(text)) ? "1.1" : "1.2";
}
