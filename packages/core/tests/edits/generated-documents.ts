/**
 * Random configurations in random layouts, for property tests. Nothing here uses what it is there to test: documents
 * are written by small renderers of its own and judged by JSON.parse, jsonc-parser, fast-xml-parser and yaml.
 */
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type ParseError, parse } from "jsonc-parser";
import { parse as parseYaml } from "yaml";
import { inventoryConfiguration } from "../../src/vocabulary/generated/vocabulary.ts";
import type { Member } from "../../src/vocabulary/member.ts";

type Dialect = "xml" | "json" | "yaml";

/** A member with its value. */
export interface Tree {
  readonly member: Member;
  readonly value: string | boolean | readonly Tree[];
}

export interface Layout {
  readonly dialect: Dialect;
  readonly lineBreak: string;
  /** Undefined: everything on one line. */
  readonly unit: string | undefined;
  readonly hasComments: boolean;
  readonly hasTrailingCommas: boolean;
  /** Between tokens of JSON on one line, and behind colons. */
  readonly blank: string;
  readonly prefix: string;
  readonly hasCdata: boolean;
  /** Decides where comments, one-line structures and empty elements stand. */
  readonly dice: readonly number[];
}

// Characters that XML can hold, without the white space at the ends that readers may drop, and without what begins the
// expression or comment of a template: such may end in another value.
const text = fc
  .string({ unit: fc.constantFrom(...("aZ0 <>&\"'\\/:-_.é€😀]{}[],#".match(/./gu) ?? [])), maxLength: 12 })
  .map((value) => value.trim())
  .filter((value) => value !== "" && !/\{[{#]/.test(value));

function treeOf(member: Member): fc.Arbitrary<Tree> {
  if (member.shape === "boolean") return fc.boolean().map((value) => ({ member, value }));
  if (member.shape === "text") return text.map((value) => ({ member, value }));
  if (member.shape === "list") {
    return fc.array(fc.oneof(...member.members.map(treeOf)), { maxLength: 4 }).map((value) => ({ member, value }));
  }
  return fc
    .tuple(fc.shuffledSubarray([...member.members]), fc.boolean())
    .chain(([some, isOrdered]) => {
      const order = isOrdered ? member.members.filter((each) => some.includes(each)) : some;
      return fc.tuple(...order.map(treeOf));
    })
    .map((value) => ({ member, value }));
}

export const configuration: fc.Arbitrary<Tree> = treeOf(inventoryConfiguration);

export const layout: fc.Arbitrary<Layout> = fc.record({
  dialect: fc.constantFrom<Dialect>("xml", "json", "yaml"),
  lineBreak: fc.constantFrom("\n", "\r\n"),
  unit: fc.constantFrom(undefined, "", " ", "  ", "   ", "    ", "\t"),
  hasComments: fc.boolean(),
  hasTrailingCommas: fc.boolean(),
  blank: fc.constantFrom("", " "),
  prefix: fc.constantFrom("", "s3:"),
  hasCdata: fc.boolean(),
  dice: fc.array(fc.nat(5), { minLength: 40, maxLength: 40 }),
});

/** Writes a configuration in a layout. */
export function render(tree: Tree, style: Layout): string {
  let throws = 0;
  const roll = (face: number): boolean => style.dice[throws++ % style.dice.length] === face;
  if (style.dialect === "yaml" && style.unit !== undefined) return renderYaml(tree, style, roll, () => throws);
  const isJson = style.dialect !== "xml";
  const comment = (): string => (style.dialect === "xml" ? `<!-- ${throws}, c -->` : `/* ${throws}, "c" */`);
  const lines = (parts: readonly string[], indent: string, outer: string): string => {
    const comma = isJson ? "," : "";
    const written = parts.map((part, index) => {
      const isLast = index === parts.length - 1;
      const above = style.hasComments && roll(0) ? comment() + style.lineBreak + indent : "";
      const tail = isLast && !(style.hasTrailingCommas && style.hasComments) ? "" : comma;
      const behind = style.hasComments && roll(1) ? ` ${comment()}` : "";
      return style.lineBreak + indent + above + part + tail + behind;
    });
    return written.join("") + style.lineBreak + outer;
  };
  const inside = (parts: readonly string[], indent: string | undefined, outer: string): string => {
    if (indent !== undefined && parts.length > 0) return lines(parts, indent, outer);
    return isJson ? parts.join(`,${style.blank}`) : parts.join(style.blank);
  };
  const write = (node: Tree, outer: string | undefined, isItem: boolean): string => {
    const { member, value } = node;
    const name = style.prefix + member.xmlName;
    const key = isItem ? "" : `${JSON.stringify(member.name)}:${style.dialect === "yaml" ? " " : style.blank}`;
    if (typeof value !== "object") {
      if (isJson) return key + JSON.stringify(value);
      const raw = String(value);
      const content = style.hasCdata && !raw.includes("]]>") ? `<![CDATA[${raw}]]>` : escaped(raw);
      return `<${name}>${content}</${name}>`;
    }
    const isOneLine = style.unit === undefined || outer === undefined || (node !== tree && roll(2));
    const indent = isOneLine ? undefined : outer + style.unit;
    const isList = member.shape === "list";
    const parts = value.map((each) => write(each, indent, isList));
    if (isJson) {
      return key + (isList ? "[" : "{") + inside(parts, indent, outer ?? "") + (isList ? "]" : "}");
    }
    const namespace = node === tree && style.prefix !== "" ? ' xmlns:s3="http://s3.amazonaws.com/doc/2006-03-01/"' : "";
    if (parts.length === 0 && roll(3)) return `<${name}${namespace}/>`;
    return `<${name}${namespace}>${inside(parts, indent, outer ?? "")}</${name}>`;
  };
  return write(tree, "", true) + (style.unit === undefined ? "" : style.lineBreak);
}

/** In block notation, with some structures in braces on one line. */
function renderYaml(tree: Tree, style: Layout, roll: (face: number) => boolean, count: () => number): string {
  const unit = style.unit?.replace("\t", "  ") || "  ";
  const dash = style.blank === "" ? "" : unit;
  const scalar = (value: string | boolean): string => {
    if (typeof value === "boolean" || (roll(4) && /^[a-zA-Z][a-zA-Z.:/-]*[a-zA-Z]$/.test(value))) return String(value);
    return style.hasCdata ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  };
  const flow = ({ member, value }: Tree): string => {
    if (typeof value !== "object") return scalar(value);
    if (member.shape === "list") return `[${value.map(flow).join(", ")}]`;
    return `{${value.map((each) => `${each.member.name}: ${flow(each)}`).join(", ")}}`;
  };
  const comment = (): string => `# ${count()}, c`;
  const block = ({ member, value }: Tree, indent: string): string => {
    if (typeof value !== "object") return "";
    const isList = member.shape === "list";
    return value
      .map((each) => {
        const above = style.hasComments && roll(0) ? indent + comment() + style.lineBreak : "";
        const lead = indent + (isList ? "-" : `${each.member.name}:`);
        const behind = style.hasComments && roll(1) ? ` ${comment()}` : "";
        if (typeof each.value !== "object" || each.value.length === 0 || roll(2)) {
          return `${above}${lead} ${flow(each)}${behind}${style.lineBreak}`;
        }
        const inner = block(each, indent + (isList ? "  " : each.member.shape === "list" ? dash : unit));
        if (!isList || behind !== "" || /^\s*#/.test(inner)) return above + lead + behind + style.lineBreak + inner;
        return above + lead + inner.slice(lead.length);
      })
      .join("");
  };
  return block(tree, "") || `{}${style.lineBreak}`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: true,
  ignoreAttributes: true,
  removeNSPrefix: true,
  processEntities: true,
});

/** The plain value of a document; throws where it is not well-formed. */
export function judge(source: string, style: Layout): unknown {
  if (style.dialect === "xml") {
    const verdict = XMLValidator.validate(source);
    if (verdict !== true) throw new Error(`${verdict.err.msg}\n${source}`);
    return parser.parse(source);
  }
  if (style.dialect === "yaml") return parseYaml(source, { strict: true });
  if (!style.hasComments) return JSON.parse(source);
  const errors: ParseError[] = [];
  const value: unknown = parse(source, errors, { allowTrailingComma: style.hasTrailingCommas });
  if (errors.length > 0) throw new Error(`${JSON.stringify(errors)}\n${source}`);
  return value;
}

/** What a document with these members means. */
export function meaningOf(tree: Tree, style: Layout): unknown {
  const plain = { ...style, unit: undefined, hasComments: false, hasCdata: false, hasTrailingCommas: false };
  return judge(render(tree, plain), plain);
}

/** All comments of a document that `render` has written. */
export function commentsOf(source: string): string[] {
  return source.match(/<!-- \d+, c -->|\/\* \d+, "c" \*\/|# \d+, c$/gm) ?? [];
}

/** All members of a tree with the indexes that lead to them, the root excluded. */
export function placesIn(tree: Tree, path: readonly number[] = []): (readonly number[])[] {
  if (typeof tree.value !== "object") return [];
  return tree.value.flatMap((child, index) => [[...path, index], ...placesIn(child, [...path, index])]);
}

/** A tree with one member changed, or taken out where `change` gives undefined. */
export function changed(tree: Tree, path: readonly number[], change: (tree: Tree) => Tree | undefined): Tree {
  const [index, ...rest] = path;
  if (typeof tree.value !== "object" || index === undefined) return tree;
  const value = tree.value.flatMap((child, at) => {
    if (at !== index) return child;
    return (rest.length === 0 ? change(child) : changed(child, rest, change)) ?? [];
  });
  return { ...tree, value };
}

/** A tree with a value at the end of a path of members; structures on the way are made where they are missing. */
export function grown(tree: Tree, path: readonly Member[], value: Tree["value"]): Tree {
  const [member, ...rest] = path;
  if (!member) return { ...tree, value };
  const children = typeof tree.value === "object" ? tree.value : [];
  const known = tree.member.shape === "list" ? undefined : children.find((child) => child.member === member);
  const next = grown(known ?? { member, value: [] }, rest, value);
  return { ...tree, value: known ? children.map((child) => (child === known ? next : child)) : [...children, next] };
}

/** The value of a tree as `insert` takes it. */
export function plainOf(tree: Tree): unknown {
  if (typeof tree.value !== "object") return tree.value;
  if (tree.member.shape === "list") return tree.value.map(plainOf);
  return Object.fromEntries(tree.value.map((child) => [child.member.name, plainOf(child)]));
}
