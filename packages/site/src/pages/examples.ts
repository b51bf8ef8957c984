import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { type CarrierName, carriers, createLinter, languageOf, loadLanguage } from "@inventory-lint/core/internal";
import { pathOf, readText } from "./repository.ts";

/** A document with mistakes to begin with in the playground. */
export interface Example {
  readonly carrier: CarrierName;
  readonly title: string;
  readonly fileName: string;
  readonly text: string;
}

const OWN = "packages/site/examples";
/** Where documents with mistakes lie in every form. */
const CORPUS = ["test-corpus/examples", "test-corpus/rules"];

/**
 * One example for each carrier of core's table, in its order: `examples/<carrier>.*`, or else the first document of the
 * test corpus that is of this form and has a finding. A carrier without any throws.
 */
export async function examples(): Promise<Example[]> {
  await Promise.all([loadLanguage("yaml"), loadLanguage("hcl")]);
  const own = filesIn(OWN);
  return (Object.keys(carriers) as CarrierName[]).map((carrier) => {
    const named = own.filter((path) => basename(path).startsWith(`${carrier}.`));
    const path = [...named, ...CORPUS.flatMap(filesIn)].find((each) => shows(each, carrier));
    if (path === undefined)
      throw new Error(`There is no example of ${carrier}: write ${OWN}/${carrier}.*, with a mistake.`);
    return { carrier, title: carriers[carrier].title, fileName: basename(path), text: readText(path) };
  });
}

const lint = createLinter();

/** Whether a document is recognised as this form, and has something to show. */
function shows(path: string, carrier: CarrierName): boolean {
  const text = readText(path);
  const language = languageOf(path, text);
  if (!language) return false;
  const { findings, sourceCode } = lint({ text, language });
  return sourceCode.carrier === carrier && findings.length > 0;
}

function filesIn(folder: string): string[] {
  return readdirSync(pathOf(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${folder}${entry.parentPath.slice(pathOf(folder).length)}/${entry.name}`)
    .sort();
}
