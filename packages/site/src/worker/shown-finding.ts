import {
  consequenceOf,
  type Edit,
  type Finding,
  type LineIndex,
  mergeEdits,
  type Related,
} from "@inventory-lint/core/internal";
import { fixTitle } from "../../../lsp/src/features/fixes.ts";
import type { Action, RelatedPlace, ShownFinding } from "./protocol.ts";

/** A finding with what the page shows of it. */
export function shownFinding(finding: Finding, text: string, lineIndex: LineIndex): ShownFinding {
  const { ruleId, level, message, outcome, range, fix, suggestions } = finding;
  const related = finding.related.map(relatedPlace);
  const { line, column } = lineIndex.position(range[0]);
  const actions: Action[] = suggestions.map((each) => actionOf(text, each.message.replace(/\.$/, ""), each.edits));
  if (fix && fix.length > 0) actions.unshift(actionOf(text, fixTitle(text, fix, finding), fix));
  const consequence = outcome === "advice" ? "" : consequenceOf(finding);
  return { ruleId, level, message, consequence, range, line, column, actions, related };
}

function relatedPlace({ message, range, file }: Related): RelatedPlace {
  return { message, range, elsewhere: file && `${file.name}, ${file.start.line}:${file.start.column}` };
}

function actionOf(text: string, title: string, edits: readonly Edit[]): Action {
  const { range, text: written } = mergeEdits(text, edits);
  return { title, edits: [{ range, text: written }] };
}
