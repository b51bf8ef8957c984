import { descendantsOf, type InventoryNode } from "@inventory-lint/core";
import type { CodeLens } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { cliCommand, isSendable } from "./cli-command.ts";
import { commands } from "./commands.ts";

/** In longer lists nobody copies them one by one. */
const MOST_LENSES = 200;

/** Above each configuration that S3 would take: copy it as a command of the AWS CLI. */
export function codeLenses(document: InventoryDocument): CodeLens[] {
  if (!document.isOurs) return [];
  const configurations = descendantsOf(document.result.sourceCode.ast, "InventoryConfiguration");
  if (configurations.length > MOST_LENSES) return [];
  return configurations.flatMap((node, index) => {
    if (!isSendable(document.result, node)) return [];
    const range = document.rangeOf(node.namePlace.range);
    const command = commands.copyAsCliCommand;
    return { range, command: { title: "Copy as AWS CLI command", command, arguments: [document.uri, index] } };
  });
}

/** The document and the configuration that a lens was for. */
export interface LensTarget {
  readonly uri: string;
  /** Counts the configurations of the document, from 0. */
  readonly index: number;
}

/** Reads the arguments of the lens's command; undefined where they are none of ours. */
export function lensTarget([uri, index]: readonly unknown[]): LensTarget | undefined {
  return typeof uri === "string" && typeof index === "number" ? { uri, index } : undefined;
}

/** The command for a POSIX shell that puts a configuration of a document; undefined where S3 would refuse it. */
export function copyAsCliCommand(document: InventoryDocument, index: number): string | undefined {
  const node: InventoryNode | undefined = document.isOurs
    ? descendantsOf(document.result.sourceCode.ast, "InventoryConfiguration")[index]
    : undefined;
  return node && isSendable(document.result, node) ? cliCommand(document.result, node) : undefined;
}
