import type { SyntaxProblem } from "../syntax/problem.ts";
import { type Entry, isEntry, isStructure, type Structure, type Tree, type Value } from "../syntax/tree.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";

/** A resource of a CloudFormation template. */
export interface Resource {
  readonly name: string;
  readonly entry: Entry;
  readonly type: string;
  readonly properties: Structure | undefined;
}

/** A CloudFormation template, or what becomes one. */
export interface Template {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  /** The names of all resources, those too whose type is not written. */
  readonly names: ReadonlySet<string>;
  /** By name; of those that a loop makes, one stands for all. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly parameters: ReadonlyMap<string, Structure | undefined>;
  readonly mappings: Structure | undefined;
  /** The variables of `Fn::ForEach`. */
  readonly loopNames: ReadonlySet<string>;
  /** Whether names may exist that the text does not have: macros, modules, Serverless, a text that is not read whole. */
  readonly isOpen: boolean;
  /** Whether it is a template of SAM, which makes resources named like those that are written and more. */
  readonly isSam: boolean;
  /** Whether the Serverless Framework reads `${…}` before CloudFormation does. */
  readonly isServerless: boolean;
}

/** The templates of a text: several in a stream of YAML, or in the lists of Serverless. */
export function templatesIn(tree: Tree): Template[] {
  const { text, problems } = tree;
  return tree.roots.flatMap((root) => {
    const own = templateFrom(root.value, { text, problems, isServerless: false });
    if (own) return own;
    const nested = memberOf(asObject(root.value), "resources")?.value;
    const parts =
      isStructure(nested) && nested.kind === "list" ? entriesOf(nested).map(({ value }) => value) : [nested];
    return parts.flatMap((part) => templateFrom(part, { text, problems, isServerless: true }) ?? []);
  });
}

type Source = Pick<Template, "text" | "problems" | "isServerless">;

function templateFrom(value: Value | undefined, source: Source): Template | undefined {
  const { text, problems, isServerless } = source;
  const root = asObject(value);
  const section = asObject(memberOf(root, "Resources")?.value);
  if (!root || !section) return undefined;
  const loopNames = new Set<string>();
  const resources = new Map<string, Resource>();
  const entries = resourceEntries(section, loopNames);
  for (const entry of entries) {
    const resource = resourceFrom(entry);
    if (resource) resources.set(entry.name, resource);
  }
  const transforms = transformsOf(root);
  const isMacro = (name: string): boolean => !/^AWS::(?:Serverless-|LanguageExtensions)/.test(name);
  const isModule = [...resources.values()].some(({ type }) => type.endsWith("::MODULE"));
  const isIncluding = [root, section].some((each) => memberOf(each, "Fn::Transform") !== undefined);
  // What a syntax problem hides may be a name, and template expressions may write more than is seen.
  const isPartial = problems.length > 0 || !root.closed || !section.closed;
  return {
    text,
    problems,
    resources,
    names: new Set(entries.map(({ name }) => name)),
    parameters: new Map(
      entriesOf(memberOf(root, "Parameters")?.value).map(({ name, value }) => [name, asObject(value)]),
    ),
    mappings: asObject(memberOf(root, "Mappings")?.value),
    loopNames,
    isOpen: isServerless || isPartial || isModule || isIncluding || transforms.some(isMacro),
    isSam: transforms.some((name) => name.startsWith("AWS::Serverless-")),
    isServerless,
  };
}

function transformsOf(root: Structure): string[] {
  const value = memberOf(root, "Transform")?.value;
  const values = isStructure(value) ? entriesOf(value).map((item) => item.value) : [value];
  return values.flatMap((each) => (each === undefined ? [] : isStructure(each) ? "" : each.value));
}

/** The resources of a section, with those that `Fn::ForEach::name: [variable, collection, {…}]` makes. */
function resourceEntries(section: Structure, loopNames: Set<string>): Entry[] {
  return entriesIn(section).flatMap((entry): Entry[] => {
    if (!entry.name.startsWith("Fn::ForEach::")) return [entry];
    const [variable, , output] = entriesOf(entry.value).map(({ value }) => value);
    if (variable && !isStructure(variable)) loopNames.add(variable.value);
    const made = asObject(output);
    return made ? resourceEntries(made, loopNames) : [];
  });
}

/** A resource whose type is written; one of another type cannot be told from anything else. */
function resourceFrom(entry: Entry): Resource | undefined {
  const body = asObject(entry.value);
  const type = memberOf(body, "Type")?.value;
  if (!body || !type || isStructure(type) || type.kind !== "text") return undefined;
  const properties = asObject(memberOf(body, "Properties")?.value);
  return { name: entry.name, entry, type: type.value, properties };
}

/** The last member of this name, which is the one that counts. */
export function memberOf(structure: Structure | undefined, name: string): Entry | undefined {
  if (!structure) return undefined;
  if (structure.children.length <= MAX_SCANNED) return entriesIn(structure).findLast((entry) => entry.name === name);
  const members = byName.get(structure) ?? new Map(entriesIn(structure).map((entry) => [entry.name, entry]));
  byName.set(structure, members);
  return members.get(name);
}

/** Maps with more members than this are searched again and again: sections of large templates. */
const MAX_SCANNED = 32;

const byName = new WeakMap<Structure, ReadonlyMap<string, Entry>>();

/** What stands in a map or a list. */
export function entriesOf(value: Value | undefined): Entry[] {
  return isStructure(value) && value.kind !== "element" ? value.children.filter(isEntry) : [];
}

/** Something missing in an item, which has no name, is told at its first key. */
export function pointed(item: Entry): Entry {
  const [first] = asObject(item.value) && isStructure(item.value) ? entriesIn(item.value) : [];
  return first ? { ...item, nameStart: first.nameStart, nameEnd: first.nameEnd } : item;
}
