import { fileURLToPath } from "node:url";

/** The parts of Vite's interface for plugins that are used here. */
interface ResolvePlugin {
  readonly name: string;
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
}

/**
 * Takes Node out of the formats of the command line, which the playground's worker writes its reports with: paths are
 * joined by a few lines of ours, and there is no repository whose root could be looked for.
 */
export function nodeFree(): ResolvePlugin {
  const standIns: Readonly<Record<string, string>> = {
    "node:path": fileURLToPath(new URL("paths.ts", import.meta.url)),
    "./source-paths.ts": fileURLToPath(new URL("page-paths.ts", import.meta.url)),
  };
  return {
    name: "node-free",
    enforce: "pre",
    resolveId: (source, importer) => (importer?.includes("/cli/src/formats/") ? standIns[source] : undefined),
  };
}
