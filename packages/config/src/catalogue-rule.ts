import type { RuleMeta } from "@inventory-lint/core/internal";

/** A rule of the catalogue. */
export interface CatalogueRule {
  readonly id: string;
  readonly meta: RuleMeta;
}
