import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The Markdown page of a rule; undefined where the pages were not installed. */
export function rulePage(ruleId: string): string | undefined {
  return rulePages()(ruleId);
}

/** Gives the pages of any number of rules. */
export function rulePages(): (ruleId: string) => string | undefined {
  // Beside the bundle all pages are in one file; elsewhere they lie in core's package.
  const bundled = join(dirname(fileURLToPath(import.meta.url)), "rule-pages.json");
  if (existsSync(bundled)) {
    const pages = JSON.parse(readFileSync(bundled, "utf8")) as Readonly<Record<string, string>>;
    return (ruleId) => pages[ruleId];
  }
  const core = dirname(createRequire(import.meta.url).resolve("@inventory-lint/core/package.json"));
  return (ruleId) => {
    const path = join(core, "docs", "rules", `${ruleId}.md`);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
}
