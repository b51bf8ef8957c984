import type { Comment } from "../../syntax/tree.ts";
import type { JsonArray, JsonMember, JsonObject, JsonScalar, JsonValue } from "./syntax-tree.ts";

/** Nodes are classes, so that all of a kind have one shape: the reader is hot, and so are the walks over its trees. */
export class ObjectNode implements JsonObject {
  readonly kind = "object";
  readonly start: number;
  end: number;
  readonly members: MemberNode[] = [];
  closed = false;

  constructor(start: number) {
    this.start = start;
    this.end = start + 1;
  }
}

export class ArrayNode implements JsonArray {
  readonly kind = "array";
  readonly start: number;
  end: number;
  readonly elements: JsonValue[] = [];
  closed = false;

  constructor(start: number) {
    this.start = start;
    this.end = start + 1;
  }
}

export class MemberNode implements JsonMember {
  readonly name: string;
  readonly start: number;
  end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  value: JsonValue | undefined = undefined;

  constructor(name: string, nameStart: number, nameEnd: number) {
    this.name = name;
    this.start = nameStart;
    this.end = nameEnd;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
  }
}

export class ScalarNode implements JsonScalar {
  readonly kind: JsonScalar["kind"];
  readonly value: string;
  readonly start: number;
  readonly end: number;

  constructor(kind: JsonScalar["kind"], value: string, start: number, end: number) {
    this.kind = kind;
    this.value = value;
    this.start = start;
    this.end = end;
  }
}

export class CommentNode implements Comment {
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;

  constructor(start: number, end: number, contentStart: number, contentEnd: number) {
    this.start = start;
    this.end = end;
    this.contentStart = contentStart;
    this.contentEnd = contentEnd;
  }
}
