import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  filesWithVersion,
  manifestPaths,
  notesOf,
  releasedChangelog,
  VERSION,
  withVersion,
} from "../release/versions.mjs";

const current = (JSON.parse(readFileSync(manifestPaths()[0] ?? "", "utf8")) as { version: string }).version;

test("everything has one version", () => {
  const files = filesWithVersion(current);
  expect(files.size).toBeGreaterThanOrEqual(9);
  for (const [path, text] of files) expect(readFileSync(path, "utf8"), path).toBe(text);
});

test("a new version reaches what packages need of each other, and nothing else", () => {
  const text = `{
  "name": "a",
  "version": "0.1.0",
  "dependencies": {
    "@inventory-lint/core": "0.1.0",
    "yaml": "0.1.0"
  },
  "devDependencies": {
    "inventory-lint": "0.1.0"
  }
}
`;
  const expected = text
    .replace('"version": "0.1.0"', '"version": "0.2.0"')
    .replace('core": "0.1.0"', 'core": "0.2.0"')
    .replace('"inventory-lint": "0.1.0"', '"inventory-lint": "0.2.0"');
  expect(withVersion(text, "0.2.0")).toBe(expected);
  for (const [path, changed] of filesWithVersion("9.8.7")) {
    expect(changed, path).toContain("9.8.7");
    expect(changed.split("\n").length, path).toBe(readFileSync(path, "utf8").split("\n").length);
  }
});

test("the changelog's unreleased part becomes that of the version", () => {
  const text = "# Changelog\n\n## Unreleased\n- New.\n\n## 0.1.0 (2026-11-30)\n- Old.\n";
  const released = releasedChangelog(text, "0.2.0", "2026-12-24");
  expect(released).toBe(
    "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-24)\n- New.\n\n## 0.1.0 (2026-11-30)\n- Old.\n",
  );
  expect(notesOf("0.2.0", released)).toBe("- New.\n");
  expect(notesOf("0.1.0", released)).toBe("- Old.\n");
  expect(() => notesOf("0.2.1", released)).toThrow("no heading for 0.2.1");
  expect(() => releasedChangelog(released, "0.3.0", "2026-12-25")).toThrow("nothing under Unreleased");
});

test.each([
  ["0.2.0", true],
  ["1.0.0-rc.1", true],
  ["v0.2.0", false],
  ["0.2", false],
  ["", false],
])("%s is a version: %s", (version, isOne) => {
  expect(VERSION.test(version)).toBe(isOne);
});
