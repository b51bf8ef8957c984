import { expect, test } from "vitest";
import { json } from "../../../src/languages/json/language.ts";
import { placeIn, writtenIn } from "../places.ts";

test.each([
  ["|", "value  ''"],
  ['{"a": {"b": {|}}}', "name a.b ''"],
  ['{"a": {"Sch|": 1}}', "name a '\"Sch\"' only"],
  ['{"a": [1, |]}', "value a ''"],
  ['{"a": "b" // |\n}', "other"],
])("%j", (text, place) => {
  expect(placeIn(json, text)).toBe(place);
});

test.each<[marked: string, ownIndent: boolean, after: string]>([
  ['{\n    "a": {|}\n}\n', true, '{\n    "a": {\n        "Id": "x"\n    }\n}\n'],
  // The editor puts the indentation of the line before every further one.
  ['{\n    "a": {|}\n}\n', false, '{\n    "a": {\n    "Id": "x"\n}\n}\n'],
])("writes a member into empty braces: %j, %j", (marked, ownIndent, after) => {
  expect(writtenIn(json, marked, "Id", "x", ownIndent)).toBe(after);
});
