import { serveProcess } from "@inventory-lint/lsp/node";
import { didYouMean } from "../args/did-you-mean.ts";
import { UsageError } from "../args/usage-error.ts";
import { version } from "./version.ts";

const ways = ["--stdio", "--node-ipc", "--socket", "--pipe"];
/** Clients put their process id behind every server. */
const known = [...ways, "--clientProcessId"];

/** Serves an editor until it is gone, which ends the process. A part of the bundle of its own. */
export function serveEditor(args: readonly string[]): Promise<never> {
  for (const [i, argument] of args.entries()) {
    const [name = ""] = argument.split("=");
    const isValue = !argument.startsWith("-") && /^--(socket|pipe|clientProcessId)$/.test(args[i - 1] ?? "");
    if (isValue || known.includes(name)) continue;
    throw new UsageError(`lsp does not take ${argument}${didYouMean(name, ways) || `, but ${ways.join(", ")}`}`);
  }
  serveProcess(version, args);
  return new Promise(() => undefined);
}
