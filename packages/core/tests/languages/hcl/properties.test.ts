import "../../seed.ts";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readHcl } from "../../../src/languages/hcl/reader.ts";
import { runs } from "../../fuzz.ts";
import { faultsOf } from "./inspect.ts";

const url = new URL("../../../../../test-corpus/judges/hcl/documents.json", import.meta.url);
const documents = Object.values(JSON.parse(readFileSync(url, "utf8")) as Record<string, string>);

/** What documents consist of, broken or not. */
const PIECES = [
  ..."{}[]()\"'=:,.?-*+!<>|&$%#/\\~\n\r\t @;`é😀",
  ...["${", "%{", "~}", "<<EOT\n", "<<-E\n", "EOT\n", "E\n", "/*", "*/", "//", "=>", "...", "::", "\r\n"],
  ...[
    "a",
    "resource ",
    "for ",
    "in ",
    "if ",
    "else",
    "endif",
    "endfor",
    "null",
    "1",
    "2.5",
    'x = "y"\n',
    "b {\n",
    "}\n",
  ],
];

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));

/** A document with a piece put in, or something taken out. */
const mutant = fc
  .tuple(fc.constantFrom(...documents), fc.nat(), fc.nat({ max: 12 }), fc.constantFrom("", ...PIECES))
  .map(([document, at, length, piece]) => {
    const start = at % (document.length + 1);
    return document.slice(0, start) + piece + document.slice(start + length);
  });

it.each<[string, fc.Arbitrary<string>, number]>([
  ["any text", fc.string({ unit: "binary", maxLength: 80 }), 500],
  ["pieces of documents", soup, 3000],
  ["documents with a slip", mutant, 3000],
  ["several slips", fc.tuple(mutant, mutant).map((pair) => pair.join("\n")), 1000],
])("never throws, and its places are in order: %s", (_, texts, numRuns) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(faultsOf(readHcl(text))).toEqual([]);
    }),
    { numRuns },
  );
});

it("gives the same problems in the same order, the first first", () => {
  fc.assert(
    fc.property(soup, (text) => {
      const places = readHcl(text).problems.map(({ start }) => start);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(readHcl(text).problems).toEqual(readHcl(text).problems);
    }),
    { numRuns: runs(200) },
  );
});

it("finds no problem in what a problem's fixes make, unless there were others", () => {
  fc.assert(
    fc.property(mutant, (text) => {
      const { problems } = readHcl(text);
      const [problem] = problems;
      if (problems.length !== 1 || !problem?.fix) return;
      const [edit] = problem.fix;
      if (!edit) return;
      const fixed = text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
      expect(readHcl(fixed).problems).toEqual([]);
    }),
    { numRuns: runs(1000) },
  );
});
