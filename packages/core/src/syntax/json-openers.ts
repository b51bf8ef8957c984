import type { Slip } from "./json-missing.ts";
import { stringEnd } from "./json-recovery.ts";
import type { JsonDocument, JsonMember, JsonValue, SyntaxProblem } from "./types.ts";

/** The brackets that may be missing before what was taken for something else: a name for a value, an item for a name. */
export function* missingOpeners({ text, root, problems }: JsonDocument): Generator<Slip> {
  if (!root) return;
  for (const problem of problems) {
    const { messageId, start, end } = problem;
    if (messageId === "contentAfterRoot") {
      const at = /^[\r\n]/.test(text) ? 0 : root.start;
      yield opener(text, "{", { at, text: "{" }, root.start);
    } else if (messageId === "missingValue" && text.charAt(start) === ":") yield behindColon(text, "{", end);
    else if (messageId === "missingValue" || messageId === "missingName") yield* beforeList(text, root, problem);
    else if (messageId === "unexpectedColon") yield* beforeItem(text, root, problem);
  }
}

/** `"OptionalFields": "Size", "ETag"]`: what follows the first item was taken for a name. */
function* beforeList(text: string, root: JsonValue, { start }: SyntaxProblem): Generator<Slip> {
  const around = innermost(root, start);
  const member =
    around?.kind === "object" ? around.members.findLast((each) => each.value && each.value.end <= start) : undefined;
  const colon = member ? colonOf(text, member) : -1;
  if (colon >= 0) yield behindColon(text, "[", colon + 1);
}

/** `["Id": "a"}]`: the name was taken for an item. */
function* beforeItem(text: string, root: JsonValue, { start }: SyntaxProblem): Generator<Slip> {
  const around = innermost(root, start);
  const item = around?.kind === "array" ? around.elements.findLast((each) => each.end <= start) : undefined;
  if (item) yield opener(text, "{", { at: item.start, text: "{ " }, item.start);
}

function behindColon(text: string, sign: "{" | "[", at: number): Slip {
  const next = at + text.slice(at).search(/\S|$/);
  return opener(text, sign, { at, text: next > at ? ` ${sign}` : sign }, next);
}

function opener(text: string, sign: "{" | "[", insertion: Slip["insertion"], start: number): Slip {
  const end = text.charAt(start) === '"' ? stringEnd(text, start) : Math.min(start + 1, text.length);
  return { messageId: "missingOpener", sign, start, end, insertion };
}

function colonOf(text: string, { nameEnd, value }: JsonMember): number {
  const colon = text.indexOf(":", nameEnd);
  return value && colon < value.start ? colon : -1;
}

/** The innermost object or array around an offset. */
function innermost(root: JsonValue, offset: number): JsonValue {
  let around = root;
  for (let next: JsonValue | undefined = root; next; ) {
    around = next;
    const inside: readonly (JsonValue | undefined)[] =
      around.kind === "object"
        ? around.members.map(({ value }) => value)
        : around.kind === "array"
          ? around.elements
          : [];
    next = inside.find((value) => value && "closed" in value && value.start <= offset && offset < value.end);
  }
  return around;
}
