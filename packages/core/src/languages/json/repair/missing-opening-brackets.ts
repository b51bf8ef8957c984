import type { SyntaxProblem } from "../../../syntax/problem.ts";
import type { JsonMessageId } from "../messages.ts";
import { stringEnd } from "../recovery.ts";
import type { JsonDocument, JsonMember, JsonValue } from "../syntax-tree.ts";
import type { Slip } from "./shift.ts";

/** The brackets that may be missing before what was taken for something else: a name for a value, an item for a name. */
export function* missingOpeners({ text, root, problems }: JsonDocument): Generator<Slip> {
  if (!root) return;
  for (const problem of problems) {
    const { messageId, start, end } = problem;
    if (messageId === "contentAfterRoot") {
      const at = /^[\r\n]/.test(text) ? 0 : root.start;
      yield opener(text, "{", { at, text: "{" }, root.start);
    } else if (messageId === "missingValue" && text.charAt(start) === ":") yield behindColon(text, "{", end);
    else if (behindItems.has(messageId)) yield* beforeItems(text, root, problem);
  }
}

/** Problems of what stands behind the first item of a list, or behind the first name of an object. */
const behindItems: ReadonlySet<string> = new Set<JsonMessageId>(["missingValue", "missingName", "unexpectedColon"]);

/** `"OptionalFields": "Size", "ETag"]`: a name is no item. `["Id": "a"}]`: an item is no name. */
function* beforeItems(text: string, root: JsonValue, { start }: SyntaxProblem): Generator<Slip> {
  const before = lastBefore(root, start);
  if (!before) return;
  if (!("name" in before)) return yield opener(text, "{", { at: before.start, text: "{ " }, before.start);
  const colon = text.indexOf(":", before.nameEnd);
  if (before.value && colon < before.value.start) yield behindColon(text, "[", colon + 1);
}

function behindColon(text: string, sign: "{" | "[", at: number): Slip {
  const next = at + text.slice(at).search(/\S|$/);
  return opener(text, sign, { at, text: next > at ? ` ${sign}` : sign }, next);
}

function opener(text: string, sign: "{" | "[", insertion: Slip["insertion"], start: number): Slip {
  const end = text.charAt(start) === '"' ? stringEnd(text, start) : Math.min(start + 1, text.length);
  return { messageId: "missingOpener", sign, start, end, insertion };
}

/** The member or item that ends last before an offset, of the innermost object or array around that. */
function lastBefore(root: JsonValue, offset: number): JsonMember | JsonValue | undefined {
  let around = root;
  for (let next: JsonValue | undefined = root; next; ) {
    around = next;
    next = partsOf(around)
      .map((part) => ("name" in part ? part.value : part))
      .find((value) => value && "closed" in value && value.start <= offset && offset < value.end);
  }
  return partsOf(around).findLast(({ end }) => end <= offset);
}

function partsOf(value: JsonValue): readonly (JsonMember | JsonValue)[] {
  if (value.kind === "object") return value.members;
  return value.kind === "array" ? value.elements : [];
}
