import type {
  Parts,
  PolicyEdit,
  PolicyStatement,
  PolicyText,
  PolicyWriter,
  StatementDraft,
} from "../aws/policy-model.ts";
import { type Entry, isEntry, isStructure, type Range, type Structure } from "../syntax/tree.ts";
import { countLineBreaks, indentBefore, indentOfLine, lineBreakNear, lineEnd, skipBlanks } from "../text/lines.ts";
import { ACCOUNT, PARTITION, type Reference } from "../vocabulary/references.ts";

/** How references are written: as in CloudFormation, or as in Terraform. */
export type Notation = "template" | "terraform";

/** What a writer needs to know of the policy and of the document around it. */
export interface Surroundings {
  readonly notation: Notation;
  /** The document itself, where data that are referred to may be declared. */
  readonly document: string;
  /** The text that places in the policy count in: the document, or JSON in a text of it. */
  readonly content: string;
  readonly rangeOf: (start: number, end: number) => Range;
  /** Makes what is put into a text of JSON; undefined where the policy is no text. */
  readonly encode: ((text: string) => string) | undefined;
  /** The statements, where they are blocks or items of a list. */
  readonly items: readonly Entry[];
  readonly bodyOf: (statement: PolicyStatement) => Structure | undefined;
}

/** Something to be written: its source, or a map. */
type Source = string | readonly (readonly [name: string, value: Source])[];

type Syntax = "json" | "yaml" | "object" | "block";

/** Writes into one policy. */
export class TreePolicyWriter implements PolicyWriter {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  add(draft: StatementDraft): PolicyEdit[] | undefined {
    const last = this.#around.items.at(-1);
    if (!last) return undefined;
    const syntax = this.#syntaxOf(last);
    const resource = this.#sourceOf(draft.resource, syntax);
    const conditions = draft.conditions.flatMap(([operator, key, value]) => {
      const source = this.#sourceOf(value, syntax);
      return source === undefined ? [] : ([[operator, key, source]] as const);
    });
    if (resource === undefined) return undefined;
    if (syntax === "block") return this.#append(last, syntax, "statement", blockOf(draft, resource, conditions));
    const condition = conditions.map(
      ([operator, key, source]) => [operator, [[this.#name(key, syntax), source]]] as const,
    );
    const text = (name: string): string => this.#text(name, syntax);
    return this.#append(last, syntax, undefined, [
      ["Sid", text(draft.sid)],
      ["Effect", text("Allow")],
      ["Principal", syntax === "object" ? `{ Service = ${text(draft.service)} }` : [["Service", text(draft.service)]]],
      ["Action", text(draft.action)],
      ["Resource", resource],
      ...(condition.length > 0 ? [["Condition", joined(condition)] as const] : []),
    ]);
  }

