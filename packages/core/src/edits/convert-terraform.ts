import { inventoryResource } from "../carriers/terraform-spellings.ts";
import { languageNamed } from "../languages/index.ts";
import type { Plain } from "../nodes/plain.ts";
import { inventoryConfiguration } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";
import type { PlainMap } from "./convert-value.ts";
import { type Draft, draftsOf } from "./drafts.ts";
import type { Style } from "./layout.ts";

const TYPE = "aws_s3_bucket_inventory";

/**
 * Writes a configuration as a resource of Terraform, and as a comment what imports the configuration that exists. The
 * language hcl must be loaded.
 */
export function buildTerraformResource(configuration: PlainMap, bucket: string, style: Style): string {
  const { print } = languageNamed("hcl");
  if (!print) throw new TypeError("Terraform has no printer.");
  const id = String(configuration.Id ?? "");
  const label = id.replace(/[^\w-]/g, "_").replace(/^(?![A-Za-z_])/, "_");
  const written = ordered(configuration, inventoryConfiguration) as PlainMap;
  const [resource] = draftsOf(inventoryConfiguration, written, inventoryResource);
  const members = resource?.content.is === "map" ? resource.content.drafts : [];
  const drafts: Draft[] = [{ name: "bucket", content: { is: "scalar", value: bucket } }, ...members];
  const block: Draft = { name: `resource "${TYPE}" "${label}"`, content: { is: "map", drafts } };
  const imported: Draft = {
    name: "import",
    content: { is: "map", drafts: [{ name: "id", content: { is: "scalar", value: `${bucket}:${id}` } }] },
  };
  const lines = print(imported, style).split("\n");
  const comment = [lines[0], `${style.unit}to = ${TYPE}.${label}`, ...lines.slice(1)].map((line) => `# ${line}`);
  return `${print(block, style)}\n\n# Imports the configuration that exists:\n${comment.join("\n")}\n`;
}

/** The members of a structure in the order of the provider's documentation. */
function ordered(value: Plain, member: Member): Plain {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const map = value as PlainMap;
  const members = [...inventoryResource.pathsOf(member).values()].flatMap((path) => path.at(-1) ?? []);
  return Object.fromEntries(
    members.flatMap((child) => {
      const inner = map[child.name];
      return inner === undefined ? [] : [[child.name, ordered(inner, child)]];
    }),
  );
}
