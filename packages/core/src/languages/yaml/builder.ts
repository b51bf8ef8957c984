import { CST } from "yaml";
import { MAX_DEPTH, type Range, type SyntaxProblem } from "../../syntax/problem.ts";
import type { Entry, Scalar, Structure, Value } from "../../syntax/tree.ts";
import { isEntry, isStructure } from "../../syntax/tree.ts";
import { Collection, noteMergeKeys, type Part, type YamlOrigin } from "./collection.ts";
import { yamlProblem } from "./messages.ts";
import type { YamlError } from "./problems.ts";
import { endOf, type Properties, readProperties } from "./properties.ts";
import { isClosedQuote, type ScalarReader } from "./scalar-reader.ts";

/** Nodes that the aliases and merge keys of a document may repeat; beyond it what they stand for is unknown. */
export const MAX_REPEATED = 100_000;

interface Item {
  readonly start: CST.SourceToken[];
  readonly key?: CST.Token | null | undefined;
  readonly sep?: CST.SourceToken[] | undefined;
  readonly value?: CST.Token | undefined;
}

/** Builds the trees of a stream from its concrete syntax. */
export class TreeBuilder {
  readonly problems: SyntaxProblem[] = [];
  /** What is not closed, from its beginning to where it was read. */
  readonly errors: YamlError[] = [];
  readonly #scalars: ScalarReader;
  readonly #isOpen: boolean;
  readonly #colons: ReadonlySet<number>;
  /** Undefined while the anchor's own value is read: the tree has no circles. */
  readonly #anchors = new Map<string, Part | undefined>();
  #repeated = 0;

  /**
   * @param isOpen template expressions may write more members, and values where none is seen
   * @param colons where the last letter of a name is read as the colon that is missing behind it
   */
  constructor(scalars: ScalarReader, isOpen: boolean, colons: ReadonlySet<number>) {
    this.#colons = colons;
    this.#scalars = scalars;
    this.#isOpen = isOpen;
  }

  /** The root of a document; undefined where there is nothing in it. */
  root(document: CST.Document): Entry | undefined {
    this.#anchors.clear();
    this.#repeated = 0;
    const properties = readProperties(document.start);
    if (!document.value && properties.start < 0) return undefined;
    const part = this.#part(document.value, properties, endOf(document.start, document.offset), 1);
    return itemEntry(part, part.written[0]);
  }

