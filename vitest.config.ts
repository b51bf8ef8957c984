import { defineConfig } from "vitest/config";

// Tests run on the source of every package: nothing has to be compiled first.
const conditions = ["inventory-lint-source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Tests never depend on time: this only ends one that hangs.
    testTimeout: 300_000,
    setupFiles: ["packages/core/tests/seed.ts"],
    include: ["packages/*/tests/**/*.test.ts", "tools/tests/**/*.test.ts"],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      reporter: ["text-summary", "json-summary", "lcovonly"],
      reportsDirectory: "coverage",
      // What is read and judged is judged by its tests to the last branch.
      thresholds: { "packages/core/src/{rules,languages}/**": { 100: true } },
    },
  },
});
