import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rules } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import { ConfigLookup } from "../src/lookup.ts";
import { nodeHost } from "../src/node-host.ts";

const catalogue = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));

test.skipIf(process.platform === "win32").each([
  // Reading this one would at least end.
  ["/dev/null", "it is a device"],
  ["nowhere", "it does not exist, or is a broken link"],
  ["inventory-lint.config.json", "its symbolic links form a circle"],
  [".", "it is a directory"],
])("a configuration that leads to %s is not read, and that is told", async (target, reason) => {
  const folder = mkdtempSync(join(tmpdir(), "inventory-lint-config-"));
  try {
    const config = join(folder, "inventory-lint.config.json");
    symlinkSync(target, config);
    const commandLine = { preset: undefined, rules: {}, ignores: true, cwd: folder };
    const lookup = new ConfigLookup(nodeHost, commandLine, undefined, async () => catalogue);
    expect(lookup.pathFor("daily.xml")).toBe(config);
    await expect(lookup.settingsOf(config, "daily.xml")).rejects.toThrow(`cannot be read: ${reason}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
