import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import formatsPlugin from "ajv-formats";
import { formats } from "../../packages/core/src/vocabulary/formats.ts";
import { ownKeywords, type SchemaNode } from "./schema.ts";

// Both are CommonJS packages whose default export stands one level deeper when imported from a module.
const addFormats = formatsPlugin.default;
const standalone = standaloneCode.default;

/** What the structural check looks at; everything else about a value belongs to a rule of its own. */
const structural = new Set(["$ref", "type", "required", "properties", "additionalProperties", "items", "definitions"]);

/** An Ajv that knows our keywords and formats. */
export function createAjv(options: ConstructorParameters<typeof Ajv>[0] = {}): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: true, ...options });
  ajv.addVocabulary(ownKeywords);
  addFormats(ajv);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return ajv;
}

/** The schema with nothing left but what says which members there are and of which type. */
export function structureOf(schema: SchemaNode): SchemaNode {
  const strip = (node: unknown, isNames: boolean): unknown => {
    if (typeof node !== "object" || node === null || Array.isArray(node)) return node;
    return Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => isNames || structural.has(key))
        .map(([key, value]) => [key, strip(value, !isNames && (key === "properties" || key === "definitions"))]),
    );
  };
  return strip(schema, false) as SchemaNode;
}

function withoutReferences(node: SchemaNode): SchemaNode {
  return JSON.parse(JSON.stringify(node, (_, value: unknown) => (isReference(value) ? { type: "object" } : value)));
}

function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && "$ref" in value;
}

/** TypeScript source of the compiled structural checks, one function a root. */
export function validatorsSource(schema: SchemaNode): string {
  const structure = structureOf(schema);
  const ajv = createAjv({ code: { source: true, esm: true, lines: true } });
  const roots = Object.keys(schema.definitions ?? {}).filter(
    (name) => name !== "OptionalField" && name !== "S3BucketDestination",
  );
  // A configuration is checked by itself, so that a list of thousands is not one check: in its wrappers it may be anything.
  const { InventoryConfiguration, ...wrappers } = structure.definitions ?? {};
  ajv.addSchema({ ...InventoryConfiguration, $id: "InventoryConfiguration", definitions: structure.definitions ?? {} });
  for (const [name, wrapper] of Object.entries(wrappers)) {
    if (roots.includes(name)) ajv.addSchema({ ...withoutReferences(wrapper), $id: name });
  }
  const code = standalone(ajv, Object.fromEntries(roots.map((root) => [`validate${root}`, root])));
  return (
    `// @ts-nocheck: compiled by Ajv.\n/* v8 ignore start */\nimport type { ValidateStructure } from "../validate-structure.ts";\n` +
    code
      .replace('"use strict";', "")
      .replace(/export const (\w+) = (\w+);/g, "export const $1: ValidateStructure = $2;")
  );
}
