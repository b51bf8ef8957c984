import { Console } from "node:console";
import { connect } from "node:net";
import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { machine } from "./machine.ts";
import { serve } from "./server.ts";

/**
 * Serves the client that started this process, over what the arguments name: `--stdio`, `--node-ipc`, `--socket=PORT` or
 * `--pipe=NAME`; standard input and output where they name nothing. Ends the process when the client is gone.
 */
export function serveProcess(version: string, args: readonly string[] = process.argv.slice(2)): void {
  serve(connectionOf(args), machine(version));
}

function connectionOf(args: readonly string[]): Connection {
  // The package takes the way from the arguments of the process, and looks after its end only for the first two.
  const [option, value] = args.flatMap((argument, i) => optionAt(argument, args[i + 1]))[0] ?? ["stdio"];
  switch (option) {
    case "socket":
    case "pipe": {
      const socket = option === "pipe" ? connect(value ?? "") : connect(Number(value), "127.0.0.1");
      return createConnection(ProposedFeatures.all, socket, socket);
    }
    case "node-ipc":
      // Here there is no stream whose end tells that the parent process is gone.
      process.once("disconnect", () => process.exit(1));
      return createConnection(ProposedFeatures.all);
    default:
      // What a dependency may print must not get between the messages.
      globalThis.console = new Console(process.stderr);
      return createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  }
}

function optionAt(argument: string, next: string | undefined): [option: string, value: string | undefined][] {
  const [, option = "", value] = /^--(stdio|node-ipc|socket|pipe)(?:=(.*))?$/.exec(argument) ?? [];
  return option === "" ? [] : [[option, value ?? next]];
}
