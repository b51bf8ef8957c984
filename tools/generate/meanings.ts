import type { SchemaNode } from "./schema.ts";

/** TypeScript source of what the values of enums mean, by node type: apart, since only editors need it. */
export function meaningsSource(schema: SchemaNode): string {
  const entries: string[] = [];
  JSON.stringify(schema, (_, node: SchemaNode | null) => {
    if (node?.enumDescriptions) entries.push(entrySource(node));
    return node;
  });
  return [
    'import type { NodeType } from "./node-types.ts";\n',
    "export const meanings: Partial<Record<NodeType, Readonly<Record<string, string>>>> = {",
    ...entries,
    "};\n",
  ].join("\n");
}

function entrySource({ enum: values = [], enumDescriptions = [], "x-type": type }: SchemaNode): string {
  if (values.length !== enumDescriptions.length) throw new Error(`${type} has not as many descriptions as values.`);
  const lines = values.map(
    (value, index) => `    ${JSON.stringify(value)}: ${JSON.stringify(enumDescriptions[index])},`,
  );
  return [`  ${type}: {`, ...lines, "  },"].join("\n");
}