  replace({ range }: PolicyText, parts: Parts): PolicyEdit[] | undefined {
    const { document, encode, notation } = this.#around;
    const isYaml = notation === "template" && !encode && !/["{]/.test(document[range[0]] ?? "");
    const source = this.#sourceOf(parts, isYaml ? "yaml" : "json");
    return typeof source === "string" ? [{ range, text: this.#escaped(source) }] : undefined;
  }

  restrict(
    statement: PolicyStatement,
    [operator, key, value]: readonly [string, string, Parts],
  ): PolicyEdit[] | undefined {
    const entries = this.#around.bodyOf(statement)?.children.filter(isEntry) ?? [];
    const conditions = membersOf(entries, "Condition");
    const keys = conditions && membersOf(conditions, operator);
    const last = (keys ?? conditions ?? entries).at(-1);
    if (!last) return undefined;
    const syntax = this.#syntaxOf(last);
    const source = this.#sourceOf(value, syntax);
    if (source === undefined) return undefined;
    if (syntax === "block") return this.#append(last, syntax, "condition", conditionBlock(operator, key, source));
    const member = [this.#name(key, syntax), source] as const;
    if (keys) return this.#append(last, syntax, ...member);
    if (conditions) return this.#append(last, syntax, operator, [member]);
    return this.#append(last, syntax, "Condition", [[operator, [member]]]);
  }

  /** How an entry and its siblings are written. */
  #syntaxOf(entry: Entry): Syntax {
    const { content: text, notation, encode, items } = this.#around;
    if (items.some(({ labels }) => labels)) return "block";
    if (encode) return "json";
    if (notation === "terraform") {
      const { nameStart } =
        (isStructure(entry.value) && entry.name === "" && entry.value.children.find(isEntry)) || entry;
      return /^"[^"]*"\s*:/.test(text.slice(nameStart)) ? "json" : "object";
    }
    return isInFlow(text, entry) ? "json" : "yaml";
  }

  /** Puts a member, an item or a block behind its last sibling. */
  #append(last: Entry, syntax: Syntax, name: string | undefined, value: Source): PolicyEdit[] {
    const { content: text, rangeOf, encode } = this.#around;
    const own = encode && !encode("\n").includes("\n") ? undefined : indentBefore(text, last.start);
    const lineBreak = lineBreakNear(text, last.start);
    const isOneLine = syntax !== "block" && countLineBreaks(text, last.start, last.end) === 0;
    const isFlat = isOneLine && (syntax !== "yaml" || name === undefined);
    const layout: Layout = { lineBreak, indent: isFlat ? undefined : own, unit: unitAt(text, last, own) };
    const written =
      name === undefined ? print(value, syntax, layout, true) : printMember([name, value], syntax, layout);
    const isLineSeparated =
      syntax === "yaml" || syntax === "block" || (syntax === "object" && name !== undefined && own !== undefined);
    const comma = isLineSeparated ? skipBlanks(text, last.end) : text.slice(last.end).search(/\S/) + last.end;
    const hasComma = text[comma] === ",";
    const at = hasComma ? comma + 1 : syntax === "yaml" || syntax === "block" ? lineEnd(text, last.end) : last.end;
    const gap = syntax === "block" ? lineBreak : "";
    const lead = own === undefined ? " " : gap + lineBreak + own;
    const before = hasComma || isLineSeparated ? "" : ",";
    const [, place] = rangeOf(at - 1, at);
    return [{ range: [place, place], text: this.#escaped(before + lead + written + (hasComma ? "," : "")) }];
  }

  #escaped(text: string): string {
    return this.#around.encode?.(text) ?? text;
  }

  #name(name: string, syntax: Syntax): string {
    return syntax === "object" ? `"${name}"` : name;
  }

  #text(text: string, syntax: Syntax): string {
    const isPlain = /^(?![\d-]|(?:true|false|yes|no|on|off|null|[yn])$)[\w.:-]+$/i.test(text) && !text.endsWith(":");
    return syntax === "yaml" && isPlain ? text : JSON.stringify(text);
  }

