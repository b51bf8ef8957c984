import * as sarif from "./sarif.ts";
import type { Format } from "./types.ts";

/** Every format; each is loaded when it is asked for, but for SARIF: to load its file takes longer than to read it here. */
const loaders = {
  stylish: () => import("./stylish.ts"),
  compact: () => import("./compact.ts"),
  json: () => import("./json.ts"),
  "json-lines": () => import("./json-lines.ts"),
  sarif: async () => sarif,
  github: () => import("./github.ts"),
  gitlab: () => import("./gitlab.ts"),
  junit: () => import("./junit.ts"),
  checkstyle: () => import("./checkstyle.ts"),
  rdjsonl: () => import("./rdjsonl.ts"),
  markdown: () => import("./markdown.ts"),
  diff: () => import("./diff.ts"),
} as const satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof loaders;

/** Those that --format knows. A diff is no report, and has an option of its own. */
export const formatNames = (Object.keys(loaders) as FormatName[]).filter((name) => name !== "diff");

export function loadFormat(name: FormatName): Promise<Format> {
  return loaders[name]();
}
