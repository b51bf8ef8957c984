// How tests run under mutation: those of one rule only, whose names tools/mutation.mjs gives.
import { defineConfig } from "vitest/config";

const conditions = ["inventory-lint-source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: (process.env.MUTATION_TESTS ?? "").split(","), testTimeout: 300_000 },
});
