import {
  descendantsOf,
  type InventoryNode,
  type NodeType,
  parseArn,
  regionClaims,
  sourceBucket,
} from "@inventory-lint/core/editor";
import type { InventoryDocument } from "../inventory-document.ts";

/** What a document, and the facts about it, tell of a value that is to be written. */
export interface Known {
  /** The partition that the source bucket lies in, as far as something says so. */
  readonly partition: string;
  readonly region: string | undefined;
  /** Accounts that are written or told, the likeliest first. */
  readonly accounts: readonly string[];
  /** Whether the source bucket is a directory bucket. */
  readonly directory: boolean;
  /** The month to judge by, `YYYY-MM`. */
  readonly asOf: string | undefined;
  /** What other configurations of the document say for this member, each once. */
  elsewhere(type: NodeType): readonly string[];
}

/** Gathers what is known at an offset. */
export function knownAt(document: InventoryDocument, offset: number): Known {
  const { ast, facts } = document.result.sourceCode;
  const here = configurationAt(ast, offset);
  const claims = here ? regionClaims(here, facts) : [];
  const elsewhere = (type: NodeType): string[] => {
    const values = descendantsOf(ast, type).filter((node) => node.hasText && !isAt(node, offset));
    return [...new Set(values.map(({ value }) => value))].slice(0, MAX_VALUES);
  };
  return {
    partition: claims.find(({ partition }) => partition !== undefined)?.partition ?? "aws",
    region: claims.find(({ region }) => region !== undefined)?.region ?? facts.region,
    // Seldom asked for, and a list may hold thousands.
    get accounts() {
      return accountsIn([
        ...elsewhere("AccountId"),
        ...elsewhere("KeyId").map((arn) => parseArn(arn)?.account.value),
        ...elsewhere("ExpectedBucketOwner"),
        facts.account,
      ]);
    },
    directory: here ? sourceBucket(here, facts).directory : facts.directoryBucket === true,
    asOf: facts.asOf,
    elsewhere,
  };
}

/** The configuration around an offset; a list of thousands is not walked through for it. */
function configurationAt(root: InventoryNode, offset: number): InventoryNode | undefined {
  let node: InventoryNode | undefined = root;
  while (node && node.type !== "InventoryConfiguration") {
    node = node.children.find(({ start, end }) => start <= offset && offset <= end);
  }
  return node;
}

/** More values than that are no help. */
const MAX_VALUES = 8;

function isAt({ valueStart, valueEnd }: InventoryNode, offset: number): boolean {
  return valueStart <= offset && offset <= valueEnd;
}

function accountsIn(found: readonly (string | undefined)[]): string[] {
  return [...new Set(found.filter((account) => account !== undefined && /^\d{12}$/.test(account)))] as string[];
}
