import { fileURLToPath, pathToFileURL } from "node:url";
import { codeOf } from "@inventory-lint/config";
import {
  isSameFile,
  nodeHost,
  policyBeside,
  readBeginning,
  readFile,
  siblingsOf,
  Walker,
} from "@inventory-lint/config/node";
import { decode, mayBeOurs } from "@inventory-lint/core/internal";
import { MAX_LENGTH, type ServerHost } from "./host.ts";
import { remembered } from "./remembered.ts";

/** The machine that the server runs on. */
export function machine(version: string): ServerHost {
  return {
    version,
    config: nodeHost,
    files: { list, read, siblings: siblingsOf, policyBeside, isSameFile },
    toPath: remembered((uri) => (uri.startsWith("file:") ? pathOf(uri) : undefined)),
    toUri: remembered((path) => pathToFileURL(path).href),
  };
}

/** Undefined for addresses that no file can have here, such as those with a host, or with a percent sign that encodes nothing. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch (error) {
    if (codeOf(error) === undefined && !(error instanceof URIError)) throw error;
    return undefined;
  }
}

async function list(folder: string): Promise<readonly string[]> {
  const walker = new Walker({ gitIgnore: true, ignored: undefined, tell: console.error });
  try {
    await walker.walk(folder);
    await walker.followLinks();
  } catch (error) {
    // A folder that is gone, or goes while it is walked, has no more files.
    if (codeOf(error) === undefined) throw error;
  }
  return walker.files.map(({ name }) => name);
}

function read(path: string) {
  const bytes = readFile(path, MAX_LENGTH, false);
  if (bytes instanceof Uint8Array || bytes.messageId !== "tooLarge") return bytes;
  const beginning = readBeginning(path);
  return beginning instanceof Uint8Array && mayBeOurs(decode(beginning).text) ? bytes : undefined;
}
