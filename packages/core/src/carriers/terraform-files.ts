import type { Tree, Value } from "../syntax/tree.ts";
import { asObject } from "./recognise/likeness.ts";
import { isJson } from "./terraform-json.ts";
import { attributeOf, type Declaration } from "./terraform-module.ts";
import { isOverride } from "./terraform-overrides.ts";
import { namesIn } from "./terraform-references.ts";
import { addressOf } from "./terraform-values.ts";

/**
 * The other files of a module. Of most of them an inventory needs nothing: a file is read where its text may declare what
 * is referred to, which a look at the text tells.
 */
export class ModuleFiles {
  readonly #read: (file: Tree) => readonly Declaration[];
  readonly #unread: Set<Tree>;

  constructor(files: readonly Tree[], read: (file: Tree) => readonly Declaration[]) {
    this.#read = read;
    this.#unread = new Set(files);
  }

  /** What those of a file's declarations refer to that `isWanted`, directly or by way of others; and all that overrides. */
  neededBy(own: readonly Declaration[], isWanted: (declaration: Declaration) => boolean): readonly Declaration[] {
    const found: Declaration[] = [];
    const byAddress = new Map<string, Declaration[]>();
    const index = (declaration: Declaration): void => {
      const address = addressOf(declaration);
      const same = byAddress.get(address);
      if (same) same.push(declaration);
      else byAddress.set(address, [declaration]);
    };
    const take = (isTaken: (file: Tree) => boolean): void => {
      const taken = this.#take(isTaken);
      taken.forEach(index);
      for (const each of taken) found.push(each);
    };
    own.forEach(index);
    take((file) => isJson(file) || isOverride(file.fileName) || /\bprovider\b/.test(file.text));
    const names = new Set<string>();
    const addNames = (value: Value | undefined): void => {
      if (value) for (const { name } of namesIn(value)) names.add(name);
    };
    for (const each of [...own, ...found]) {
      if (isWanted(each)) addNames(each.entry.value);
      else if (each.block === "provider") addNames(attributeOf(asObject(each.entry.value), "region")?.value);
    }
    // What is added on the way is looked for, too.
    for (const name of names) {
      const pattern = declarationOf(name);
      take(({ text }) => pattern.test(text));
      for (const each of byAddress.get(name) ?? []) addNames(meaningOf(each));
    }
    return found;
  }

  /** The declarations of all files that were not needed. */
  rest(): readonly Declaration[] {
    return this.#take(() => true);
  }

  #take(isTaken: (file: Tree) => boolean): Declaration[] {
    const taken = [...this.#unread].filter(isTaken);
    for (const file of taken) this.#unread.delete(file);
    return taken.flatMap((elsewhere) => this.#read(elsewhere).map((each) => ({ ...each, elsewhere })));
  }
}

/** What of a declaration says what a reference to it comes to: of a bucket only its name. */
function meaningOf({ block, entry }: Declaration): Value | undefined {
  if (block === "locals") return entry.value;
  const body = asObject(entry.value);
  return (attributeOf(body, "bucket") ?? attributeOf(body, "bucket_name"))?.value;
}

/** What the declaration of `local.x`, `var.x`, `aws_s3_bucket.x` looks like. What does not, is known less of. */
function declarationOf(address: string): RegExp {
  const [first = "", second = "", third] = address.split(".");
  if (first === "local") return new RegExp(`(?<![\\w.-])${second}"?\\s*[=:]`);
  if (first === "var") return new RegExp(`variable[\\s"]+${second}(?![\\w-])`);
  const [type, name] = third === undefined ? [first, second] : [second, third];
  return new RegExp(`${type}[\\s"]+${name}(?![\\w-])`);
}