  /** A text with references; undefined where one of them cannot be written. */
  #sourceOf(parts: Parts, syntax: Syntax): Source | undefined {
    const { notation, encode } = this.#around;
    const written = withArns(parts).map((part) => (typeof part === "string" ? part : this.#reference(part)));
    if (written.includes(undefined)) return undefined;
    const text = written.join("");
    if (parts.every((part) => typeof part === "string")) return this.#text(text, syntax);
    const [, only] = encode ? [] : (/^\$\{([^{}]*)\}$/.exec(text) ?? []);
    if (notation === "template") return encode ? undefined : functionFor(text, only, syntax);
    return only ?? (encode && text.includes('"') ? undefined : `"${text}"`);
  }

  #reference({ service, kind, identity }: Reference): string | undefined {
    const { notation, document } = this.#around;
    if (notation === "template") {
      const name = identity.replace(/^Resources\./, "");
      const attribute = service !== undefined && kind === "arn" ? ".Arn" : "";
      return /^[\w:.]+$/.test(name) ? `\${${name}${attribute}}` : undefined;
    }
    if (identity === PARTITION) return "aws";
    if (identity === ACCOUNT) {
      const name = identityDataIn(document);
      return name && `\${data.aws_caller_identity.${name}.account_id}`;
    }
    const attribute = service === "bucket" ? `.${kind === "arn" ? "arn" : "id"}` : service === "key" ? `.${kind}` : "";
    return /^[\w.[\]"-]+$/.test(identity) ? `\${${identity}${attribute}}` : undefined;
  }
}

/** A function of CloudFormation that gives a text with references, or the `only` one. */
function functionFor(text: string, only: string | undefined, syntax: Syntax): string {
  const [resource, attribute] = only?.split(".") ?? [];
  const isYaml = syntax === "yaml";
  if (attribute !== undefined) return isYaml ? `!GetAtt ${only}` : `{ "Fn::GetAtt": ["${resource}", "${attribute}"] }`;
  if (resource !== undefined) return isYaml ? `!Ref ${resource}` : `{ "Ref": "${resource}" }`;
  return isYaml ? `!Sub ${JSON.stringify(text)}` : `{ "Fn::Sub": ${JSON.stringify(text)} }`;
}

/** What stands in a member; undefined where nothing does. */
function membersOf(entries: readonly Entry[], name: string): readonly Entry[] | undefined {
  const value = entries.findLast((entry) => entry.name === name)?.value;
  const inner = isStructure(value) ? value.children.filter(isEntry) : [];
  return inner.length > 0 ? inner : undefined;
}

// All policies of a document ask for the same.
let lastDocument = "";
let lastName: string | undefined;

/** The name of the data that tell the account. */
function identityDataIn(document: string): string | undefined {
  if (document !== lastDocument) lastName = /\bdata\s+"aws_caller_identity"\s+"([\w-]+)"/.exec(document)?.[1];
  lastDocument = document;
  return lastName;
}

/** The ARN of a bucket whose name is not known is referred to as such. */
function withArns(parts: Parts): Parts {
  const [arn, partition, middle, bucket, ...rest] = parts;
  const isArn = arn === "arn:" && typeof partition === "object" && middle === ":s3:::" && typeof bucket === "object";
  return isArn && bucket.service === "bucket" ? [{ ...bucket, kind: "arn" }, ...rest] : parts;
}

/** Whether an entry stands in brackets: JSON, or YAML that is written like it. */
function isInFlow(text: string, { start }: Entry): boolean {
  return /[[{,]\s*$/.test(text.slice(Math.max(0, start - MAX_GAP), start));
}

/** Blanks and line ends between an entry and the bracket or comma before it. */
const MAX_GAP = 200;

/** By how much lines below an entry are indented more. */
function unitAt(text: string, { value, start }: Entry, indent: string | undefined): string {
  const inner = value && "children" in value ? value.children.find(isEntry) : undefined;
  const own = inner && indentBefore(text, inner.start);
  const outer = indent ?? indentOfLine(text, start);
  return own !== undefined && own.length > outer.length ? own.slice(outer.length) : "  ";
}

/** Conditions with the same operator stand together. */
function joined(conditions: readonly (readonly [string, readonly (readonly [string, Source])[]])[]): Source {
  const byOperator = new Map<string, (readonly [string, Source])[]>();
  for (const [operator, keys] of conditions) byOperator.set(operator, [...(byOperator.get(operator) ?? []), ...keys]);
  return [...byOperator];
}

interface Layout {
  readonly lineBreak: string;
  /** Undefined for one line. */
  readonly indent: string | undefined;
  readonly unit: string;
}

function print(value: Source, syntax: Syntax, layout: Layout, isItem = false): string {
  if (typeof value === "string") return value;
  const { lineBreak, indent, unit } = layout;
  if (indent === undefined) {
    const separator = syntax === "object" ? " = " : ": ";
    return `{ ${value.map(([name, each]) => `${quotedName(name, syntax)}${separator}${print(each, syntax, layout)}`).join(", ")} }`;
  }
  const inner = { ...layout, indent: indent + (syntax === "yaml" && isItem ? "  " : unit) };
  const width = widthOf(value, syntax);
  const lines = value.map((member, index) => {
    const isBlock = syntax === "block" && typeof member[1] !== "string" && index > 0;
    return `${isBlock ? lineBreak : ""}${lineBreak}${inner.indent}${printMember(member, syntax, inner, width)}`;
  });
  if (syntax === "yaml") return isItem ? `- ${lines.join("").trimStart()}` : lines.join("");
  return `{${lines.join(syntax === "json" ? "," : "")}${lineBreak}${indent}}`;
}

function printMember([name, value]: readonly [string, Source], syntax: Syntax, layout: Layout, width = 0): string {
  const written = print(value, syntax, layout);
  const isMap = typeof value !== "string";
  if (syntax === "block" && isMap) return `${name} ${written}`;
  if (syntax === "json") return `"${name}": ${written}`;
  if (syntax === "yaml") return `${name}:${isMap ? "" : " "}${written}`;
  return `${isMap ? name : name.padEnd(width)} = ${written}`;
}

function quotedName(name: string, syntax: Syntax): string {
  return syntax === "json" ? `"${name}"` : name;
}

function widthOf(value: Exclude<Source, string>, syntax: Syntax): number {
  if (syntax !== "object" && syntax !== "block") return 0;
  return Math.max(0, ...value.flatMap(([name, each]) => (typeof each === "string" ? name.length : [])));
}

function blockOf(
  draft: StatementDraft,
  resource: Source,
  conditions: readonly (readonly [string, string, Source])[],
): Source {
  const quote = JSON.stringify;
  return [
    ["sid", quote(draft.sid)],
    ["effect", quote("Allow")],
    ["actions", `[${quote(draft.action)}]`],
    ["resources", `[${resource}]`],
    [
      "principals",
      [
        ["type", quote("Service")],
        ["identifiers", `[${quote(draft.service)}]`],
      ],
    ],
    ...conditions.map(([operator, key, source]) => ["condition", conditionBlock(operator, key, source)] as const),
  ];
}

function conditionBlock(operator: string, key: string, source: Source): Source {
  return [
    ["test", JSON.stringify(operator)],
    ["variable", JSON.stringify(key)],
    ["values", `[${source}]`],
  ];
}
