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

/** How each is written; undefined where every character counts as it is. */
export const syntaxOf: Readonly<Record<FormatName, "text" | "json" | "xml" | undefined>> = {
  stylish: "text",
  compact: "text",
  json: "json",
  "json-lines": "json",
  sarif: "json",
  github: undefined,
  gitlab: "json",
  junit: "xml",
  checkstyle: "xml",
  rdjsonl: "json",
  markdown: "text",
  diff: undefined,
};

/** Those that --format knows. A diff is no report, and has an option of its own. */
export const formatNames = (Object.keys(loaders) as FormatName[]).filter((name) => name !== "diff");

export function loadFormat(name: FormatName): Promise<Format> {
  return loaders[name]();
}
