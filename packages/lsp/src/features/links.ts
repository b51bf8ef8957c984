import { type Range, readDirectives, rules, ruleUrl } from "@inventory-lint/core/internal";
import type { DocumentLink } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";

/** The namespace of S3's documents has an address that leads nowhere: this is what says what is in it. */
const REFERENCE = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketInventoryConfiguration.html";

/** A document with more links is a list; nobody follows them there. */
const MAX_LINKS = 200;

/**
 * What leads somewhere else: the namespace to S3's reference, the rules in comments to their pages, and the files that
 * requests send to those files.
 */
export function documentLinks(document: InventoryDocument): DocumentLink[] {
  if (!document.isOurs) return [];
  const links = [...namespaceLinks(document), ...ruleLinks(document), ...bodyLinks(document)];
  return links.slice(0, MAX_LINKS);
}

function namespaceLinks(document: InventoryDocument): DocumentLink[] {
  const [root] = document.result.sourceCode.tree.roots;
  const declared = root?.attributes?.find(
    ({ name, value }) => /^xmlns(?::|$)/.test(name) && value.includes("amazonaws"),
  );
  if (!declared) return [];
  return [link(document, [declared.valueStart, declared.valueEnd], REFERENCE, "The S3 API Reference")];
}

function ruleLinks(document: InventoryDocument): DocumentLink[] {
  return readDirectives(document.result.sourceCode)
    .known.flatMap((directive) => directive.rules)
    .filter(({ id }) => Object.hasOwn(rules, id))
    .map(({ id, range }) => link(document, range, ruleUrl(id), `What ${id} is about`));
}

function bodyLinks(document: InventoryDocument): DocumentLink[] {
  const { requests = [] } = document.result.sourceCode.tree;
  if (!document.uri.startsWith("file:")) return [];
  return requests.flatMap(({ bodyFile }) => {
    if (!bodyFile || bodyFile.value.includes("{{")) return [];
    const path = bodyFile.value.split(/[\\/]/).map(encodeURIComponent).join("/");
    // A drive of Windows, or another machine, which nobody shall be led to by a document of others.
    if (/^(?:[a-z]%3A\/|\/\/)/i.test(path)) return [];
    const target = new URL(path, document.uri).href;
    return [link(document, [bodyFile.start, bodyFile.end], target, "Open what is sent")];
  });
}

function link(document: InventoryDocument, range: Range, target: string, tooltip: string): DocumentLink {
  return { range: document.rangeOf(range), target, tooltip };
}
