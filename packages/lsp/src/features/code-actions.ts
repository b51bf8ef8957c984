import { descendantsOf, type Finding } from "@inventory-lint/core/internal";
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import type { ClientSupport } from "./client-support.ts";
import { type EditRecipe, type FindingKey, makeEdit, type UnresolvedEdit } from "./code-action-edits.ts";
import { openRuleAction } from "./commands.ts";
import { convertTargets, convertTitle } from "./convert-actions.ts";
import { disableEdits } from "./disable-actions.ts";
import { fixTitle, mayFixAll } from "./fixes.ts";
import { policyTitle } from "./policy-actions.ts";

const FIX_ALL = `${CodeActionKind.SourceFixAll}.inventory-lint`;
const CONVERT = `${CodeActionKind.RefactorRewrite}.inventory-lint`;

const POLICY = `${CodeActionKind.Refactor}.inventory-lint.policy`;

/** The kinds of action there are, for the server's capabilities. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL, CONVERT, POLICY];

/** Where a whole list is selected, nobody reads through the actions for all of it. */
const MAX_FINDINGS = 50;

type Offer = (action: CodeAction, recipe?: EditRecipe) => void;

/**
 * What can be done about the findings at a place, and with the document: repairs, comments that switch a rule off, the
 * pages of rules, other forms. Edits are left to `resolveCodeAction` where the client can ask for them.
 */
export function codeActions(
  document: InventoryDocument,
  { range, context }: Pick<CodeActionParams, "range" | "context">,
  support: ClientSupport,
): CodeAction[] {
  if (!document.isOurs) return [];
  const actions: CodeAction[] = [];
  const offer: Offer = (action, recipe) => {
    if (!isWanted(action.kind ?? "", context.only)) return;
    const finished = recipe ? withEdit(document, action, recipe, support) : action;
    if (finished) actions.push(finished);
  };
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    offerForFindings(document, findingsAt(document, range, context.diagnostics), context.diagnostics, offer);
  }
  const isAsked = (context.only ?? []).length > 0;
  if (isWanted(CONVERT, context.only)) offerConversions(document, range, isAsked, support, offer);
  if (isWanted(POLICY, context.only) && (isAsked || isInDestination(document, range))) {
    const title = policyTitle(document, support);
    if (title !== undefined) offer({ title, kind: POLICY }, { is: "policy" });
  }
  if (isWanted(FIX_ALL, context.only) && mayFixAll(document, 1)) {
    offer({ title: "Fix all inventory-lint problems", kind: FIX_ALL }, { is: "fixAll" });
  }
  return actions;
}

/** A kind is wanted if it, or one that it is a part of, is asked for, or nothing is. */
function isWanted(kind: string, only: readonly string[] = []): boolean {
  return only.length === 0 || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}

function withEdit(
  document: InventoryDocument,
  action: CodeAction,
  recipe: EditRecipe,
  support: ClientSupport,
): CodeAction | undefined {
  const { uri, version } = document;
  if (support.lazyEdits) {
    const data: UnresolvedEdit = { uri, version, recipe };
    return { ...action, data };
  }
  const edit = makeEdit(document, recipe, support);
  return edit && { ...action, edit };
}

/** The findings at a place, and those that the client shows there, as it may show them for the whole line. */
function findingsAt(
  document: InventoryDocument,
  range: CodeActionParams["range"],
  diagnostics: readonly Diagnostic[],
): Finding[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touches = ({ range: [from, to] }: Finding): boolean => from <= end && to >= start;
  return document.result.findings
    .filter((finding) => touches(finding) || diagnostics.some((diagnostic) => isOf(diagnostic, finding, document)))
    .slice(0, MAX_FINDINGS);
}

function isOf({ code, range, data }: Diagnostic, finding: Finding, document: InventoryDocument): boolean {
  if (code !== finding.ruleId) return false;
  const { messageId } = (data ?? {}) as { readonly messageId?: unknown };
  if (messageId !== undefined && messageId !== finding.messageId) return false;
  const { start, end } = document.rangeOf(finding.range);
  return isSame(range.start, start) && isSame(range.end, end);
}

