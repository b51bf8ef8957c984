import type { CompletionList, Position } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import type { CompletionClient } from "./client-support.ts";
import { directiveOffers } from "./completion-directives.ts";
import { httpOffers } from "./completion-http.ts";
import { jsonOffers } from "./completion-json.ts";
import { knownAt } from "./completion-known.ts";
import { layoutAt, multiLine } from "./completion-layout.ts";
import { kinds, type Offer, toItems } from "./completion-offer.ts";
import { isCalledInventory, jsonRootOf, scopeOf } from "./completion-scope.ts";
import { jsonSkeletons, type SkeletonPlace, xmlSkeletons } from "./completion-skeletons.ts";
import { xmlOffers } from "./completion-xml.ts";

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
  // The names and values of YAML documents are left to the servers for them.
  const scope = document.language === "yaml" ? "other" : scopeOf(document);
  if (scope === "other") {
    const directives = document.language === "yaml" && document.isOurs && directiveOffers(document.result, offset);
    return directives ? { isIncomplete: false, items: toItems(document, directives, client) } : null;
  }
  // Lines of a snippet are indented by the client, unless it says that it leaves them alone.
  const ownIndent = client.keepsIndent || !client.snippets;
  const offers =
    scope === "begun" ? wholeDocuments(document, offset, ownIndent) : offersAt(document, offset, ownIndent);
  // Behind a tag that holds no value, the next key is rather a line break than a choice.
  const wanted = trigger === ">" ? offers.filter(({ kind }) => kind === kinds.value || kind === kinds.text) : offers;
  return wanted.length === 0 ? null : { isIncomplete: false, items: toItems(document, wanted, client) };
}

function offersAt(document: InventoryDocument, offset: number, ownIndent: boolean): Offer[] {
  const { result } = document;
  const { syntax } = result.sourceCode;
  const inComment = directiveOffers(result, offset);
  if (inComment) return inComment;
  // Terraform's own server completes the names and blocks of its language.
  if (document.language === "hcl") return [];
  const place = { offset, known: knownAt(document, offset), ownIndent };
  switch (syntax.kind) {
    case "xml":
      return xmlOffers({ ...place, tree: syntax });
    case "json":
      return jsonOffers({ ...place, tree: syntax, root: jsonRootOf(result, syntax) });
    default: {
      const requests = isCalledInventory(document.uri) ? syntax.requests : result.sourceCode.ast.children;
      const ours = new Set(requests.map((each) => ("request" in each ? each.request : each)));
      return httpOffers({ ...place, tree: syntax, ours });
    }
  }
}

/** Whole documents in the place of what is begun. */
function wholeDocuments(document: InventoryDocument, offset: number, ownIndent: boolean): Offer[] {
  const { text, language } = document;
  const known = knownAt(document, offset);
  if (language === "http" || language === "hcl") return offersAt(document, offset, ownIndent);
  const begun = language === "xml" ? /<?[A-Za-z]*$/ : /(?:\{[ \t]*)?(?:"\w*)?$/;
  const rest = language === "xml" ? /^[A-Za-z]*>?/ : /^\w*"?[ \t]*\}?/;
  const start = offset - (begun.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (rest.exec(text.slice(offset))?.[0].length ?? 0);
  // What is begun on other lines stays where it is, and only one root can stand in a document.
  const isElsewhere = /[<{]/.test((text.slice(0, start) + text.slice(end)).replace(/<[?!][^>]*>/g, ""));
  if (isElsewhere) return isNamedOurs(document) ? offersAt(document, offset, ownIndent) : [];
  const layout = multiLine(layoutAt(text, start, ownIndent));
  const place: SkeletonPlace = { range: [start, end], begun: text.slice(start, offset), known, layout };
  return language === "xml" ? xmlSkeletons(place) : jsonSkeletons(place);
}

/** Whether the root, or the file's name, says what is to come. */
function isNamedOurs(document: InventoryDocument): boolean {
  return isCalledInventory(document.uri) || document.isOurs;
}
