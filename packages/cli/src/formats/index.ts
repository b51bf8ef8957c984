import type { Format } from "./types.ts";

/** Every format; each is loaded when it is asked for. */
const loaders = {
  stylish: () => import("./stylish.ts"),
  compact: () => import("./compact.ts"),
  json: () => import("./json.ts"),
  sarif: () => import("./sarif.ts"),
} as const satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof loaders;

export const formatNames = Object.keys(loaders) as readonly FormatName[];

export function loadFormat(name: FormatName): Promise<Format> {
  return loaders[name]();
}
