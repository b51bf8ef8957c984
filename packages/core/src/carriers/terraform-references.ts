import type { Parts } from "../aws/policy-model.ts";
import { type Expression, isEntry, isStructure, type Range, type Value } from "../syntax/tree.ts";
import { nearNames } from "../text/near-names.ts";
import type { LostReference, References, Resolution, UndefinedName } from "../vocabulary/references.ts";
import { asObject } from "./recognise/likeness.ts";
import { attributeOf, type Declaration } from "./terraform-module.ts";
import { addressOf, type Declared, TerraformValues } from "./terraform-values.ts";
import type { WrittenName } from "./value-parts.ts";

/** Names that are no resources: what they stand for Terraform itself gives. */
const OWN_NAMES: ReadonlySet<string> = new Set(["each", "count", "self", "path", "terraform"]);

/** A module as far as it is in view. */
export interface ModuleInView {
  /** What its inventories refer to, and more. */
  readonly declared: Declared;
  /** All that is in view; the files that were not needed are read for it. */
  readonly all: Declared;
  readonly isWhole: boolean;
  /** The names that are used and not declared, found when they are asked for; undefined for a part of a module. */
  readonly undeclared: ReadonlySet<string> | undefined;
  /** Whether the file that is read is written in JSON, where references stand in texts. */
  readonly isJson: boolean;
}

/**
 * @param isWhole whether these are the declarations of all files of the module, with those of `rest`
 * @param rest declarations that none of these refers to, read only where all are asked for
 */
export function moduleOf(
  declarations: readonly Declaration[],
  isWhole: boolean,
  isJson = false,
  rest: () => readonly Declaration[] = () => [],
): ModuleInView {
  const declared = new Map<string, Declaration[]>();
  const add = (declaration: Declaration): void => {
    const address = addressOf(declaration);
    const others = declared.get(address);
    if (others) others.push(declaration);
    else declared.set(address, [declaration]);
  };
  declarations.forEach(add);
  let undeclared: ReadonlySet<string> | undefined;
  let isComplete = false;
  return {
    declared,
    isJson,
    isWhole,
    get all() {
      if (!isComplete) rest().forEach(add);
      isComplete = true;
      return declared;
    },
    get undeclared() {
      if (isWhole) undeclared ??= undeclaredIn(this.all);
      return undeclared;
    },
  };
}

function undeclaredIn(declared: Declared): ReadonlySet<string> {
  const used = [...declared.values()].flat().flatMap(({ entry }) => (entry.value ? namesIn(entry.value) : []));
  return new Set(used.flatMap(({ name }) => (declared.has(name) ? [] : name)));
}

/** What a module says of the references in one of its resources. */
export class TerraformReferences implements References {
  readonly #module: ModuleInView;
  readonly #values: TerraformValues;

  constructor(module: ModuleInView, { entry }: Declaration) {
    this.#module = module;
    this.#values = new TerraformValues(module.declared, attributeOf(asObject(entry.value), "for_each")?.value);
  }

  resolve(value: Value): Resolution | undefined {
    // What is no expression is asked about only where it was meant to be one.
    return value.expression ? this.#values.resolve(value) : undefined;
  }

  partsOf(value: Value): Parts | undefined {
    return this.#values.partsOf(value);
  }

  declares(name: string): boolean {
    return this.#module.declared.has(name) || this.#module.all.has(name);
  }

  rangeOf({ start, end }: Value): Range {
    return [start, end];
  }

  /** With more than one name undeclared, somebody has a part of the module only. */
  undefinedIn(value: Value): UndefinedName[] {
    const missing = namesIn(value).filter(({ name }) => !this.#module.declared.has(name));
    const undeclared = missing.length > 0 ? this.#module.undeclared : undefined;
    if (undeclared?.size !== 1) return [];
    return missing.flatMap(({ name, range }) => (undeclared.has(name) ? { name, range, near: this.#near(name) } : []));
  }

  /** `"aws_s3_bucket.x.arn"`: the address of something as a text. */
  lostIn(value: Value): LostReference | undefined {
    if (isStructure(value) || value.kind !== "text" || !value.quoted) return undefined;
    const text = value.value.trim();
    if (!/^(?:(?:data\.)?aws_\w+\.[\w-]+|var|local|module\.[\w-]+)(?:\[[^\]]*\])?\.[\w-]+$/.test(text))
      return undefined;
    return { name: text, range: [value.start, value.end], text: this.#written(text) };
  }

  partitionIn(): undefined {
    return undefined;
  }

  dependenciesOf(): string[] {
    return [];
  }

  referTo(value: Value, kind: "name" | "arn"): string | undefined {
    const bucket = bucketIn(value);
    if (!bucket) return undefined;
    return this.#written(bucket.replace(/\.\w+$/, kind === "arn" ? ".arn" : ".id"));
  }

  #written(reference: string): string {
    return this.#module.isJson ? JSON.stringify(`\${${reference}}`) : reference;
  }

  #near(name: string): string[] {
    const kind = name.slice(0, name.indexOf("."));
    return nearNames(
      name,
      [...this.#module.all.keys()].filter((own) => own.startsWith(`${kind}.`)),
    );
  }
}

/** The one reference to a bucket or key that a value is, or that stands in it. */
function bucketIn(value: Value): string | undefined {
  if (isStructure(value) || !value.expression) return undefined;
  const { expression } = value;
  if (expression.kind === "template") {
    const inner = expression.parts.filter((part) => isStructure(part) || part.expression);
    return inner.length === 1 && inner[0] ? bucketIn(inner[0]) : undefined;
  }
  const isReference =
    expression.kind === "reference" &&
    /^(?:data|aws_s3_bucket|awscc_s3_bucket|aws_kms_key)$/.test(expression.path[0] ?? "");
  return isReference ? value.source.replace(/^"\$\{\s*|\s*\}"$/g, "") : undefined;
}

/** The names of things of the module that a value refers to. */
export function namesIn(value: Value, own: readonly string[] = []): WrittenName[] {
  const names: WrittenName[] = [];
  const open: Value[] = [value];
  for (let at = open.pop(); at; at = open.pop()) {
    const { expression, start, end } = at;
    if (isStructure(at)) {
      for (const child of at.children) if (isEntry(child) && child.value) open.push(child.value);
    }
    if (!expression) continue;
    if (expression.kind === "reference") {
      const name = nameOf(expression.path);
      if (name !== undefined && !own.includes(expression.path[0] ?? "")) names.push({ name, range: [start, end] });
    } else for (const operand of operandsOf(expression)) open.push(operand);
  }
  return names;
}

/** The values in an expression. */
function operandsOf(expression: Exclude<Expression, { kind: "reference" }>): readonly Value[] {
  if (expression.kind === "call") return expression.args;
  if (expression.kind !== "conditional") return expression.parts ?? [];
  const { branches, condition } = expression;
  return condition ? [...branches, condition] : branches;
}

/** Of a path, what has to be declared; undefined for names of loops and what Terraform itself gives. */
function nameOf([first = "", second, third]: readonly string[]): string | undefined {
  if (second === undefined || OWN_NAMES.has(first)) return undefined;
  if (first === "data") return third === undefined ? undefined : `data.${second}.${third}`;
  // Other names may be those of a `for`, or of the iterator of a `dynamic` block.
  const isResource = /^(?:aws|awscc|null|random|time|tls)_\w+$/.test(first) && !/^(?:key|value)$/.test(second);
  const isOurs = first === "var" || first === "local" || first === "module" || isResource;
  return isOurs ? `${first}.${second}` : undefined;
}
