import { descendantsOf, type InventoryNode } from "@inventory-lint/core/internal";
import { type CodeLens, Position } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { cliCommand, isSendable } from "./cli-command.ts";
import { commands } from "./commands.ts";

/** In longer lists nobody copies them one by one. */
const MAX_LENSES = 200;

/** Above each configuration that S3 would take: copy it as a command of the AWS CLI. */
export function codeLenses(document: InventoryDocument): CodeLens[] {
  if (!document.isOurs) return [];
  const configurations = descendantsOf(document.result.sourceCode.ast, "InventoryConfiguration");
  if (configurations.length > MAX_LENSES) return [];
  return configurations.flatMap((node, index) => {
    if (!isSendable(document.result, node)) return [];
    const range = document.rangeOf(node.namePlace.range);
    const command = commands.copyAsCliCommand;
    return { range, command: { title: "Copy as AWS CLI command", command, arguments: [document.uri, index] } };
  });
}

/** Which configuration of a document: counted from 0, or the one at a position. */
type Which = number | Position;

/** The configuration that a command is wanted of. */
export interface CommandTarget {
  readonly uri: string;
  readonly which: Which;
}

/** Reads the arguments of the command, which lenses and clients give; undefined where they are none of ours. */
export function commandTarget([uri, which]: readonly unknown[]): CommandTarget | undefined {
  const isKnown = typeof which === "number" || Position.is(which);
  return typeof uri === "string" && isKnown ? { uri, which } : undefined;
}

/** The command for a POSIX shell that puts a configuration of a document; undefined where S3 would refuse it. */
export function copyAsCliCommand(document: InventoryDocument, which: Which): string | undefined {
  if (!document.isOurs) return undefined;
  const configurations = descendantsOf(document.result.sourceCode.ast, "InventoryConfiguration");
  const node = typeof which === "number" ? configurations[which] : nodeAt(document, configurations, which);
  return node && isSendable(document.result, node) ? cliCommand(document.result, node) : undefined;
}

/** The configuration whose text, or request, is around a position. Where there is only one, it is meant anyway. */
function nodeAt(
  document: InventoryDocument,
  configurations: readonly InventoryNode[],
  position: Position,
): InventoryNode | undefined {
  const at = document.offsetAt(position);
  const around = configurations.find((node) => {
    const { start, end } = node.closest("Request") ?? node;
    return start <= at && at <= end;
  });
  return around ?? (configurations.length === 1 ? configurations[0] : undefined);
}
