import { readdirSync } from "node:fs";
import { has, pathOf } from "./repository.ts";

/** A page of the site that is made of a document of the repository. */
export interface Guide {
  /** Its place below `guides/`, without an ending. */
  readonly name: string;
  /** What navigation calls it. */
  readonly title: string;
  /** The document, as a path of the repository. */
  readonly source: string;
}

/** In the order of navigation. Other documents of `docs/` follow by their names. */
const ORDER: readonly Guide[] = [
  { name: "install", title: "Install", source: "docs/install.md" },
  { name: "forms", title: "Forms", source: "docs/forms.md" },
  { name: "editors", title: "Editors", source: "docs/editors.md" },
  { name: "vscode", title: "VS Code", source: "packages/vscode/README.md" },
  { name: "ci", title: "CI and code scanning", source: "docs/ci.md" },
  { name: "cloudformation", title: "CloudFormation", source: "docs/cloudformation.md" },
  { name: "terraform", title: "Terraform", source: "docs/terraform.md" },
  { name: "delivery", title: "Delivery", source: "docs/delivery.md" },
  { name: "adoption", title: "Baseline", source: "docs/adoption.md" },
  { name: "configuration", title: "Configuration", source: "docs/configuration.md" },
  { name: "formats", title: "Output formats", source: "docs/formats.md" },
  { name: "library", title: "Library", source: "packages/core/README.md" },
  { name: "eslint", title: "ESLint", source: "packages/eslint-plugin/README.md" },
  { name: "language-server", title: "Language server", source: "packages/lsp/README.md" },
  {
    name: "comparison-cloudformation",
    title: "CloudFormation tools compared",
    source: "docs/comparison-cloudformation.md",
  },
];

/** The guides that there are: each of the list above whose document exists, and every other document of `docs/`. */
export function guides(): Guide[] {
  const listed = ORDER.filter(({ source }) => has(source));
  const others = readdirSync(pathOf("docs"))
    .filter((file) => file.endsWith(".md") && !listed.some(({ source }) => source === `docs/${file}`))
    .map((file) => file.slice(0, -".md".length))
    .sort()
    .map((name) => ({ name, title: titleOf(name), source: `docs/${name}.md` }));
  return [...listed, ...others];
}

function titleOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
}
