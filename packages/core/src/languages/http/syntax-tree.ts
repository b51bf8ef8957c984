import type { SyntaxProblem } from "../../syntax/problem.ts";
import type { Comment, Request } from "../../syntax/tree.ts";

/** A text of raw requests. */
export interface HttpDocument {
  readonly kind: "http";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly requests: readonly Request[];
  /** `#` and `//` comment lines, in source order (the separators `###` are not comments). */
  readonly comments: readonly Comment[];
  /** Problems of the requests' own lines; those of XML bodies are in the bodies. */
  readonly problems: readonly SyntaxProblem[];
}
