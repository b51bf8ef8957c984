import type { Language } from "@inventory-lint/core";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { resolveCodeAction } from "../../src/features/code-action-edits.ts";
import { codeActions } from "../../src/features/code-actions.ts";
import { applied, editsIn, findingsOf, modern, openAt, simple } from "./documents.ts";

const xml = (
  format: string,
  frequency = "    <Frequency>Daily</Frequency>\n",
) => `<?xml version="1.0" encoding="UTF-8"?>
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>media</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
${format}      <AccountId>210987654321</AccountId>
      <Bucket>arn:aws:s3:::acme-reports</Bucket>
    </S3BucketDestination>
  </Destination>
  <Schedule>
${frequency}  </Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>
`;
const csv = "      <Format>CSV</Format>\n";
const orc = "      <Format>ORC</Format>\n";
const daily = "    <Frequency>Daily</Frequency>\n";
const weekly = "    <Frequency>Weekly</Frequency>\n";
const conflict = (ours: string, theirs: string, base = "") =>
  `<<<<<<< HEAD\n${ours}${base}=======\n${theirs}>>>>>>> other\n`;

/** What is offered at the mark `|`, but for the pages of rules, with the text that each makes. */
function offered(markedText: string, language: Language = "xml"): Record<string, string> {
  const { document, range } = openAt(markedText, language);
  const actions = codeActions(document, { range, context: { diagnostics: [], only: ["quickfix"] } }, simple);
  const edits = actions.filter(({ edit }) => edit);
  return Object.fromEntries(edits.map(({ title, edit }) => [title, applied(document, editsIn(document, edit))]));
}

describe("a conflict that a merge has left", () => {
  const both = { "Take the first version": xml(csv), "Take the second version": xml(orc) };

  it("is left by taking one of its versions, and its rule cannot be switched off", () => {
    expect(offered(xml(`|${conflict(csv, orc)}`))).toEqual(both);
    expect(findingsOf(both["Take the second version"], "xml")).toEqual([]);
  });

  it.each([
    ["inside of a version", conflict(csv, orc.replace("ORC", "O|RC"))],
    ["at the last marker", conflict(csv, orc).replace("other", "oth|er")],
    ["with what both were made from", conflict(`|${csv}`, orc, "||||||| 5d0b3a1\n      <Format>Parquet</Format>\n")],
    ["with what both were made from, which was nothing", conflict(`|${csv}`, orc, "|||||||\n")],
  ])("is left the same way %s", (_, written) => {
    const at = written.startsWith("<<<<<<< HEAD\n|") ? written.replace("\n|", "|\n") : written;
    expect(offered(xml(at))).toEqual(both);
  });

  it("keeps line ends, and versions without any line", () => {
    const dos = (text: string) => text.replaceAll("\n", "\r\n");
    expect(offered(dos(xml(`|${conflict(csv, "")}`)))).toEqual({
      "Take the first version": dos(xml(csv)),
      "Take the second version": dos(xml("")),
    });
  });

  it("is left in JSON and at the end of a file as well", () => {
    const json = '{\n  "Id": "media",\n  "IsEnabled": true,\n  "IncludedObjectVersions":\n';
    expect(offered(`${json}|${conflict('"All" }\n', '"Current" }\n').trimEnd()}`, "json")).toEqual({
      "Take the first version": `${json}"All" }\n`,
      "Take the second version": `${json}"Current" }\n`,
    });
  });

  it("is one of several", () => {
    expect(offered(xml(conflict(csv, orc), `|${conflict(daily, weekly)}`))).toEqual({
      "Take the first version": xml(conflict(csv, orc), daily),
      "Take the second version": xml(conflict(csv, orc), weekly),
      "Take the first version of all 2 conflicts": xml(csv, daily),
      "Take the second version of all 2 conflicts": xml(orc, weekly),
    });
    expect(Object.keys(offered(xml(conflict(csv, orc), conflict(daily, weekly)).replace("<Id", "<|Id")))).toEqual([
      "Take the first version of all 2 conflicts",
      "Take the second version of all 2 conflicts",
    ]);
  });

  it.each([
    ["whose end is missing", `|<<<<<<< HEAD\n${csv}=======\n${orc}`],
    ["whose middle is missing", `|<<<<<<< HEAD\n${csv}>>>>>>> other\n`],
    ["whose beginning is missing", `${csv}=======\n${orc}|>>>>>>> other\n`],
    ["beside another marker", `|${conflict(csv, orc)}=======\n`],
    ["inside of another", `|<<<<<<< HEAD\n${conflict(csv, orc)}=======\n${orc}>>>>>>> other\n`],
    ["that was left by a tool with other markers", "|<<<<<<< one\n%%%%%%% two\n-<a>\n+++++++ three\n>>>>>>> one\n"],
  ])("is left to the user where it is one %s", (_, written) => {
    expect(Object.keys(offered(xml(written))).filter((title) => title.startsWith("Take"))).toEqual([]);
  });

  it("is bound to the problem that the client shows, and resolved by what the client sends back", () => {
    const { document, range } = openAt(xml(`${conflict(csv, orc)}`).replace("<Id", "<|Id"), "xml");
    const { start } = document.rangeOf([document.text.indexOf("<<<<<<<"), 0]);
    const shown: Diagnostic = {
      range: { start, end: { line: start.line, character: 12 } },
      code: "xml-syntax",
      message: "As shown.",
    };
    const actions = codeActions(document, { range, context: { diagnostics: [shown] } }, modern);
    const [first] = actions.filter(({ title }) => title === "Take the first version");
    expect(first?.diagnostics).toEqual([shown]);
    expect(first?.edit).toBeUndefined();
    const resolved = first && resolveCodeAction(document, JSON.parse(JSON.stringify(first)), modern);
    expect(applied(document, editsIn(document, resolved?.edit))).toBe(xml(csv));
  });

  it("is nothing in a comment", () => {
    expect(offered(xml(`<!--\n|${conflict(csv, orc)}-->${csv}`))).toEqual({});
  });
});
