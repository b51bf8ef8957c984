import { type Entry, isStructure, type Range, type Structure, type Value } from "../../syntax/tree.ts";
import { distance } from "../../text/distance.ts";
import type { LostReference, References, Resolution, UndefinedName } from "../../vocabulary/references.ts";
import { asObject, entriesIn } from "../recognise/likeness.ts";
import { memberOf } from "../template.ts";
import { merged, resolutionOf, type ValueSymbol } from "../value-parts.ts";
import { textIn } from "./kubernetes.ts";

const BUCKET = /^aws(?:-native)?:s3(?:\/bucket\w*)?:Bucket(?:V2)?$/;
const KEY = /^aws(?:-native)?:kms(?:\/key)?:Key$/;

const KINDS: Readonly<Record<"bucket" | "key", Readonly<Record<string, ValueSymbol["kind"]>>>> = {
  bucket: { arn: "arn", id: "name", bucket: "name", bucketName: "name" },
  key: { arn: "arn", id: "id", keyId: "id" },
};

/** Among more names than this none is looked for that is nearly the same. */
const MAX_COMPARED = 1000;

/** Whether expressions stand in a text. */
export function isInterpolated(value: Value): boolean {
  return !isStructure(value) && /\$\{/.test(value.value);
}

/** Whether a function of Pulumi stands for a value: `fn::invoke`, `fn::join`. */
export function isFunction(value: Value): boolean {
  const [only, ...others] = isStructure(value) && value.kind === "map" ? entriesIn(value) : [];
  return only !== undefined && others.length === 0 && only.name.startsWith("fn::");
}

/** What a resource is, and what it is made with. */
export function resourceIn({ value }: Entry): { type?: string | undefined; properties?: Entry | undefined } {
  const body = asObject(value);
  return { type: textIn(body, "type"), properties: memberOf(body, "properties") };
}

/** What a program says of the references in it. */
export class PulumiReferences implements References {
  readonly #resources: Structure | undefined;
  /** The names that exist; undefined where there may be others. */
  readonly #names: ReadonlySet<string> | undefined;

  constructor(program: Structure, isBroken: boolean) {
    this.#resources = asObject(memberOf(program, "resources")?.value);
    const named = ["resources", "variables", "config", "configuration"];
    const sections = named.flatMap((name) => asObject(memberOf(program, name)?.value) ?? []);
    const names = sections.flatMap((section) => entriesIn(section).map(({ name }) => name.replace(/^[\w-]+:/, "")));
    // A project may keep its resources in a file of their own, and what it is configured by in another.
    const isWhole = !isBroken && memberOf(program, "runtime") !== undefined;
    this.#names = isWhole ? new Set([...names, "pulumi"]) : undefined;
  }

  resolve(value: Value): Resolution | undefined {
    if (isStructure(value) || !isInterpolated(value)) return undefined;
    return resolutionOf({ is: "text", parts: this.#partsOf(value.value) }, textOf);
  }

  partsOf(): undefined {
    return undefined;
  }

  declares(): boolean {
    return false;
  }

  rangeOf({ start, end }: Value): Range {
    return [start, end];
  }

  undefinedIn(value: Value): UndefinedName[] {
    const names = this.#names;
    if (!names || isStructure(value)) return [];
    return [...value.source.matchAll(/(?<!\$)\$\{([\w-]+)/g)].flatMap(({ 1: name = "", index }) => {
      if (names.has(name)) return [];
      const compared = names.size > MAX_COMPARED ? [] : [...names];
      const near = compared.filter((own) => own.length > 4 && distance(name, own) <= 2);
      const start = value.start + index + 2;
      return { name, range: [start, start + name.length], near };
    });
  }

  /** `reports.arn`, without the braces. */
  lostIn(value: Value): LostReference | undefined {
    if (isStructure(value) || value.kind !== "text" || isInterpolated(value)) return undefined;
    const [name = "", attribute, ...others] = value.value.split(".");
    const isReference = attribute !== undefined && others.length === 0 && /^(?:arn|id|bucket|keyId)$/.test(attribute);
    if (!isReference || !memberOf(this.#resources, name)) return undefined;
    return { name: value.value, range: [value.start, value.end], text: `"\${${value.value}}"` };
  }

  partitionIn(): undefined {
    return undefined;
  }

  dependenciesOf(value: Value): string[] {
    if (isStructure(value)) return [];
    return this.#partsOf(value.value).flatMap((part) =>
      typeof part === "string" || part.resource === undefined ? [] : `resources.${part.resource}`,
    );
  }

  referTo(value: Value, kind: "name" | "arn"): string | undefined {
    const [resource, ...others] = this.dependenciesOf(value);
    if (isStructure(value) || resource === undefined || others.length > 0) return undefined;
    const text = `\${${resource.slice("resources.".length)}.${kind === "arn" ? "arn" : "id"}}`;
    return value.quoted ? `"${text}"` : text;
  }

  #partsOf(text: string): (string | ValueSymbol)[] {
    const parts: (string | ValueSymbol)[] = [];
    let end = 0;
    for (const match of text.matchAll(/(?<!\$)\$\{([^}]*)\}/g)) {
      parts.push(text.slice(end, match.index), this.#symbolOf(match[1] ?? ""));
      end = match.index + match[0].length;
    }
    return merged([...parts, text.slice(end)]);
  }

  #symbolOf(source: string): ValueSymbol {
    const [, name = "", attribute = ""] = /^([\w-]+)\.(\w+)$/.exec(source) ?? [];
    const resource = memberOf(this.#resources, name);
    const { type = "", properties } = resource ? resourceIn(resource) : {};
    const service = BUCKET.test(type) ? "bucket" : KEY.test(type) ? "key" : undefined;
    if (!service) return { kind: "unknown", service, identity: source };
    const written = textIn(asObject(properties?.value), type.startsWith("aws-native") ? "bucketName" : "bucket");
    const identity = written === undefined || written.includes("${") ? `resources.${name}` : written;
    return { kind: KINDS[service][attribute] ?? "unknown", service, identity, resource: name };
  }
}

/** The text of parts that are all known. */
function textOf(parts: readonly (string | ValueSymbol)[]): string | undefined {
  const texts = parts.map((part) =>
    typeof part === "string" ? part : part.kind === "name" && isName(part) ? part.identity : undefined,
  );
  return texts.every((each) => each !== undefined) ? texts.join("") : undefined;
}

/** Whether the identity of a bucket is its name. */
function isName({ service, identity }: ValueSymbol): boolean {
  return service === "bucket" && !identity.startsWith("resources.");
}
