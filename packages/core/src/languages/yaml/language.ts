import type { LanguageDefinition } from "../language.ts";
import { languages } from "../table.ts";
import { placeInYaml } from "./completion-place.ts";
import { readYaml } from "./reader.ts";
import type { YamlVersion } from "./scalars.ts";
import { createYamlWriter } from "./writer.ts";

export const yaml: LanguageDefinition = {
  ...languages.yaml,
  read: (text) => readYaml(text, { version: versionOf(text) }),
  createWriter: createYamlWriter,
  placeAt: placeInYaml,
};

/**
 * Documents of tools that read YAML 1.1: CloudFormation, SAM and Serverless by the type of a resource, Kubernetes by
 * `apiVersion`, Ansible by the module. The AWS CLI and Pulumi read 1.2.
 */
const READ_AS_1_1 = [
  /^\s*["']?(?:Type|Transform)["']?\s*:\s*(?:-\s*|\[\s*)?["']?AWS::/m,
  /^["']?AWSTemplateFormatVersion["']?\s*:/m,
  /^apiVersion\s*:/m,
  /^\s*(?:-\s+)?["']?(?:\w+\.\w+\.)?s3_bucket["']?\s*:/m,
];

function versionOf(text: string): YamlVersion {
  return READ_AS_1_1.some((mark) => mark.test(text)) ? "1.1" : "1.2";
}
