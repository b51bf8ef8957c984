/** Ways to look at what the XML reader gives, for its tests. */

import { xmlSyntaxMessages, xmlSyntaxSuggestions } from "../../../src/languages/xml/messages.ts";
import { readXml } from "../../../src/languages/xml/reader.ts";
import type { XmlDocument, XmlNode } from "../../../src/languages/xml/syntax-tree.ts";
import type { SyntaxProblem } from "../../../src/syntax/problem.ts";

/** The problems that leave a document well-formed, but not by the rules of namespaces. */
export const NAMESPACE_PROBLEMS: ReadonlySet<string> = new Set([
  "colonInInstruction",
  "emptyNamespace",
  "invalidQualifiedName",
  "reservedNamespace",
  "sameAttribute",
  "unboundPrefix",
]);

/** The tree as one line: `a(x=1)["text",b[],#comment]`. */
export function sketch(nodes: readonly XmlNode[]): string {
  return nodes.map(sketchNode).join(",");
}

// Only the tests' own documents are drawn, and none of them is deep.
function sketchNode(node: XmlNode): string {
  if (node.kind === "element") {
    const attributes = node.attributes.map(({ name, value }) => `${name}=${value}`).join(" ");
    return `${node.name}${attributes && `(${attributes})`}[${sketch(node.children)}]`;
  }
  if (node.kind === "text") return JSON.stringify(node.value);
  return node.kind === "cdata" ? `cdata${JSON.stringify(node.value)}` : `#${node.kind}`;
}

/** A problem as `messageId start-end "what stands there"`. */
function describeProblem(text: string, { messageId, start, end }: SyntaxProblem): string {
  return `${messageId} ${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
}

/** A document, its tree, its problems, and what each suggestion makes of it, as `test-corpus/syntax/xml.txt` has it. */
export function renderCase(text: string): string {
  const { children, problems } = readXml(text);
  const lines = [quote(text), `  = ${sketch(children) || "nothing"}`];
  for (const problem of problems) {
    lines.push(`  ! ${describeProblem(text, problem)}`);
    if (problem.fix) {
      const fixed = { messageId: "", data: {}, edits: problem.fix };
      lines.push(`      Fixed: ${quote(applySuggestion(text, fixed))}`);
    }
    for (const suggestion of problem.suggestions ?? []) {
      lines.push(`      ${suggestionTextOf(suggestion)} ${quote(applySuggestion(text, suggestion))}`);
    }
  }
  return lines.join("\n").replace(/[\u007f-\uffff]/g, escapeUnit);
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

type Suggestion = NonNullable<SyntaxProblem["suggestions"]>[number];

export function applySuggestion(text: string, { edits }: Suggestion): string {
  return edits
    .toReversed()
    .reduce((fixed, { range, text: to }) => fixed.slice(0, range[0]) + to + fixed.slice(range[1]), text);
}

export function messageOf({ messageId, data }: Pick<SyntaxProblem, "messageId" | "data">): string {
  return fill((xmlSyntaxMessages as Record<string, string>)[messageId], messageId, data);
}

export function suggestionTextOf({ messageId, data }: Suggestion): string {
  return fill((xmlSyntaxSuggestions as Record<string, string>)[messageId], messageId, data);
}

function fill(template: string | undefined, messageId: string, data: Readonly<Record<string, string>>): string {
  if (template === undefined) throw new Error(`No template for ${messageId}`);
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = data[key];
    if (value === undefined) throw new Error(`${messageId} has no ${key}`);
    return value;
  });
}

/** Throws where a tree contradicts itself or the text; returns the number of nodes. */
export function checkInvariants(document: XmlDocument): number {
  const { text, start, end } = document;
  let count = 0;
  const check = (isRight: boolean, what: string) => {
    if (!isRight) throw new Error(`${what} in ${JSON.stringify(text)}`);
  };
  const lists: { nodes: readonly XmlNode[]; from: number; to: number; parent: XmlNode | undefined }[] = [
    { nodes: document.children, from: start, to: end, parent: undefined },
  ];
  for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
    let at = list.from;
    for (const node of list.nodes) {
      count++;
      check(node.start >= at && node.end > node.start && node.end <= list.to, `${node.kind} out of place`);
      at = node.end;
      if (node.kind === "element") {
        check(node.parent === list.parent, "parent");
        const names = [text.slice(node.nameStart, node.nameEnd), text.slice(node.endNameStart, node.endNameEnd)];
        check(names.includes(node.name), "name");
        const isLost = node.startTagEnd === node.start;
        if (isLost) check(node.nameStart >= node.endTagStart && node.endNameStart === -1, "name of a lost start tag");
        else check(node.startTagEnd >= node.nameEnd, "start tag");
        check(node.nameStart >= node.start && node.nameEnd <= node.end, "place of the name");
        check(node.endTagStart >= node.startTagEnd && node.end >= node.endTagStart, "end tag");
        check(node.endNameStart === -1 || node.endNameStart > node.endTagStart, "start of the end name");
        check(node.endNameEnd >= node.endNameStart && node.end >= node.endNameEnd, "end of the end name");
        check(!node.selfClosing || (node.children.length === 0 && node.endNameStart === -1), "empty element");
        let from = isLost ? node.start : node.nameEnd;
        for (const attribute of node.attributes) {
          check(attribute.nameStart >= from && attribute.nameEnd > attribute.nameStart, "attribute name");
          check(
            attribute.valueStart >= attribute.nameEnd && attribute.valueEnd >= attribute.valueStart,
            "attribute value",
          );
          check(attribute.valueEnd <= node.startTagEnd, "attribute outside of its tag");
          check(text.slice(attribute.nameStart, attribute.nameEnd) === attribute.name, "attribute name as written");
          from = attribute.valueEnd;
        }
        lists.push({ nodes: node.children, from: node.startTagEnd, to: node.endTagStart, parent: node });
      } else if (node.kind === "text" || node.kind === "cdata" || node.kind === "comment") {
        check(node.contentStart >= node.start && node.contentEnd >= node.contentStart, "content");
        check(node.end >= node.contentEnd, "end of content");
        if (node.kind === "text" && !/[&\r]/.test(text.slice(node.start, node.end))) {
          check(node.value === text.slice(node.start, node.end), "text as written");
        }
      }
    }
  }
  let last = start;
  for (const problem of document.problems) {
    check(problem.start >= last && problem.end >= problem.start && problem.end <= end, "problem out of place");
    last = problem.start;
    messageOf(problem);
    for (const related of problem.related ?? []) {
      check(related.start >= start && related.end >= related.start && related.end <= end, "related place");
      messageOf({ messageId: related.messageId, data: {} });
    }
    for (const suggestion of problem.suggestions ?? []) {
      suggestionTextOf(suggestion);
      let from = start;
      for (const { range } of suggestion.edits) {
        check(range[0] >= from && range[1] >= range[0] && range[1] <= end, "edit out of place");
        from = range[1];
      }
    }
  }
  return count;
}
