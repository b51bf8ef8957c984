import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rules } from "@inventory-lint/core";
import { expect, test } from "vitest";
import { ConfigLookup } from "../src/lookup.ts";
import { nodeHost } from "../src/node-host.ts";

const catalogue = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));

test.skipIf(process.platform === "win32")("a configuration that leads to a device is not read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "inventory-lint-config-"));
  try {
    const config = join(folder, "inventory-lint.config.json");
    // Reading this one would at least end.
    symlinkSync("/dev/null", config);
    const commandLine = { preset: undefined, rules: {}, looksFirst: false, ignores: true, cwd: folder };
    const lookup = new ConfigLookup(nodeHost, commandLine, undefined, async () => catalogue);
    expect(lookup.pathFor("daily.xml")).toBe(config);
    await expect(lookup.settingsOf(config, "daily.xml")).rejects.toThrow("cannot be read: it is a device");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
