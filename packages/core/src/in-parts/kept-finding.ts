import type { Finding, Related, Suggestion } from "../finding.ts";
import { FoundFinding } from "../found.ts";
import type { Edit, Range } from "../syntax/types.ts";

/** The offset in the whole text of one in a part's text; undefined where it has none. */
export type Placing = (offset: number) => number | undefined;

/**
 * A finding of a part at its place in the whole text, with nothing of the part's text and nodes. Its fix is made at once,
 * since whoever counts findings asks for it; `suggest` makes its suggestions when they are asked for. Undefined where it
 * has to do with anything that has no place.
 */
export function keptFinding(
  finding: Finding,
  placing: Placing,
  suggest: () => readonly Suggestion[],
): Finding | undefined {
  const range = placed(finding.range, placing);
  const related: Related[] = [];
  for (const place of finding.related) {
    const moved = placed(place.range, placing);
    if (moved) related.push({ range: moved, message: place.message });
  }
  const fix = finding.fix && placedEdits(finding.fix, placing);
  if (!range || related.length < finding.related.length || (finding.fix && !fix)) return undefined;
  const { ruleId, messageId, level, outcome, answer, evidence, message, data, path } = finding;
  const own = detached({ message, data, path, related, fix: fix ?? [] });
  return new FoundFinding(
    {
      ruleId,
      messageId,
      message: own.message,
      data: own.data,
      level,
      outcome,
      answer,
      evidence,
      range,
      path: own.path,
      related: own.related,
    },
    fix && (() => own.fix),
    suggest,
  );
}

/** Suggestions with their edits, at their places in the whole text; undefined where one has none. */
export function placedSuggestions(suggestions: readonly Suggestion[], placing: Placing): Suggestion[] | undefined {
  const moved: Suggestion[] = [];
  for (const { messageId, message, edits } of suggestions) {
    const made = placedEdits(edits, placing);
    if (!made) return undefined;
    moved.push({ messageId, message, edits: made });
  }
  return moved;
}

/** Edits at their places in the whole text; undefined where one has none. */
function placedEdits(edits: readonly Edit[], placing: Placing): Edit[] | undefined {
  const moved: Edit[] = [];
  for (const edit of edits) {
    const range = placed(edit.range, placing);
    if (!range) return undefined;
    moved.push({ range, text: edit.text });
  }
  return moved;
}

function placed([from, to]: Range, placing: Placing): Range | undefined {
  const start = placing(from);
  const end = placing(to);
  return start === undefined || end === undefined || end < start ? undefined : [start, end];
}

/** A copy of plain data. Texts that are cut out of others keep them whole in memory; by way of JSON they are their own. */
function detached<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}
