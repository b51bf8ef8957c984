import { languageNamed, layoutAt } from "@inventory-lint/core/editor";
import type { CompletionList, Position } from "vscode-languageserver";
import { offersNames } from "../beside-others.ts";
import type { InventoryDocument } from "../inventory-document.ts";
import type { CompletionClient } from "./client-support.ts";
import { directiveOffers } from "./completion-directives.ts";
import { httpOffers } from "./completion-http.ts";
import { toItems } from "./completion-items.ts";
import { knownAt } from "./completion-known.ts";
import { offersAt, type Reading } from "./completion-members.ts";
import { kinds, type Offer } from "./completion-offer.ts";
import { isCalledInventory, rootByMembers, scopeOf } from "./completion-scope.ts";
import { wholeDocuments, wholeResource } from "./completion-skeletons.ts";

/** What a client sends by itself when it is typed. */
export const completionTriggers = ["<", "/", ">", '"', ":", "[", "?", "&"];

/** What may be written at a position; null where nothing is for us to say. `trigger`: what was just typed. */
export function completionsAt(
  document: InventoryDocument,
  position: Position,
  client: CompletionClient,
  trigger?: string,
): CompletionList | null {
  const offset = document.offsetAt(position);
  const scope = scopeOf(document);
  if (scope === "other") return null;
  // Lines of a snippet are indented by the client, unless it says that it leaves them alone.
  const ownIndent = client.keepsIndent || !client.snippets;
  const offers = scope === "begun" ? begunOffers(document, offset, ownIndent) : offersIn(document, offset, ownIndent);
  // Behind a tag that holds no value, the next key is rather a line break than a choice.
  const isFree = offersNames(document.result, client.besideOthers ?? "all");
  const own = isFree ? offers : offers.filter(({ isName }) => !isName);
  const wanted = trigger === ">" ? own.filter(({ kind }) => kind === kinds.value || kind === kinds.text) : own;
  return wanted.length === 0 ? null : { isIncomplete: false, items: toItems(document, wanted, client) };
}

function offersIn(document: InventoryDocument, offset: number, ownIndent: boolean): Offer[] {
  const { result, uri } = document;
  const { ast, tree, language } = result.sourceCode;
  const inComment = directiveOffers(result, offset);
  if (inComment) return inComment;
  const rootOf: Reading["rootOf"] = (root) => (isCalledInventory(uri) ? rootByMembers(root) : undefined);
  const reading = { known: knownAt(document, offset), ast, rootOf };
  if (tree.requests) {
    const requests = isCalledInventory(uri) ? tree.requests : ast.children.map(({ request }) => request);
    return httpOffers({ ...reading, tree, offset, ownIndent, ours: new Set(requests) });
  }
  const place = languageNamed(language).placeAt?.(tree, offset, ownIndent);
  if (!place) return [];
  const isResource = language === "hcl" && place.part === "name" && place.around.length === 1 && !place.isNameOnly;
  return isResource ? wholeResource(place, reading.known) : offersAt(place, reading);
}

/** Whole documents in the place of what is begun. */
function begunOffers(document: InventoryDocument, offset: number, ownIndent: boolean): Offer[] {
  const { text, language } = document;
  if (language !== "xml" && language !== "json" && language !== "jsonc") return offersIn(document, offset, ownIndent);
  const begun = language === "xml" ? /<?[A-Za-z]*$/ : /(?:\{[ \t]*)?(?:"\w*)?$/;
  const rest = language === "xml" ? /^[A-Za-z]*>?/ : /^\w*"?[ \t]*\}?/;
  const start = offset - (begun.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (rest.exec(text.slice(offset))?.[0].length ?? 0);
  // What is begun on other lines stays where it is, and only one root can stand in a document.
  const isElsewhere = /[<{]/.test((text.slice(0, start) + text.slice(end)).replace(/<[?!][^>]*>/g, ""));
  if (isElsewhere) return isNamedOurs(document) ? offersIn(document, offset, ownIndent) : [];
  const { style, indent = "" } = layoutAt(text, start, ownIndent);
  const place = { range: [start, end] as [number, number], begun: text.slice(start, offset), style, indent };
  return wholeDocuments({ ...place, known: knownAt(document, offset) }, language === "xml" ? "xml" : "json");
}

/** Whether the root, or the file's name, says what is to come. */
function isNamedOurs(document: InventoryDocument): boolean {
  return isCalledInventory(document.uri) || document.isOurs;
}
