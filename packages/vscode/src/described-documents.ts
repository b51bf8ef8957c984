import { readJson } from "@inventory-lint/core/internal";
import {
  type ExtensionContext,
  extensions,
  type LogOutputChannel,
  languages,
  type Position,
  type TextDocument,
  Uri,
  workspace,
} from "vscode";
import { type DescribingSchema, descriptionAt } from "./description-at.ts";

/** As package.json names it: the schema by which VS Code's JSON support explains inventory documents. */
const SCHEMA = "./dist/schemas/inventory-descriptions.schema.json";
/** Whose JSON support that is. It can be switched off, as every extension. */
const JSON_SUPPORT = "vscode.json-language-features";

interface Association {
  readonly fileMatch: string | readonly string[];
  readonly url: string;
}

/** Knows what VS Code's own JSON support tells in a hover of ours, so that it is not told again. */
export class DescribedDocuments {
  readonly #extensionUri: Uri;
  readonly #output: LogOutputChannel;
  readonly #fileMatch: readonly string[];
  #schema: Promise<DescribingSchema> | undefined;

  constructor({ extension }: ExtensionContext, output: LogOutputChannel) {
    this.#extensionUri = extension.extensionUri;
    this.#output = output;
    const associations = extension.packageJSON.contributes.jsonValidation as readonly Association[];
    this.#fileMatch = associations.filter(({ url }) => url === SCHEMA).flatMap(({ fileMatch }) => fileMatch);
  }

  /** What is told at a position, in Markdown; empty for nothing. */
  async description(document: TextDocument, position: Position): Promise<string> {
    if (!this.#isAssociated(document) || !this.#isLoaded()) return "";
    const text = document.getText();
    this.#schema ??= this.#read();
    const schema = await this.#schema;
    return descriptionAt(schema, readJson(text, { comments: true }), document.offsetAt(position));
  }

  #isAssociated(document: TextDocument): boolean {
    if (!extensions.getExtension(JSON_SUPPORT)) return false;
    const matches = (language: string, pattern: string): boolean =>
      languages.match({ language, pattern: `**/${pattern}` }, document) > 0;
    const isMatched = (pattern: string): boolean => matches("json", pattern) || matches("jsonc", pattern);
    const isExcluded = this.#fileMatch.some((pattern) => pattern.startsWith("!") && isMatched(pattern.slice(1)));
    if (isExcluded || !this.#fileMatch.some(isMatched)) return false;
    // One that the document names counts instead.
    return !document.getText().includes('"$schema"');
  }

  /** In a browser, VS Code loads schemas from the extension's server, unless that is switched off or not trusted. */
  #isLoaded(): boolean {
    if (!/^https?$/.test(this.#extensionUri.scheme)) return true;
    return workspace.isTrusted && workspace.getConfiguration("json").get("schemaDownload.enable") !== false;
  }

  async #read(): Promise<DescribingSchema> {
    try {
      const bytes = await workspace.fs.readFile(Uri.joinPath(this.#extensionUri, SCHEMA));
      return JSON.parse(new TextDecoder().decode(bytes)) as DescribingSchema;
    } catch (error) {
      this.#output.error(`The schema of inventory documents cannot be read: ${error}`);
      return {};
    }
  }
}
