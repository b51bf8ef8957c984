import { Console } from "node:console";
import { connect } from "node:net";
import type { Readable, Writable } from "node:stream";
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { machine } from "./machine.ts";
import { serve } from "./server.ts";

/**
 * Serves the client that started this process, over what the arguments name: `--stdio`, `--node-ipc`, `--socket=PORT` or
 * `--pipe=NAME`; standard input and output where they name nothing. Ends the process when the client is gone.
 */
export function serveProcess(version: string, args: readonly string[] = process.argv.slice(2)): void {
  // As the protocol wants it: 1 where the client goes without having said so.
  let status = 1;
  const connection = connectionOf(args, () => process.exit(status));
  serve(connection, machine(version), () => {
    status = 0;
  });
}

/** `end` hears that the client is gone, or sends what nobody understands. */
function connectionOf(args: readonly string[], end: () => void): Connection {
  // The package takes the way from the arguments of the process, and looks after its end only for the first two.
  const [option, value] = args.flatMap((argument, i) => optionAt(argument, args[i + 1]))[0] ?? ["stdio"];
  switch (option) {
    case "socket":
    case "pipe": {
      const socket = option === "pipe" ? connect(value ?? "") : connect(Number(value), "127.0.0.1");
      return overStreams(socket, socket, end);
    }
    case "node-ipc":
      process.once("disconnect", end);
      return createConnection(ProposedFeatures.all);
    default:
      // What a dependency may print must not get between the messages.
      globalThis.console = new Console(process.stderr);
      return overStreams(process.stdin, process.stdout, end);
  }
}

function overStreams(input: Readable, output: Writable, end: () => void): Connection {
  const fail = (reason: string): void => {
    console.error(`inventory-lint: The client does not speak the Language Server Protocol: ${reason}`);
    end();
  };
  const reader = new StreamMessageReader(input);
  reader.onError((error) => {
    // A content that is no JSON harms only itself. Behind a header that is none, nobody knows where a message begins.
    if (!(error instanceof SyntaxError)) fail(error.message.split("\n")[0] ?? "");
  });
  // The reader waits for a CR that never comes.
  input.once("data", (chunk: Buffer | string) => {
    if (/^(?:[^\n]*[^\r\n])?\n/.test(String(chunk))) fail("The lines of a header end with CR and LF.");
  });
  input.once("end", end).once("close", end);
  return createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(output));
}

function optionAt(argument: string, next: string | undefined): [option: string, value: string | undefined][] {
  const [, option = "", value] = /^--(stdio|node-ipc|socket|pipe)(?:=(.*))?$/.exec(argument) ?? [];
  return option === "" ? [] : [[option, value ?? next]];
}
