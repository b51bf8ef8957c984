import { commands, type Disposable, type LogOutputChannel } from "vscode";
import type { CommandId } from "./command-ids.ts";
import { copyAsCliCommand } from "./copy-as-cli-command.ts";
import { createConfiguration } from "./create-configuration.ts";
import { lintWorkspace } from "./lint-workspace.ts";
import { openRulePage } from "./open-rule-page.ts";
import { fixAllKind } from "./server-commands.ts";
import type { Server } from "./server-life.ts";

/** What commands work with. */
export interface Host {
  readonly output: LogOutputChannel;
  readonly server: Server;
}

/** Gives each command that package.json tells of its function. */
export function registerCommands({ output, server }: Host): Disposable[] {
  const handlers: Record<CommandId, () => unknown> = {
    "inventoryLint.fixAll": async () => {
      await server.start();
      await commands.executeCommand("editor.action.codeAction", { kind: fixAllKind, apply: "first" });
    },
    "inventoryLint.lintWorkspace": async () => {
      await server.start();
      await lintWorkspace();
    },
    "inventoryLint.copyAsCliCommand": async () => {
      await server.start();
      await copyAsCliCommand();
    },
    "inventoryLint.openRulePage": openRulePage,
    "inventoryLint.createConfiguration": createConfiguration,
    "inventoryLint.restart": () => server.restart(),
    "inventoryLint.showOutput": () => output.show(),
  };
  return Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
}
