import { type Decoded, decode, type JsonValue, readJson, type SyntaxProblem } from "@inventory-lint/core/internal";
import type { ConfigHost } from "./host.ts";
import { repeatedSettings, type SettingProblem } from "./tree.ts";

/** The text of a configuration file with the tree of its settings. */
export interface ConfigText {
  readonly decoded: Decoded;
  /** Undefined where there are no settings. */
  readonly root: JsonValue | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** Something that is not well-formed: a reader's own, or in words. */
export type ConfigProblem = SyntaxProblem | { readonly message: string; readonly start: number; readonly end: number };

/** Reads a configuration file of any of our names. Throws what the system says of a file that cannot be read. */
export async function readConfig(host: ConfigHost, path: string): Promise<ConfigText> {
  const decoded = decode(host.readFile(path));
  const { root, problems } = await readTree(path, decoded.text);
  return { decoded, root, problems: [...decoded.problems, ...problems] };
}

/** UTF-16 units of settings; package.json may hold more besides. No settings are as long, and readers take their time. */
const MAX_LENGTH = 256 * 1024;

async function readTree(path: string, text: string): Promise<Pick<ConfigText, "root" | "problems">> {
  const isManifest = /(?:^|[/\\])package\.json$/.test(path);
  if (!isManifest && text.length > MAX_LENGTH) return { root: undefined, problems: [tooLong(0)] };
  if (/\.ya?ml$/i.test(path)) {
    const { readYaml } = await import("./yaml-tree.ts");
    return readYaml(text);
  }
  const json = readJson(text, { comments: /\.jsonc$/i.test(path) });
  const root = isManifest ? ourPart(json.root) : json.root;
  if (root && root.end - root.start > MAX_LENGTH) return { root: undefined, problems: [tooLong(root.start)] };
  return { root, problems: [...json.problems, ...(root ? repeatedSettings(root) : [])] };
}

function ourPart(root: JsonValue | undefined): JsonValue | undefined {
  if (root?.kind !== "object") return undefined;
  return root.members.find(({ name }) => name === "inventoryLint")?.value;
}

function tooLong(start: number): SettingProblem {
  const message = `The settings are longer than ${MAX_LENGTH} characters, which is the limit.`;
  return { start, end: start + 1, message };
}