function isSame(a: Diagnostic["range"]["start"], b: Diagnostic["range"]["start"]): boolean {
  return a.line === b.line && a.character === b.character;
}

function offerForFindings(
  document: InventoryDocument,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
  offer: Offer,
): void {
  const kind = CodeActionKind.QuickFix;
  const boundTo = new Map(
    findings.map((finding) => {
      const own = diagnostics.filter((diagnostic) => isOf(diagnostic, finding, document));
      return [finding, own.length > 0 ? { diagnostics: own } : {}];
    }),
  );
  for (const finding of findings) {
    const bound = boundTo.get(finding);
    const { fix, suggestions } = finding;
    if (fix && fix.length > 0) {
      offer(
        { title: fixTitle(document.text, fix, finding), kind, ...bound, isPreferred: true },
        { is: "fix", ...keyOf(finding) },
      );
    }
    for (const [index, { message }] of suggestions.entries()) {
      offer({ title: withoutStop(message), kind, ...bound }, { is: "fix", ...keyOf(finding), suggestion: index });
    }
  }
  const named = new Set<string>();
  for (const { ruleId } of findings) {
    if (named.has(ruleId) || !mayFixAll(document, 2, ruleId)) continue;
    named.add(ruleId);
    offer({ title: `Fix all ${ruleId} problems`, kind }, { is: "fixAll", ruleId });
  }
  offerSwitches(document, findings, (finding) => boundTo.get(finding) ?? {}, offer);
}

/** Comments that switch a rule off, and the page that tells what it is about: once for each rule and line. */
function offerSwitches(
  document: InventoryDocument,
  findings: readonly Finding[],
  boundTo: (finding: Finding) => Pick<CodeAction, "diagnostics">,
  offer: Offer,
): void {
  const kind = CodeActionKind.QuickFix;
  const named = new Set<string>();
  for (const finding of findings) {
    const { ruleId } = finding;
    const bound = boundTo(finding);
    for (const scope of ["line", "file"] as const) {
      const { line } = document.rangeOf(finding.range).start;
      const name = `${ruleId} ${scope === "line" ? line : ""}`;
      if (named.has(name) || !disableEdits(document, finding, scope)) continue;
      named.add(name);
      const title = `Disable ${ruleId} for ${scope === "line" ? "this line" : "the whole file"}`;
      offer({ title, kind, ...bound }, { is: "disable", ...keyOf(finding), scope });
    }
  }
  for (const finding of findings) {
    if (named.has(finding.ruleId)) continue;
    named.add(finding.ruleId);
    offer({ ...openRuleAction(finding.ruleId), ...boundTo(finding) });
  }
}

function keyOf({ ruleId, message, range }: Finding): FindingKey {
  return { ruleId, message, range };
}

/** Titles are no sentences. */
function withoutStop(message: string): string {
  return message.replace(/\.$/, "");
}

/** Policies are offered where the destination bucket is written, and wherever they are asked for. */
function isInDestination(document: InventoryDocument, range: CodeActionParams["range"]): boolean {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const destinations = descendantsOf(document.result.sourceCode.ast, "DestinationBucket");
  return destinations.some((destination) => destination.start <= start && end <= destination.end);
}

/** Other forms are offered where the configuration begins, and wherever they are asked for. */
function offerConversions(
  document: InventoryDocument,
  range: CodeActionParams["range"],
  isAsked: boolean,
  support: ClientSupport,
  offer: Offer,
): void {
  const root = document.result.sourceCode.ast.children[0];
  if (!root || (!isAsked && document.rangeOf(root.range).start.line !== range.start.line)) return;
  for (const to of convertTargets(document.result)) {
    const title = convertTitle(document, to, support);
    if (title !== undefined) offer({ title, kind: `${CONVERT}.${to}` }, { is: "convert", to });
  }
}
