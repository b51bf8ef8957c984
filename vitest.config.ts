import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Tests run on the source of every package: nothing has to be compiled first.
const conditions = ["inventory-lint-source"];
/** What reads and judges documents: its tests reach its last branch. */
const JUDGED = "packages/core/src/{rules,languages}/**/*.ts";

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Each worker loads the engine once and not for each of hundreds of files: a test must leave nothing behind. `vi.mock`
    // has no effect on what another file has loaded before. Processes and not threads, since tests change the directory.
    isolate: false,
    pool: "forks",
    maxWorkers: availableParallelism(),
    // Tests never depend on time: this only ends one that hangs.
    testTimeout: 300_000,
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
