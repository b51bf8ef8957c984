import type { CatalogueRule } from "@inventory-lint/config";
import { rules } from "@inventory-lint/core/internal";

/** Every rule, in the order of the catalogue: plain data, which the bundle holds as JSON, without the rules themselves. */
export const catalogue: readonly CatalogueRule[] = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));
