import type { Parts } from "../aws/policy-model.ts";
import { type Entry, isEntry, isStructure, type Range, type Scalar, type Value } from "../syntax/tree.ts";
import { nearNames } from "../text/near-names.ts";
import type { LostReference, References, Resolution, UndefinedName } from "../vocabulary/references.ts";
import { intrinsicOf } from "./intrinsics.ts";
import type { Resource, Template } from "./template.ts";
import { attributePath, isBucket, TemplateValues } from "./template-values.ts";
import type { WrittenName } from "./value-parts.ts";

/** What a template says of the references in it, to its own resources and parameters. */
export class TemplateReferences implements References {
  readonly #template: Template;
  readonly #values: TemplateValues;

  constructor(template: Template) {
    this.#template = template;
    this.#values = new TemplateValues(template);
  }

  resolve(value: Value): Resolution | undefined {
    return this.#values.resolve(value);
  }

  partsOf(value: Value): Parts | undefined {
    return this.#values.partsOf(value);
  }

  declares(name: string): boolean {
    return this.#template.names.has(name);
  }

  /** What a bucket is called in references to it. */
  identityOf(resource: Resource): string {
    return this.#values.bucketIdentity(resource);
  }

  rangeOf({ tag, start, end }: Value): Range {
    const at = tag === undefined ? -1 : this.#template.text.lastIndexOf(tag, start);
    return [at < 0 ? start : at, end];
  }

  undefinedIn(value: Value): UndefinedName[] {
    if (this.#template.isOpen) return [];
    return namesIn(value).flatMap(({ name, range }) =>
      this.#exists(name) ? [] : { name, range, near: this.#near(name) },
    );
  }

  lostIn(value: Value): LostReference | undefined {
    if (isStructure(value) || value.tag !== undefined || this.#template.isServerless) return undefined;
    const names = [...value.value.matchAll(/\$\{([\w:]+)(?:\.[\w.]+)?\}/g)].map(([, name = ""]) => name);
    const name = names.find((each) => this.#isKnown(each));
    if (name === undefined || this.#template.loopNames.has(name)) return undefined;
    return { name, range: [value.start, value.end], text: this.#substituted(value.source) };
  }

  /** A text, as it is written, into which values are put. */
  #substituted(source: string): string {
    const isJson = /^\s*[{[]/.test(this.#template.text);
    return isJson ? `{ "Fn::Sub": ${source} }` : `!Sub ${source}`;
  }

  partitionIn(value: Value): { range: Range; text: string } | undefined {
    const intrinsic = intrinsicOf(value);
    const text = intrinsic?.name === "Sub" ? intrinsic.argument : intrinsic ? undefined : value;
    if (!text || isStructure(text) || !/^arn:aws:/.test(text.value)) return undefined;
    const source = text.source.replace("arn:aws:", `arn:\${AWS::Partition}:`);
    if (intrinsic) return { range: [text.start, text.end], text: source };
    return { range: [value.start, value.end], text: this.#substituted(source) };
  }

  dependenciesOf(value: Value): string[] {
    return namesIn(value).flatMap(({ name }) => (this.#template.resources.has(name) ? `Resources.${name}` : []));
  }

  referTo(value: Value, kind: "name" | "arn"): string | undefined {
    const evaluated = this.#values.evaluate(value);
    if (evaluated.is !== "text") return undefined;
    const symbols = evaluated.parts.filter((part) => typeof part !== "string");
    const named = symbols.filter(({ service, resource }) => service === "bucket" && resource !== undefined);
    const [only, ...others] = named;
    if (only?.resource === undefined || others.length > 0 || symbols.some(({ service }) => service === "key"))
      return undefined;
    const { resource } = only;
    if (value.tag !== undefined) return kind === "arn" ? `!GetAtt ${resource}.Arn` : `!Ref ${resource}`;
    const isFlow = this.#template.text[value.start] === "{";
    if (kind === "name") return isFlow ? `{ "Ref": "${resource}" }` : `Ref: ${resource}`;
    return isFlow ? `{ "Fn::GetAtt": ["${resource}", "Arn"] }` : `Fn::GetAtt: [${resource}, Arn]`;
  }

  #isKnown(name: string): boolean {
    const { names, parameters } = this.#template;
    return names.has(name) || parameters.has(name) || pseudoParameters.has(name);
  }

  #exists(name: string): boolean {
    if (this.#isKnown(name) || /[^\w:]/.test(name)) return true;
    const { resources, loopNames, isSam } = this.#template;
    if (loopNames.size > 0) return true;
    // SAM makes the role `FuncRole` of the function `Func`.
    return isSam && [...resources.keys()].some((own) => name.startsWith(own) || name.startsWith("Serverless"));
  }

  /** Of buckets those first that are nearly called so. */
  #near(name: string): string[] {
    const { resources, parameters } = this.#template;
    const buckets = [...resources.values()].filter(isBucket).map((resource) => resource.name);
    return nearNames(name, [...new Set([...buckets, ...resources.keys(), ...parameters.keys()])]);
  }
}

/** Source: CloudFormation user guide, "Pseudo parameters reference", read 2026-11. */
const pseudoParameters: ReadonlySet<string> = new Set(
  ["AccountId", "NotificationARNs", "NoValue", "Partition", "Region", "StackId", "StackName", "URLSuffix"].map(
    (name) => `AWS::${name}`,
  ),
);

/** The names that a value refers to, those in functions of functions too. */
function namesIn(value: Value, own: readonly string[] = []): WrittenName[] {
  const intrinsic = intrinsicOf(value);
  if (!intrinsic) return isStructure(value) ? nested(value, own) : [];
  const { name, argument } = intrinsic;
  if (!argument) return [];
  if (name === "Ref" && !isStructure(argument))
    return [{ name: argument.value, range: [argument.start, argument.end] }];
  if (name === "GetAtt") return attributeName(argument);
  if (name === "Sub") return substituted(argument, own);
  // What it imports, includes or transforms is elsewhere; a condition is no resource.
  if (name === "Transform" || name === "Condition") return [];
  return isStructure(argument) ? nested(argument, own) : [];
}

function nested(value: Value, own: readonly string[]): WrittenName[] {
  return isStructure(value)
    ? entriesIn(value.children).flatMap((entry) => (entry.value ? namesIn(entry.value, own) : []))
    : [];
}

function entriesIn(children: readonly (Entry | Scalar)[]): Entry[] {
  return children.filter(isEntry);
}

function attributeName(argument: Value): WrittenName[] {
  const [name] = attributePath(argument);
  const first = isStructure(argument) ? entriesIn(argument.children)[0]?.value : argument;
  return name !== undefined && first ? [{ name, range: [first.start, first.end] }] : [];
}

/** The names in `${…}`, but for those that the function is given itself. */
function substituted(argument: Value, own: readonly string[]): WrittenName[] {
  if (isStructure(argument)) {
    const [template, map] = entriesIn(argument.children).map(({ value }) => value);
    const names = isStructure(map) ? entriesIn(map.children).map(({ name }) => name) : [];
    const inMap = map ? nested(map, own) : [];
    return [...(template && !isStructure(template) ? substituted(template, [...own, ...names]) : []), ...inMap];
  }
  const { value, source, start, end } = argument;
  let from = 0;
  return [...value.matchAll(/\$\{(?!!)\s*([\w:]+)(?:\.[\w.]+)?\s*\}/g)].flatMap(([whole, name = ""]) => {
    const at = source.indexOf(whole, from);
    if (at >= 0) from = at + whole.length;
    if (own.includes(name)) return [];
    return { name, range: at < 0 ? [start, end] : [start + at, start + at + whole.length] };
  });
}
