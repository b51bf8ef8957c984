import { type Entry, isStructure, type Structure, type Tree } from "../syntax/tree.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";

/** Something that a Terraform file declares: a resource, data, module, local, variable, output or provider. */
export interface Declaration {
  readonly block: string;
  /** `aws_s3_bucket`; only of resources and data. */
  readonly type: string | undefined;
  readonly name: string;
  /** The whole, with its type and name as its name; of a local, the attribute. */
  readonly entry: Entry;
  /** The tree of the other file that it stands in; undefined in the file that is read. */
  readonly elsewhere?: Tree | undefined;
}

/** Blocks with a type and a name. */
const typed: ReadonlySet<string> = new Set(["resource", "data", "ephemeral"]);

/** What a file declares, in HCL or in JSON, in source order. */
export function declarationsIn(tree: Tree): Declaration[] {
  return tree.roots.flatMap(({ value }) => {
    const root = asObject(value);
    return root ? entriesIn(root).flatMap((entry) => (entry.labels ? inBlock(entry) : inObject(entry))) : [];
  });
}

/** `resource "aws_s3_bucket_inventory" "x" {`: something missing in it is told at its type and name. */
function inBlock(entry: Entry): Declaration[] {
  const { name: block, labels = [] } = entry;
  if (block === "locals") return members(entry.value).map((local) => declared(block, undefined, local));
  const [first, second] = labels;
  if (!first) return [];
  const isTyped = typed.has(block);
  const last = isTyped ? second : first;
  const pointed = { ...entry, nameStart: first.start, nameEnd: (last ?? first).end };
  return [{ block, type: isTyped ? first.value : undefined, name: last?.value ?? "", entry: pointed }];
}

/** Blocks with a name, and `locals`. */
const named: ReadonlySet<string> = new Set(["locals", "variable", "output"]);

/** `{"resource": {"aws_s3_bucket_inventory": {"x": {}}}}`, each level perhaps in lists. */
function inObject({ name: block, value }: Entry): Declaration[] {
  if (block === "provider" || block === "module")
    return members(value)
      .flatMap(each)
      .map((entry) => declared(block, undefined, entry));
  if (named.has(block)) return members(value).map((entry) => declared(block, undefined, entry));
  if (!typed.has(block)) return [];
  const inType = (type: Entry) => members(type.value).flatMap(each);
  return members(value).flatMap((type) => inType(type).map((entry) => declared(block, type.name, entry)));
}

function declared(block: string, type: string | undefined, entry: Entry): Declaration {
  return { block, type, name: entry.name, entry };
}

function members(value: Entry["value"]): Entry[] {
  if (!isStructure(value)) return [];
  return value.kind === "list" ? entriesIn(value).flatMap((item) => members(item.value)) : entriesIn(value);
}

/** Several of one name, or one as well, stand in a list: `{"aws": [{}, {"alias": "west"}]}`. */
function each(entry: Entry): Entry[] {
  const { value } = entry;
  if (!isStructure(value) || value.kind !== "list") return [entry];
  return entriesIn(value).map((item) => ({ ...entry, value: item.value }));
}

/** The blocks of this name, each with the entry that it is told at: in JSON they may stand in a list. */
export function blocksOf(structure: Structure | undefined, name: string): { entry: Entry; body: Structure }[] {
  const entries = structure ? entriesIn(structure).filter((entry) => entry.name === name) : [];
  return entries.flatMap(each).flatMap((entry) => {
    const body = asObject(entry.value);
    return body ? { entry, body } : [];
  });
}

/** The last member of this name, which is the one that counts. */
export function attributeOf(structure: Structure | undefined, name: string): Entry | undefined {
  return structure && entriesIn(structure).findLast((entry) => entry.name === name);
}
