import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { machine } from "./machine.ts";
import { serve } from "./server.ts";

/**
 * Serves the client that started this process, over what its arguments name: `--stdio`, `--node-ipc`, `--socket=PORT` or
 * `--pipe=NAME`; standard input and output where they name nothing. Ends the process when the client is gone.
 */
export function serveProcess(version: string): void {
  const isNamed = process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)(=|$)/.test(argument));
  if (!isNamed) process.argv.push("--stdio");
  const connection = createConnection(ProposedFeatures.all);
  // Over --node-ipc there is no stream whose end tells that the parent process is gone.
  process.once("disconnect", () => process.exit(1));
  serve(connection, machine(version));
}
