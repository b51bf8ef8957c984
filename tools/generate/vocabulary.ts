import type { SchemaNode } from "./schema.ts";

/** Node types that no schema member stands for. */
const extraTypes = [
  "Document",
  "Unknown",
  "StrayText",
  "RequestMethod",
  "RequestTarget",
  "RequestHost",
  "RequestHeader",
  "RequestRegion",
];

function constantName(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}

/** TypeScript source of the vocabulary table: one constant a member, in the order of the schema. */
export function vocabularySource(schema: SchemaNode): { types: string; table: string } {
  const definitions = schema.definitions ?? {};
  const sources: string[] = [];
  const made = new Set<string>();

  const make = (name: string, node: SchemaNode, required: boolean): string => {
    const target = node.$ref ? definitions[node.$ref.slice("#/definitions/".length)] : node;
    if (!target) throw new Error(`The schema refers to ${node.$ref}, which it does not define.`);
    const type = target["x-type"];
    if (!type) throw new Error(`The member ${name} has no x-type.`);
    if (made.has(type)) return constantName(type);
    made.add(type);
    const members = target.items
      ? [make(itemName(target.items, definitions), target.items, false)]
      : Object.entries(target.properties ?? {}).map(([child, value]) =>
          make(child, value, target.required?.includes(child) ?? false),
        );
    sources.push(memberSource(constantName(type), name, target, required, members));
    return constantName(type);
  };

  for (const [name, node] of Object.entries(definitions)) {
    if (name !== "OptionalField" && name !== "S3BucketDestination") make(name, node, true);
  }
  const types = [...new Set([...extraTypes, ...collectTypes(schema)])];
  return {
    types: `export type NodeType =\n${types.map((type) => `  | "${type}"`).join("\n")};\n`,
    table: `import type { Member } from "../member.ts";\n\n${sources.join("\n")}`,
  };
}

function itemName(items: SchemaNode, definitions: Readonly<Record<string, SchemaNode>>): string {
  const name = items.$ref?.slice("#/definitions/".length) ?? "";
  return definitions[name]?.["x-xmlName"] ?? name;
}

function collectTypes(schema: SchemaNode): string[] {
  const types: string[] = [];
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === "x-type" && typeof value === "string") types.push(value);
    return value;
  });
  return types;
}

const shapes: Readonly<Record<string, string>> = { object: "map", array: "list", boolean: "boolean", string: "text" };

function memberSource(key: string, name: string, node: SchemaNode, required: boolean, members: string[]): string {
  const value = (x: unknown): string => JSON.stringify(x);
  // Hovers, and the schema for editors, link to it.
  if (!node["x-url"]) throw new Error(`The schema does not say where S3 documents ${name}: give it an x-url.`);
  return [
    `export const ${key}: Member = {`,
    `  type: ${value(node["x-type"])},`,
    `  name: ${value(name)},`,
    `  xmlName: ${value(node["x-xmlName"] ?? name)},`,
    `  shape: ${value(shapes[node.type ?? ""])},`,
    `  required: ${required},`,
    `  members: [${members.join(", ")}],`,
    `  values: ${value(node.enum ?? [])},`,
    `  since: ${value(node["x-since"] ?? {})},`,
    `  directoryBucketValues: ${value(node["x-directoryBucket"] ?? [])},`,
    `  flattened: ${node["x-flattened"] ?? false},`,
    `  description: ${value(node.description ?? "")},`,
    `  url: ${value(node["x-url"])},`,
    "};\n",
  ].join("\n");
}
