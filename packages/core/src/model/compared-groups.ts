import type { Compared } from "../comparison.ts";
import type { InventorySourceCode } from "../source-code.ts";
import { bucketGroups } from "./bucket-groups.ts";
import type { InventoryNode } from "./node.ts";
import { summarise } from "./summary.ts";

/** A configuration of the document that is looked at. */
export interface ComparedNode extends Compared {
  readonly configuration: InventoryNode;
}

// Several rules ask for the groups of the same document one after the other.
let lastDocument: InventoryNode | undefined;
let lastGroups: readonly (readonly ComparedNode[])[] = [];

/** The groups of `bucketGroups` with what each configuration does; none where a document has a single configuration. */
export function comparedGroups({
  ast,
  facts,
  dialect,
}: Pick<InventorySourceCode, "ast" | "facts" | "dialect">): readonly (readonly ComparedNode[])[] {
  if (ast !== lastDocument) {
    const groups = bucketGroups(ast, dialect);
    const isSingle = groups.length < 2 && (groups[0]?.length ?? 0) < 2;
    lastGroups = isSingle
      ? []
      : groups.map((group) =>
          group.map((configuration) => ({ configuration, summary: summarise(configuration, facts, dialect) })),
        );
    lastDocument = ast;
  }
  return lastGroups;
}
