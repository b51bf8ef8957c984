import type { SyntaxProblem } from "../../syntax/problem.ts";
import type { Comment } from "../../syntax/tree.ts";

export interface JsonDocument {
  readonly kind: "json";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly root: JsonValue | undefined;
  /** Comments, in source order, whether or not they are allowed in this document. */
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
}

export type JsonValue = JsonObject | JsonArray | JsonScalar;

export interface JsonObject {
  readonly kind: "object";
  readonly start: number;
  readonly end: number;
  readonly members: readonly JsonMember[];
  /** False where the closing brace is missing. */
  readonly closed: boolean;
}

export interface JsonMember {
  /** Decoded name. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The key with its quotes. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Undefined in a half-typed document. */
  readonly value: JsonValue | undefined;
}

export interface JsonArray {
  readonly kind: "array";
  readonly start: number;
  readonly end: number;
  readonly elements: readonly JsonValue[];
  readonly closed: boolean;
}

export interface JsonScalar {
  /**
   * `placeholder` is an unquoted template expression such as `${ENABLED}` or `{{enabled}}` in the place of a value:
   * it is no problem, and its value is unknown. `invalid` is any other bare word.
   */
  readonly kind: "string" | "number" | "boolean" | "null" | "placeholder" | "invalid";
  /** Decoded text of a string; the source text of everything else. */
  readonly value: string;
  /** With the quotes of a string. */
  readonly start: number;
  readonly end: number;
}
