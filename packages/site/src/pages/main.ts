// Writes the pages that VitePress builds from into `.pages`: those of this package, and those made of the repository's
// documents and rules. One source for each: nothing of it is committed.
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rules } from "@inventory-lint/core/internal";
import { sarifRules } from "../../../cli/src/formats/sarif-rules.ts";
import { commandPage } from "./command-page.ts";
import { examples } from "./examples.ts";
import { guides } from "./guides.ts";
import { homeDocument, homeFinding } from "./home-finding.ts";
import { playgroundLink } from "./playground-link.ts";
import { pathOf, readText } from "./repository.ts";
import { ruleIndex, rulePage } from "./rule-page.ts";
import { type Images, imageName, pagesBySource, withSiteLinks } from "./site-links.ts";
import { withoutTags } from "./vue-text.ts";

const PAGES = "packages/site/.pages";
/** Where schemas are served: these addresses stay. */
const SCHEMAS = "https://inventory-lint.github.io/inventory-lint/schemas/";
const pageOf = pagesBySource();
const images: Images = new Set();

rmSync(pathOf(PAGES), { recursive: true, force: true });
cpSync(pathOf("packages/site/content"), pathOf(PAGES), { recursive: true });
fill("index.md", { finding: homeFinding(), playground: playgroundLink({ text: homeDocument }) });
fill("schemas.md", { schemas: schemaTable(), address: SCHEMAS });
const made = guides();
for (const { name, source } of made) writeDocument(`guides/${name}.md`, source);
writeDocument("changelog.md", "CHANGELOG.md");
// The rules' own pages are better answers to a search.
writeDocument("rules/messages.md", "packages/core/docs/messages.md", "---\nsearch: false\n---\n\n");
write("command.md", commandPage());
write("rules/index.md", ruleIndex());
for (const [id, rule] of Object.entries(rules)) {
  const source = `packages/core/docs/rules/${id}.md`;
  write(`rules/${id}.md`, withSiteLinks(rulePage(id, rule), source, pageOf, images));
}
for (const image of images) copy(image, `public/images/${imageName(image)}`);
copy("packages/vscode/images/icon.svg", "public/icon.svg");
for (const schema of readdirSync(pathOf("schemas"))) copy(`schemas/${schema}`, `public/schemas/${schema}`);
write("data/examples.json", JSON.stringify(await examples()));
write("data/guides.json", JSON.stringify(made));
write("data/sarif-rules.json", sarifRules);
write("data/version.json", JSON.stringify(JSON.parse(readText("package.json")).version));

/** Fills a page of this package: `<!-- name -->` stands for what is made. */
function fill(page: string, parts: Readonly<Record<string, string>>): void {
  const text = readText(`${PAGES}/${page}`);
  write(
    page,
    text.replace(/<!-- (\w+) -->/g, (whole, name: string) => parts[name] ?? whole),
  );
}

/** All schemas, with their titles and addresses. */
function schemaTable(): string {
  const rows = readdirSync(pathOf("schemas")).map((file) => {
    const title = file.endsWith(".json")
      ? String(JSON.parse(readText(`schemas/${file}`)).title ?? "")
      : "XML Schema of the request body";
    return `| [${file}](./schemas/${file}){target="_self"} | ${title} | \`${SCHEMAS}${file}\` |`;
  });
  return ["| schema | for | address |", "|---|---|---|", ...rows].join("\n");
}

/** Writes a document of the repository as a page. */
function writeDocument(page: string, source: string, head = ""): void {
  write(page, head + withSiteLinks(withoutTags(readText(source)), source, pageOf, images));
}

function write(file: string, text: string): void {
  const path = join(pathOf(PAGES), file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function copy(source: string, file: string): void {
  const path = join(pathOf(PAGES), file);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(pathOf(source), path);
}
