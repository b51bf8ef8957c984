import { type Edit, type Finding, type HttpDocument, readXml, type XmlDocument } from "@inventory-lint/core";
import type { InventoryDocument } from "../inventory-document.ts";
import { disableInHttp } from "./disable-http.ts";
import { disableInJson } from "./disable-json.ts";
import { appendToDirective, firstLine } from "./disable-text.ts";
import { disableInXml } from "./disable-xml.ts";

/** What a comment switches a rule off for: the line, or smallest element, of one finding, or the whole document. */
export type DisableScope = "line" | "file";

/**
 * What comments cannot mend, since the document cannot be read, whatever they say; and what is wrong with comments
 * themselves.
 */
const neverDisabled: ReadonlySet<string> = new Set([
  "xml-syntax",
  "json-syntax",
  "encoding",
  "too-deep",
  "unused-directive",
]);

/**
 * Edits that put in a comment by which a finding goes away. Undefined where there is none: JSON has no comments, and in
 * some places a comment would be a part of a value, or change what is sent.
 */
export function disableEdits(document: InventoryDocument, finding: Finding, scope: DisableScope): Edit[] | undefined {
  if (document.language === "json" || neverDisabled.has(finding.ruleId)) return undefined;
  return scope === "file" ? disableInFile(document, finding) : disableOnLine(document, finding);
}

function disableInFile(document: InventoryDocument, { ruleId, range }: Finding): Edit[] | undefined {
  const { text, result } = document;
  const directive = `inventory-lint-disable ${ruleId}`;
  if (document.language === "jsonc") return [firstLine(text, `// ${directive}`)];
  if (document.language === "http") return [firstLine(text, `# ${directive}`)];
  const { children } = result.sourceCode.syntax as XmlDocument;
  // Nobody knows what text before everything else was meant to be.
  const [first] = children;
  if (first?.kind === "text" && first.value.trim() !== "") return undefined;
  const declaration = children.find((child) => child.kind === "declaration");
  const comment = `<!-- ${directive} -->`;
  if (!declaration) return [firstLine(text, comment)];
  if (range[0] < declaration.end) return undefined;
  const { text: line } = firstLine(text, comment);
  // The line end goes before the comment, since one follows already, or nothing does.
  const lineBreak = line.slice(comment.length);
  return [{ range: [declaration.end, declaration.end], text: lineBreak + comment }];
}

function disableOnLine(document: InventoryDocument, finding: Finding): Edit[] | undefined {
  const { text, language, result } = document;
  const appended = appendToDirective(result.sourceCode, finding);
  if (language === "jsonc") return appended ?? disableInJson(result, finding);
  if (language === "xml") return appended ?? disableInXml(result.sourceCode.syntax as XmlDocument, result, finding);
  const { requests } = result.sourceCode.syntax as HttpDocument;
  const [at] = finding.range;
  const request = requests.find(({ start, end }) => start <= at && at <= end);
  if (!request) return undefined;
  const { body, headers } = request;
  if (!body || at < body.start) return appended ?? disableInHttp(text, request, finding);
  // A comment in the body would make it another one.
  if (headers.some(({ name }) => /^content-(?:length|md5)$/i.test(name.value))) return undefined;
  return appended ?? disableInXml(readXml(text, body.start, body.end), result, finding);
}
