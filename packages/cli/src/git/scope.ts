import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { pathMatcher, slashed } from "@inventory-lint/config";
import { nativePath } from "@inventory-lint/config/node";
import { isGlob } from "../files/find-files.ts";

/** Which files the user's names mean, where the files need not exist: those of the index may be gone. */
export interface Scope {
  /** How a file is meant: named itself, or by a directory or glob; undefined where it is not. */
  meaning(path: string): "named" | "found" | undefined;
  /** Names that mean nothing at all: no file here, and none of those asked for. */
  missing(): string[];
}

/** The scope of the command line's names; paths are absolute. */
export function scopeOf(inputs: readonly string[]): Scope {
  const matchers = inputs.map((input) => ({ input, matches: matcherOf(input), isUsed: existsSync(input) }));
  return {
    meaning(path) {
      let found: "named" | "found" | undefined;
      for (const matcher of matchers) {
        const meaning = matcher.matches(path);
        if (meaning) matcher.isUsed = true;
        if (meaning === "named" || !found) found = meaning ?? found;
      }
      return found;
    },
    missing: () => matchers.filter(({ isUsed }) => !isUsed).map(({ input }) => input),
  };
}

function matcherOf(input: string): (path: string) => "named" | "found" | undefined {
  const whole = resolve(input);
  // Of a name that is no UTF-8, node has lost some bytes.
  const isLossy = input.includes("\ufffd");
  const below = whole.endsWith(sep) ? whole : whole + sep;
  const matchesGlob = isGlob(input) ? pathMatcher(slashed(input, sep)) : () => false;
  return (path) => {
    if (path === whole || (isLossy && nativePath(path).toString() === whole)) return "named";
    return path.startsWith(below) || matchesGlob(slashed(relative(process.cwd(), path), sep)) ? "found" : undefined;
  };
}
