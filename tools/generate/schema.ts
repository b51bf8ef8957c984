/** The part of JSON Schema (draft-07) that our schemas use, and our own `x-` keywords. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxProperties?: number;
  /** What each value of `enum` means; editors show it. */
  readonly enumDescriptions?: readonly string[];
  readonly "x-type"?: string;
  readonly "x-xmlName"?: string;
  readonly "x-url"?: string;
  readonly "x-flattened"?: boolean;
  readonly "x-since"?: Readonly<Record<string, string>>;
  readonly "x-directoryBucket"?: readonly string[];
}

/** Keywords of ours and of editors, so that Ajv's strict mode knows them. */
export const ownKeywords = [
  "enumDescriptions",
  "x-type",
  "x-xmlName",
  "x-url",
  "x-flattened",
  "x-since",
  "x-directoryBucket",
];
