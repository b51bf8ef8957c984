import { defineConfig } from "vitest/config";

// Tests run on the source of every package: nothing has to be compiled first.
const conditions = ["inventory-lint-source"];

/** What reads and judges documents: its tests reach its last branch. */
const JUDGED = "packages/core/src/{rules,syntax}/**/*.ts";

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Tests never depend on time: this only ends one that hangs.
    testTimeout: 300_000,
    // The engine is loaded once, not once for each of hundreds of files. Processes, since some tests change the directory.
    pool: "forks",
    isolate: false,
    setupFiles: ["packages/core/tests/seed.ts"],
    include: ["packages/*/tests/**/*.test.ts", "tools/tests/**/*.test.ts"],
    coverage: {
      provider: "v8",
      include: [JUDGED],
      reporter: ["text-summary", "json-summary", "lcovonly"],
      reportsDirectory: "coverage",
      thresholds: { 100: true },
    },
  },
});
