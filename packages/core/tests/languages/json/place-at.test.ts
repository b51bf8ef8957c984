import { expect, test } from "vitest";
import { jsonPlaceAt } from "../../../src/languages/json/place-at.ts";
import { readJson } from "../../../src/languages/json/reader.ts";

/** `|` is the cursor; the place is written as part, path, what is written there, and the commas that it lacks. */
const places: [text: string, place: string][] = [
  ["|", "value  ''"],
  [" // |\n", "other  ''"],
  ["/* */ |", "value  ''"],
  ["{|}", "name  ''"],
  ["{|", "name  ''"],
  ['{"|', "name  '\"'"],
  ['{"|"}', "name  '\"\"'"],
  ['{"Sched|', "name  '\"Sched'"],
  ["{Sch|}", "name  'Sch'"],
  ['{"Id"|}', "other  ''"],
  ['{"Id"|: 1}', "other  ''"],
  ['{"Id|": 1}', "name  '\"Id\"'"],
  ['{"Id|"\n "b": 1}', "name  '\"Id\"' behind"],
  ['{"Id":|}', "value Id ''"],
  ['{"Id": |}', "value Id ''"],
  ['{"Id": |\n  "b": 1}', "value Id '' behind"],
  ['{"Id": | "x"}', "other  ''"],
  ['{"Id": "|', "value Id '\"'"],
  ['{"Id": "|x"}', "value Id '\"x\"'"],
  ['{"Id": "x|"}', "value Id '\"x\"'"],
  ['{"Id": "x"|}', "other  ''"],
  ['{"Id": tr|}', "value Id 'tr'"],
  ['{"Id": "x" |}', "name  '' before"],
  ['{"Id": "x" // c\n |}', "name  '' before"],
  ['{"Id": "x", |}', "name  ''"],
  ['{"Id": "x", // c\n|}', "name  ''"],
  ['{| "Id": "x"}', "name  '' behind"],
  ['{"Id": "x",| "b": 1}', "name  '' behind"],
  ['{"Id": "x" |, "b": 1}', "name  '' before"],
  ['{"Id": "x"\n"b|', "name  '\"b' before"],
  ['{"a": [|', "value a.0 ''"],
  ['{"a": [|]}', "value a.0 ''"],
  ['{"a": ["b", |]}', "value a.1 ''"],
  ['{"a": ["b" |]}', "value a.1 '' before"],
  ['{"a": [| "b"]}', "value a.1 '' behind"],
  ['{"a": ["b", "|\n]}', "value a.1 '\"'"],
  ['{"a": ["|b"]}', "value a.0 '\"b\"'"],
  ['{"a": {"b": {|}}}', "name a.b ''"],
  ['{"a": {|}, "b": 1}', "name a ''"],
  ['{"a": {}|, "b": 1}', "other  ''"],
  ['{"a": {\n  |\n', "name a ''"],
  ['[{"a": |}]', "value 0.a ''"],
  ['{"a": 1}|', "other  ''"],
  ['{"a" /* | */: 1}', "other  ''"],
  ['{"a": {"b": 1 |', "name a '' before"],
  ['{"a": {"b": 1 } |', "name  '' before"],
  ['[{"a": 1 |]', "name 0 '' before"],
  ['{"a": 1, // c\n |', "name  ''"],
  ['{"a": {"b": 1, |\n], "c": 2}', "name a ''"],
  ["1 |", "other  ''"],
  ["|  1", "other  ''"],
  ['{"a": 1, | /* c */ "b": 2}', "name  '' behind"],
  ['{"a": [1 /* c */ |', "value a.1 '' before"],
];

test.each(places)("%j", (marked, place) => {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { part, path, start, end, commaBefore, commaBehind } = jsonPlaceAt(readJson(text, { comments: true }), offset);
  const commas = `${commaBefore < 0 ? "" : " before"}${commaBehind ? " behind" : ""}`;
  expect(`${part} ${path.join(".")} '${text.slice(start, end)}'${commas}`).toBe(place);
  expect(start).toBeLessThanOrEqual(offset);
  expect(end).toBeGreaterThanOrEqual(offset);
  if (commaBefore >= 0) expect(text.slice(0, commaBefore)).toMatch(/["\]}\w]$/);
});
