import { json, type Parts, xml } from "./documents.ts";

/** A list result of these configurations in XML. */
export function xmlList(...configurations: readonly Parts[]): string {
  const items = configurations.map((parts) => xml({ root: "<InventoryConfiguration>", ...parts }));
  const root = '<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">';
  return `${root}\n${items.join("")}<IsTruncated>false</IsTruncated>\n</ListInventoryConfigurationsResult>\n`;
}

/** A list result of these configurations as the AWS CLI prints it. */
export function jsonList(...configurations: readonly Parts[]): string {
  const items = configurations.map((parts) => json(parts).trim());
  return `{ "InventoryConfigurationList": [\n${items.join(",\n")}\n], "IsTruncated": false }\n`;
}