  #part(token: CST.Token | null | undefined, properties: Properties, at: number, depth: number): Part {
    const { anchor, tag, tagRange } = properties;
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    const read = this.#read(token, tag, at, depth);
    const end = read.written[1];
    const part = tagRange ? { ...read, written: [tagRange[0], Math.max(end, tagRange[1])] as Range } : read;
    if (anchor !== undefined) this.#anchors.set(anchor, part);
    return part;
  }

  #read(token: CST.Token | null | undefined, tag: string | undefined, at: number, depth: number): Part {
    if (!token) return this.#isOpen ? nothing(at) : leaf(this.#scalars.absent(at, tag));
    if (token.type === "alias") return this.#alias(token, depth);
    if (CST.isScalar(token)) return this.#scalar(token as CST.FlowScalar | CST.BlockScalar, tag);
    if (token.type === "block-map") return this.#block("map", this.#pairs(token.items, depth), tag);
    if (token.type === "block-seq") return this.#block("list", this.#items(token.items, depth), tag);
    if (token.type === "flow-collection") return this.#flow(token, tag, depth);
    return nothing(at);
  }

  #scalar(token: CST.FlowScalar | CST.BlockScalar, tag: string | undefined): Part {
    const scalar = this.#scalars.read(token, tag);
    const { start, end } = scalar;
    if (scalar.quoted && token.type !== "block-scalar" && !isClosedQuote(token.source)) {
      this.errors.push({ code: "UNCLOSED_QUOTE", message: "", start, end });
    }
    // Lines of template expressions are left out of it.
    const isPartial = this.#isOpen && token.type === "block-scalar";
    return leaf(isPartial ? { ...scalar, kind: "unknown" } : scalar);
  }

  #block(kind: "map" | "list", collection: Collection, tag: string | undefined): Part {
    const { start, end } = collection;
    return this.#structure({ kind, start, end, inner: [start, end], closed: collection.isComplete }, collection, tag);
  }

  #flow(token: CST.FlowCollection, tag: string | undefined, depth: number): Part {
    const { offset: start, items, start: opener } = token;
    const kind = opener.source === "{" ? "map" : "list";
    const collection = kind === "map" ? this.#pairs(items, depth) : this.#items(items, depth);
    const closer = token.end[0];
    const isClosed = closer?.source === (kind === "map" ? "}" : "]");
    const innerEnd = isClosed ? closer.offset : Math.max(start + 1, collection.end);
    if (!isClosed) this.errors.push({ code: "UNCLOSED_FLOW", message: "", start, end: innerEnd });
    const place = {
      kind,
      start,
      end: isClosed ? innerEnd + 1 : innerEnd,
      inner: [start + 1, innerEnd] as Range,
    } as const;
    return this.#structure({ ...place, closed: isClosed && collection.isComplete }, collection, tag);
  }

  #structure(place: Omit<Structure, "children">, collection: Collection, tag: string | undefined): Part {
    const { entries, mergeKeys, size, height } = collection;
    const closed = place.closed && !this.#isOpen;
    const value: Structure = { ...place, closed, isTemplated: this.#isOpen, children: entries, tag };
    noteMergeKeys(value, mergeKeys);
    return { value, written: [value.start, value.end], size, height: height + 1 };
  }

  #alias({ source, offset }: CST.FlowScalar, depth: number): Part {
    const name = source.slice(1);
    const written: Range = [offset, offset + source.length];
    const unknown: Part = { ...leaf(this.#scalars.unknown(written)), written };
    const anchor = this.#anchors.get(name);
    if (!anchor) {
      if (!this.#anchors.has(name)) this.problems.push(yamlProblem("unknownAlias", written, { name }));
      return unknown;
    }
    const wasTooLarge = this.#repeated > MAX_REPEATED;
    this.#repeated += depth + anchor.height > MAX_DEPTH + 1 ? MAX_REPEATED + 1 : anchor.size;
    if (this.#repeated <= MAX_REPEATED) return { ...anchor, written };
    if (!wasTooLarge) this.problems.push(yamlProblem("tooManyAliases", written, { limit: String(MAX_REPEATED) }));
    return unknown;
  }

  #items(items: readonly Item[], depth: number): Collection {
    const list = new Collection();
    for (const item of items.flatMap(separated)) {
      const properties = readProperties(item.start);
      const { sign, start: propertiesStart } = properties;
      // `[a: b]` is a list of maps with one member each.
      if (item.key || item.sep || sign?.source === "?") {
        const part = this.#block("map", this.#pairs([item], depth + 1), undefined);
        list.add(itemEntry(part, part.written[0]), part);
        continue;
      }
      if ((!item.value || item.value.type === "error") && !sign && propertiesStart < 0) continue;
      const at = endOf(item.start, list.end);
      const part = this.#part(item.value, properties, sign ? sign.offset + 1 : at, depth + 1);
      list.add(itemEntry(part, startOf(part.written[0], properties), sign && [sign.offset, sign.offset + 1]), part);
    }
    return list;
  }

  #pairs(items: readonly Item[], depth: number): Collection {
    const map = new Collection();
    this.#addPairs(items, depth, map);
    map.merge();
    return map;
  }

  #addPairs(items: readonly Item[], depth: number, map: Collection): void {
    for (const { start, key, sep, value } of items) {
      const before = readProperties(start);
      const after = readProperties(sep ?? []);
      const isImplicit = before.sign === undefined;
      if (key?.type === "error" || value?.type === "error") map.isComplete = false;
      if (isImplicit && ((!key && !sep && !value && before.start < 0) || key?.type === "error")) continue;
      if (isImplicit && isPlain(key) && sep && !after.sign && !value) {
        // Behind what could not be read, words may be its rest.
        if (map.isComplete) this.#addWords(key.offset, key.source, map);
        continue;
      }
      const name = isImplicit ? this.#lastLine(key, map) : key;
      const isBeside = isImplicit && after.sign && !sep?.some(({ type }) => type === "newline");
      const shifted = isBeside && value?.type === "block-map" ? shiftedFrom(value) : undefined;
      const properties = shifted ? { ...readProperties(shifted.start), sign: after.sign } : after;
      this.#addPair({ start, key: name, value: shifted ? shifted.value : value }, before, properties, depth, map);
      if (shifted) this.#addPairs(shifted.rest, depth, map);
    }
  }

  #addPair(
    { start: tokens, key, value }: Item,
    before: Properties,
    after: Properties,
    depth: number,
    map: Collection,
  ): void {
    const signEnd = after.sign ? after.sign.offset + 1 : -1;
    const name = this.#part(key, before, after.sign?.offset ?? endOf(tokens, map.end), depth + 1);
    const isCovered = after.sign !== undefined && this.#colons.has(after.sign.offset);
    const [nameStart, nameEnd] = isCovered ? [name.written[0], signEnd] : name.written;
    const part = this.#part(value, after, Math.max(signEnd, nameEnd), depth + 1);
    const start = startOf(nameStart, before);
    const place = { start, end: Math.max(signEnd, nameEnd, part.written[1]), nameStart, nameEnd };
    const isLiteral = !isCovered && name.value && !isStructure(name.value) && name.value.kind !== "unknown";
    const text = isLiteral ? (name.value as Scalar).value : this.#scalars.source([nameStart, nameEnd]);
    const isMerge = isPlain(key) && key.source === "<<" && after.sign !== undefined;
    map.add(entryOf(text, place, part), part, isMerge);
  }

  /** A name over several lines is words without a colon, and the name of the last line. */
  #lastLine(key: Item["key"], map: Collection): Item["key"] {
    const lines = isPlain(key) ? key.source.lastIndexOf("\n") + 1 : 0;
    if (!isPlain(key) || lines === 0) return key;
    this.#addWords(key.offset, key.source.slice(0, lines), map);
    return plainFrom(key, lines);
  }

  /** Words that stand alone on their lines: a name, and perhaps what was meant as its value. */
  #addWords(offset: number, source: string, map: Collection): void {
    for (const match of source.matchAll(/([^\s:]+)(?::|[ \t]+)?([^\n]*)/g)) {
      const [whole, name = "", rest = ""] = match;
      const nameStart = offset + match.index;
      const nameEnd = nameStart + name.length;
      const restStart = nameStart + whole.length - rest.length;
      const hasRest = rest.trim() !== "";
      const part = hasRest
        ? leaf(this.#scalars.unknown([restStart, restStart + rest.trimEnd().length]))
        : nothing(nameEnd);
      map.add(entryOf(name, { start: nameStart, end: part.written[1], nameStart, nameEnd }, part), part);
    }
  }
}

