import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { type CarrierName, createLinter } from "../../packages/core/src/internal.ts";
import { hoverAt } from "../../packages/lsp/src/features/hover.ts";
import { markupFor } from "../../packages/lsp/src/features/hover-markup.ts";
import { InventoryDocument } from "../../packages/lsp/src/inventory-document.ts";

interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly markdownDescription?: string;
  readonly doNotSuggest?: boolean;
}

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8").replace(/^\ufeff/, "");
const schema = JSON.parse(read("schemas/inventory-descriptions.schema.json")) as Schema;
const ajv = new Ajv({ strict: false });

/** The JSON documents of the test corpus that can be parsed, right and wrong. */
const values = readdirSync(new URL("test-corpus/", root), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => {
    const value = parsed(read(`test-corpus/${name}`));
    return value === undefined ? [] : [{ name, value }];
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A value whose members or items are all made into something else. */
function distorted(value: unknown, into: unknown): unknown {
  if (Array.isArray(value)) return value.map(() => into);
  if (typeof value !== "object" || value === null) return into;
  return Object.fromEntries(Object.entries(value).map(([name]) => [name, into]));
}

test("the schema objects to no document of the corpus, right or wrong, and to nothing made of one", () => {
  const validate = ajv.compile(schema);
  expect(values.length).toBeGreaterThan(150);
  for (const { name, value } of values) {
    for (const one of [value, ...[7, null, "", {}, [[]]].map((into) => distorted(value, into))]) {
      expect([name, validate(one)]).toEqual([name, true]);
    }
  }
});

test("the schema that judges objects to many of them", () => {
  const judging = JSON.parse(read("schemas/inventory-configuration.schema.json"));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(judging);
  const bare = values.filter(({ value }) => typeof value === "object" && value !== null && "IsEnabled" in value);
  expect(bare.filter(({ value }) => !validate(value)).length).toBeGreaterThan(20);
});

test("it gives an editor nothing to propose, since the server does", () => {
  const conditions: string[] = [];
  JSON.stringify(schema, (key, value: unknown) => {
    expect(["enum", "const", "default", "examples", "defaultSnippets", "propertyNames"]).not.toContain(key);
    if (key === "if") conditions.push(JSON.stringify(value));
    else if (key === "properties") {
      for (const one of Object.values(value as Readonly<Record<string, Schema>>)) {
        expect((one.$ref ? definition(one.$ref) : one).doNotSuggest).toBe(true);
      }
    }
    return key === "if" ? undefined : value;
  });
  expect(conditions).toHaveLength(3);
});

function definition(ref: string): Schema {
  const found = schema.definitions?.[ref.replace("#/definitions/", "")];
  if (!found) throw new Error(`The schema has no ${ref}.`);
  return found;
}

/** The schemas that count for a value: itself, and what stands behind references and conditions. */
function counting(one: Schema, value: unknown): Schema[] {
  const branch = one.if && (ajv.validate(one.if, value) ? one.then : one.else);
  const alternatives = (one.anyOf ?? []).filter((each) => ajv.validate(each, value));
  return [
    one,
    ...(one.$ref ? counting(definition(one.$ref), value) : []),
    ...[...(branch ? [branch] : []), ...alternatives].flatMap((each) => counting(each, value)),
  ];
}

interface Place {
  readonly path: string;
  /** UTF-16 offset of the name, or of an item of a list. */
  readonly offset: number;
  /** What the schema tells there. */
  readonly told: string | undefined;
}

/** A value on one line, and its places. */
class Writing {
  text = "";
  readonly places: Place[] = [];

  write(value: unknown, schemas: readonly Schema[], path: string): void {
    if (typeof value !== "object" || value === null) this.text += JSON.stringify(value);
    else if (Array.isArray(value))
      this.#writeParts("[]", value, (item) => {
        const at = schemas.flatMap(({ items }) => (items ? counting(items, item) : []));
        if (typeof item === "string") this.#mark(`${path}[]`, at);
        this.write(item, at, `${path}[]`);
      });
    else
      this.#writeParts("{}", Object.entries(value), ([name, child]) => {
        const at = schemas.flatMap(({ properties }) => (properties?.[name] ? counting(properties[name], child) : []));
        this.#mark(`${path}.${name}`, at);
        this.text += `${JSON.stringify(name)}: `;
        this.write(child, at, `${path}.${name}`);
      });
  }

  #mark(path: string, schemas: readonly Schema[]): void {
    const told = schemas.find(({ markdownDescription }) => markdownDescription !== undefined)?.markdownDescription;
    this.places.push({ path, offset: this.text.length, told });
  }

  #writeParts<Part>([open, close]: string, parts: readonly Part[], write: (part: Part) => void): void {
    this.text += open;
    for (const [index, part] of parts.entries()) {
      this.text += index > 0 ? ", " : "";
      write(part);
    }
    this.text += close;
  }
}

const lint = createLinter({ rules: {} });
const markup = markupFor(["markdown"]);

/** What the schema describes: what S3's API takes and answers. Templates and modules have words of their own. */
const described: ReadonlySet<CarrierName | undefined> = new Set(["json", "cli", "get-output", "list-output"]);

function isDescribed(value: unknown): boolean {
  return described.has(lint({ text: JSON.stringify(value), language: "json" }).carrier);
}

/** What the server tells at an offset of a text on one line; of findings nothing. */
function toldByServer(text: string, offset: number): string | undefined {
  const onOneLine = {
    uri: "file:///acme/media.json",
    languageId: "json",
    version: 1,
    lineCount: 1,
    getText: () => text,
    offsetAt: ({ character }: { character: number }) => character,
    positionAt: (character: number) => ({ line: 0, character }),
    getLineRange: (line: number) => ({ start: { line, character: 0 }, end: { line, character: text.length } }),
    getEOLCharacters: () => "",
  };
  const hover = hoverAt(new InventoryDocument(onOneLine, "json", lint), { line: 0, character: offset }, markup);
  const contents = hover?.contents as { readonly value: string } | undefined;
  return contents?.value.split("\n\n---\n\n").find((part) => !/^\*\*(?:error|warning|info)\*\* /.test(part));
}

test("at every name and every field it tells what the server tells there, in the same words", () => {
  const seen = new Set<string>();
  const valid = values.filter(({ name }) => name.startsWith("valid/"));
  // All but a template.
  expect(valid.filter(({ value }) => !isDescribed(value)).map(({ name }) => name)).toEqual([
    "valid/cloudformation-intrinsics.json",
  ]);
  for (const { name, value } of valid.filter((one) => isDescribed(one.value))) {
    const writing = new Writing();
    writing.write(value, counting(schema, value), "");
    for (const { path, offset, told } of writing.places) {
      expect({ name, path, told }).toEqual({ name, path, told: toldByServer(writing.text, offset) });
      if (told !== undefined) seen.add(path);
    }
  }
  const inConfiguration = [...seen].filter((path) => /^\.[A-Z]/.test(path)).length;
  expect(inConfiguration).toBeGreaterThan(40);
});

test("it tells of every member that there is", () => {
  const names = (text: string): Set<string> => {
    const found = new Set<string>();
    JSON.stringify(JSON.parse(text), (key, value: unknown) => {
      if (key === "properties") for (const name of Object.keys(value as object)) found.add(name);
      return value;
    });
    return found;
  };
  const all = names(read("schemas/inventory-configuration.schema.json"));
  expect(all.size).toBeGreaterThan(20);
  expect(names(JSON.stringify(schema))).toEqual(all);
});
