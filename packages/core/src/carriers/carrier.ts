import type { InventoryNode } from "../nodes/node.ts";
import type { Facts } from "../scope/facts.ts";
import type { Resources } from "../scope/resources.ts";
import type { Edit, SyntaxProblem } from "../syntax/problem.ts";
import type { Comment, Tree, Value } from "../syntax/tree.ts";
import type { CarrierName } from "./table.ts";

export type { CarrierName } from "./table.ts";

/** Why a document holds no configuration that could be judged, with the place to point at. */
export type RootState =
  | { readonly is: "ours" }
  /** Nothing in it is ours. `certain`: it has the name, and is somebody else's all the same. */
  | { readonly is: "other"; readonly start: number; readonly end: number; readonly certain?: boolean }
  /**
   * A root whose name is nearly ours; `edits` give it the name that is meant, or, where it `wraps` what is meant, leave
   * only that. What is in it is read.
   */
  | {
      readonly is: "near";
      readonly name: string;
      readonly meant: string;
      readonly wraps: boolean;
      readonly start: number;
      readonly end: number;
      readonly edits: readonly Edit[];
    }
  /** Another cloud's dialect of the same document. */
  | {
      readonly is: "foreign";
      readonly dialect: string;
      readonly marker: string;
      readonly start: number;
      readonly end: number;
    };

export type NearRoot = Extract<RootState, { is: "near" }>;

/** A document that is wrapped in another way than the one that was asked for. */
export interface WrapperMismatch {
  readonly given: CarrierName;
  readonly found: CarrierName;
}

/** A document as inventory nodes. */
export interface Binding {
  /** The `Document` node; it has no children unless the root is ours. */
  readonly document: InventoryNode;
  readonly carrier: CarrierName | undefined;
  readonly root: RootState;
  /** Where the carrier is given, and the document plainly is another one: it is read as what it is. */
  readonly wrapper?: WrapperMismatch;
  /** What else is in view; undefined where the document has nothing but configurations. */
  readonly resources?: ((facts: Facts) => Resources) | undefined;
  /** Where other problems and comments count than those of the tree: of a request, those of its body too. */
  readonly problems?: readonly SyntaxProblem[];
  readonly comments?: readonly Comment[];
}

/** The value that a text with templates in it stands for, its places those in the text; undefined where it has none. */
export type ReadTemplate = (text: string) => Value | undefined;

/** How a document is to be taken. */
export interface Asked {
  /** The carrier that the caller names; undefined where the content decides. */
  readonly carrier: CarrierName | undefined;
  readonly fileName?: string | undefined;
  /** The trees of the other files of a Terraform module; undefined where they are not known. */
  readonly siblings?: (() => readonly Tree[]) | undefined;
  /** Reads a text with `${ … }` in it as Terraform does; undefined where the reader of its language is not there. */
  readonly readTemplate?: ReadTemplate | undefined;
  /** Whether it is to be judged even if it is hardly ours; true where a carrier is named. */
  readonly strict: boolean;
}