/** The two items that are taken for a pair where the comma between them is missing. */
function separated(item: Item): Item[] {
  const { start, key, sep = [], value } = item;
  if (!key || !value || readProperties(sep).sign || readProperties(start).sign) return [item];
  return [
    { start, value: key },
    { start: sep, value },
  ];
}

/**
 * What stands beside a name, where it was taken for a map: the first line is the value, be it a map or, where the next
 * line is indented too far, a scalar; the further members are siblings.
 */
function shiftedFrom(map: CST.BlockMap): (Item & { readonly rest: readonly Item[] }) | undefined {
  const [first, ...others] = map.items;
  if (!first || !isPlain(first.key)) return undefined;
  const lines = first.key.source.indexOf("\n") + 1;
  if (lines === 0) return { start: [], value: { ...map, items: [first] }, rest: others };
  const value = { ...first.key, source: first.key.source.slice(0, lines).trimEnd() };
  return { start: first.start, value, rest: [{ ...first, start: [], key: plainFrom(first.key, lines) }, ...others] };
}

function isPlain(token: CST.Token | null | undefined): token is CST.FlowScalar {
  return token?.type === "scalar";
}

function leaf(value: Value): Part {
  return { value, written: [value.start, value.end], size: 1, height: 0 };
}

/** What is not typed yet, or could not be read. */
function nothing(at: number): Part {
  return { value: undefined, written: [at, at], size: 1, height: 0 };
}

/** A plain scalar without its first `count` characters and the blanks behind them. */
function plainFrom(token: CST.FlowScalar, count: number): CST.FlowScalar {
  const source = token.source.slice(count).trimStart();
  return { ...token, offset: token.offset + token.source.length - source.length, source };
}

/** Where an entry begins: at its sign, its tag or anchor, or its name or value. */
function startOf(at: number, { sign, start }: Properties): number {
  return Math.min(at, sign?.offset ?? at, start < 0 ? at : start);
}

function entryOf(
  name: string,
  place: Pick<Entry, "start" | "end" | "nameStart" | "nameEnd">,
  { value, written }: Part,
): Entry {
  const origin: YamlOrigin = { written };
  return {
    name,
    key: name,
    ...place,
    value,
    closed: value === undefined || !isStructure(value) || value.closed,
    origin,
  };
}

/** An item or a root: it is pointed at by its scalar, alias or bracket, else by its dash or its first name. */
function itemEntry(part: Part, start: number, dash?: Range): Entry {
  const { value, written } = part;
  const end = Math.max(written[1], dash?.[1] ?? 0);
  let name = written[0] === written[1] && dash ? dash : written;
  if (isStructure(value) && value.end === written[1]) {
    const first = value.children[0];
    const firstName: Range = first && isEntry(first) ? [first.nameStart, first.nameEnd] : written;
    const isFlow = value.inner[0] > value.start;
    name = isFlow ? [value.start, value.start + 1] : (dash ?? firstName);
  }
  return entryOf("", { start, end, nameStart: name[0], nameEnd: name[1] }, part);
}
