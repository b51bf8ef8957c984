import {
  type CarrierName,
  carriers,
  createLinter,
  type Facts,
  guessLanguage,
  isFact,
  type Language,
  type Linter,
  languageOf,
  languages,
  loadLanguage,
  type PolicyFile,
  type PolicyKind,
  type RuleConfig,
  readPolicyFile,
  rules,
} from "@inventory-lint/core/internal";
import { TextDocument } from "vscode-languageserver-textdocument";
import { InventoryDocument } from "../../../lsp/src/inventory-document.ts";
import type { Shared } from "../playground/share.ts";

/** A document of the page with what judges it. */
export interface JudgedDocument {
  readonly shared: Shared;
  readonly language: Language;
  /** For the features of the language server. */
  readonly document: InventoryDocument;
  /** The same, judged by no rule: what things mean, for a page that shows by itself what is wrong with them. */
  readonly meanings: InventoryDocument;
}

const withoutRules = createLinter({ rules: Object.fromEntries(Object.keys(rules).map((id) => [id, "off"])) });

let last: JudgedDocument | undefined;

/** The document for what the page has; the same object as long as the page has the same. Loads its language first. */
export async function documentFor(shared: Shared): Promise<JudgedDocument> {
  if (last && JSON.stringify(last.shared) === JSON.stringify(shared)) return last;
  const carrier = carrierOf(shared);
  const language = languageFor(shared, carrier);
  await loadLanguage(language);
  const [ending = ""] = languages[language].endings;
  // The name lets completion offer whole documents where nothing is written yet.
  const text = TextDocument.create(`untitled:inventory${ending}`, language, 0, shared.text);
  const given = givenTo(shared, carrier);
  last = {
    shared,
    language,
    document: new InventoryDocument(text, language, withGiven(createLinter(configOf(shared)), given)),
    meanings: new InventoryDocument(text, language, withGiven(withoutRules, given)),
  };
  return last;
}

/** The form that was chosen; a link may name one that is gone. */
function carrierOf({ form }: Shared): CarrierName | undefined {
  return form !== undefined && Object.hasOwn(carriers, form) ? form : undefined;
}

function languageFor({ text, fileName }: Shared, carrier: CarrierName | undefined): Language {
  const byName = fileName === undefined ? undefined : languageOf(fileName, text);
  if (carrier === undefined) return byName ?? (text.trim() === "" ? "json" : guessLanguage(text));
  const { languages: own } = carriers[carrier];
  const guess = byName ?? guessLanguage(text);
  return own.includes(guess) ? guess : (own[0] ?? guess);
}

type Given = Pick<Parameters<Linter>[0], "carrier" | "facts" | "givenPolicy">;

/** What the page has chosen besides rules: the form, facts, policies. */
function givenTo({ facts, policies = {} }: Shared, carrier: CarrierName | undefined): Given {
  const givenPolicy = (kind: PolicyKind): PolicyFile | undefined => {
    const text: unknown = policies[kind];
    const file = { name: `the ${kind}'s policy`, text: typeof text === "string" ? text : "" };
    // While it is being written it may be no policy yet.
    return readPolicyFile(file, kind) && file;
  };
  return { facts: factsOf(facts), givenPolicy, ...(carrier !== undefined && { carrier }) };
}

/** A linter that is told them with every document. */
function withGiven(lint: Linter, given: Given): Linter {
  return (input) => lint({ ...input, ...given });
}

const LEVELS: readonly unknown[] = ["error", "warning", "info", "off", "default"];
const PRESETS: readonly unknown[] = ["recommended", "refused", "strict"];

/** What counts of a configuration that may come from a link, and so from anybody. */
function configOf({ preset, rules: settings = {} }: Shared): RuleConfig {
  const own = Object.entries(settings).filter(([id, level]) => Object.hasOwn(rules, id) && LEVELS.includes(level));
  return { ...(preset && PRESETS.includes(preset) && { preset }), rules: Object.fromEntries(own) };
}

function factsOf(facts: Facts = {}): Facts {
  const entries = Object.entries(facts) as [keyof Facts, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => FACTS.has(name) && isFact(name, value)));
}

const FACTS: ReadonlySet<string> = new Set(["bucket", "region", "account", "directoryBucket", "asOf"]);
