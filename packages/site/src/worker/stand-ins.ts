import { fileURLToPath } from "node:url";

/** The parts of Vite's interface for plugins that are used here. */
interface ResolvePlugin {
  readonly name: string;
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
}

/** What other packages import that a page has not, or that is too large for it, by their folder. */
const STAND_INS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Reports are written without Node: paths are names, and there is no repository whose root could be looked for.
  "/cli/src/formats/": { "node:path": "paths.ts", "./source-paths.ts": "page-paths.ts" },
  // Of the library of language servers only the protocol's constants are used.
  "/lsp/src/": { "vscode-languageserver": "../../node_modules/vscode-languageserver-types/lib/esm/main.js" },
};

/** Puts the stand-ins in the place of what the worker's modules import. */
export function standIns(): ResolvePlugin {
  return {
    name: "stand-ins",
    enforce: "pre",
    resolveId(source, importer = "") {
      const folder = Object.keys(STAND_INS).find((each) => importer.includes(each));
      const file = folder === undefined ? undefined : STAND_INS[folder]?.[source];
      return file === undefined ? undefined : fileURLToPath(new URL(file, import.meta.url));
    },
  };
}
