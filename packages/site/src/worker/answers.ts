import {
  carriers,
  convertLinted,
  type LintResult,
  languageOfTarget,
  languages,
  loadLanguage,
  neededPolicies,
  rules,
} from "@inventory-lint/core/internal";
import {
  CodeActionKind,
  type MarkupContent,
  type TextEdit as ProtocolEdit,
  type Range,
} from "vscode-languageserver-types";
import type { CompletionClient } from "../../../lsp/src/features/client-support.ts";
import { codeActions } from "../../../lsp/src/features/code-actions.ts";
import { completionsAt } from "../../../lsp/src/features/completion.ts";
import { kinds } from "../../../lsp/src/features/completion-offer.ts";
import { resolveCompletion } from "../../../lsp/src/features/completion-resolve.ts";
import { hoverAt } from "../../../lsp/src/features/hover.ts";
import type { InventoryDocument } from "../../../lsp/src/inventory-document.ts";
import { htmlMarkup, htmlParagraphs } from "./html-markup.ts";
import { documentFor, type JudgedDocument } from "./judged-document.ts";
import type { CompletionOffer, QuestionName, Questions, RuleEntry, TextEdit } from "./protocol.ts";
import { shownFinding } from "./shown-finding.ts";

type Answers = {
  readonly [Name in QuestionName]: (ask: Questions[Name]["ask"]) => Promise<Questions[Name]["answer"]>;
};

/** What the page may ask, and how it is answered; `base` is where the site stands. */
export function answersFor(base: string): Answers {
  const markup = htmlMarkup(base);
  const client = { snippets: false, keepsIndent: true, commitCharacters: false, preselect: false, markup };
  return {
    judge: async (shared) => judgementOf(await documentFor(shared)),
    hover: async ({ document: shared, offset }) => {
      const { meanings } = await documentFor(shared);
      const hover = hoverAt(meanings, meanings.positionAt(offset), markup);
      if (!hover?.range) return undefined;
      return { range: offsetsOf(meanings, hover.range), html: htmlParagraphs((hover.contents as MarkupContent).value) };
    },
    complete: async ({ document: shared, offset }) =>
      completionsOf((await documentFor(shared)).document, offset, client),
    actions: async ({ document: shared, range: [start, end] }) => {
      const { document } = await documentFor(shared);
      const range = document.rangeOf([start, end]);
      const support = { versionedEdits: false, newFiles: false, lazyEdits: false, nestedSymbols: false };
      return codeActions(
        document,
        { range, context: { diagnostics: [], only: [CodeActionKind.QuickFix] } },
        support,
      ).flatMap(({ title, edit }) => {
        const edits = edit?.changes?.[document.uri];
        return edits ? [{ title, edits: edits.map((each) => editOf(document, each)) }] : [];
      });
    },
    fixAll: async (shared) => (await documentFor(shared)).document.repaired(),
    convert: async ({ document: shared, to }) => {
      const { document } = await documentFor(shared);
      const language = languageOfTarget[to];
      await loadLanguage(language);
      const conversion = convertLinted(document.result, to);
      if (conversion.ok) return { ...conversion, language };
      const { lineIndex } = document.result;
      return {
        ...conversion,
        findings: conversion.findings.map((finding) => shownFinding(finding, document.text, lineIndex)),
      };
    },
    policies: async ({ document: shared, to }) => {
      const { document } = await documentFor(shared);
      return document.isOurs ? neededPolicies(document.result.sourceCode, to) : undefined;
    },
    report: async ({ document: shared, format }) => {
      const { reportOf } = await import("./reports.ts");
      return await reportOf(await documentFor(shared), format);
    },
    rules: async () =>
      Object.entries(rules).map(([id, { meta }]): RuleEntry => {
        const { description, level, group } = meta.docs;
        return { id, description, level, group };
      }),
    loadAll: async () => {
      const { loadFormats } = await import("./reports.ts");
      await Promise.all([loadFormats(), ...Object.values(languages).map(({ id }) => loadLanguage(id))]);
      return undefined;
    },
  };
}

function judgementOf({ document, language }: JudgedDocument): Questions["judge"]["answer"] {
  const { result, text } = document;
  const { findings, suppressed, lineIndex } = result;
  return {
    language,
    form: formOf(result, language),
    findings: findings.map((finding) => shownFinding(finding, text, lineIndex)),
    hidden: result.hidden.reduce((sum, { count }) => sum + count, 0),
    suppressed: suppressed.length,
    fixable: findings.filter(({ fix }) => fix && fix.length > 0).length,
  };
}

/** Such as "a CloudFormation template, YAML". */
function formOf({ isOurs, carrier }: LintResult, language: keyof typeof languages): string | undefined {
  if (!isOurs) return undefined;
  const { title } = languages[language];
  return carrier === undefined ? title : `${carriers[carrier].title}, ${title}`;
}

function completionsOf(
  document: InventoryDocument,
  offset: number,
  client: CompletionClient,
): Questions["complete"]["answer"] {
  const list = completionsAt(document, document.positionAt(offset), client);
  const [first] = list?.items ?? [];
  if (!list || !first?.textEdit || !("range" in first.textEdit)) return undefined;
  const offers = list.items.flatMap((item): CompletionOffer[] => {
    const { textEdit, additionalTextEdits = [], label, detail = "" } = item;
    if (!textEdit || !("range" in textEdit)) return [];
    const { documentation } = resolveCompletion(item, client);
    const html = typeof documentation === "object" ? htmlParagraphs(documentation.value) : "";
    const kind = item.kind === kinds.value ? "enum" : item.kind === kinds.text ? "text" : "property";
    const edits = [textEdit, ...additionalTextEdits].map((each) => editOf(document, each));
    return [{ label, detail, html, kind, edits }];
  });
  return { range: offsetsOf(document, first.textEdit.range), offers };
}

function editOf(document: InventoryDocument, { range, newText }: ProtocolEdit): TextEdit {
  return { range: offsetsOf(document, range), text: newText };
}

function offsetsOf(document: InventoryDocument, { start, end }: Range): [number, number] {
  return [document.offsetAt(start), document.offsetAt(end)];
}
