// What every editor is made to do with the language server: open files with mistakes, edit lines, and see them go.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lint, lintTextToJson } from "./external.mjs";

/** A configuration with two mistakes, of one right repair each. */
export const xml = `<?xml version="1.0" encoding="UTF-8"?>
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>harbour-weekly</Id>
  <IsEnabled>True</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <Format>csv</Format>
      <AccountId>590318274466</AccountId>
      <Bucket>arn:aws:s3:::harbour-reports</Bucket>
      <Encryption><SSE-S3/></Encryption>
    </S3BucketDestination>
  </Destination>
  <Schedule><Frequency>Weekly</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>
`;

/** The same with one mistake. */
export const json = `{
  "Id": "harbour-weekly",
  "IsEnabled": true,
  "Destination": {
    "S3BucketDestination": {
      "Format": "ORC",
      "AccountId": "590318274466",
      "Bucket": "arn:aws:s3:::harbour-reports",
      "Encryption": { "SSES3": {} }
    }
  },
  "Schedule": { "Frequency": "weekly" },
  "IncludedObjectVersions": "Current"
}
`;

/**
 * Documents, the lines that are replaced in them one after the other (counted from 0), and the rules that are broken
 * at first and after each edit.
 * @type {readonly { name: string, text: string, rules: string[], edits: { line: number, text: string, rules: string[] }[] }[]}
 */
const SESSION = [
  {
    name: "harbour.xml",
    text: xml,
    rules: ["invalid-boolean", "invalid-format"],
    edits: [
      { line: 3, text: "  <IsEnabled>true</IsEnabled>", rules: ["invalid-format"] },
      // Two UTF-16 units, four bytes and one character: every editor counts columns in another way.
      { line: 6, text: "      <!-- 🚢 é --><Format>csv</Format>", rules: ["invalid-format"] },
      { line: 6, text: "      <!-- 🚢 é --><Format>CSV</Format>", rules: [] },
      { line: 6, text: "      <!-- 🚢 é --><Format>CSV</Fromat>", rules: ["xml-syntax"] },
      { line: 6, text: "      <Format>CSV</Format>", rules: [] },
    ],
  },
  {
    name: "harbour.json",
    text: json,
    rules: ["invalid-frequency"],
    edits: [{ line: 11, text: '  "Schedule": { "Frequency": "Weekly" },', rules: [] }],
  },
];

/**
 * A place in a text.
 * @typedef {object} Place
 * @property {number} line from 0
 * @property {string} before what stands before it in its line
 * @property {number} offset in code points, from the beginning of the text
 *
 * @typedef {{ ruleId: string, level: string, start: Place, end: Place }} Expected
 *
 * @typedef {{ line: number, text: string }} Edit
 *
 * `repair` names the kind of code action that is then applied to the whole document, which is saved.
 * @typedef {{ edit?: Edit, expected: Expected[], repair?: string }} Stage
 */

/**
 * @param {string} text
 * @param {number} line from 1
 * @param {number} column from 1, in UTF-16 units
 * @returns {Place}
 */
function placeOf(text, line, column) {
  const lines = text.split("\n");
  const before = lines[line - 1]?.slice(0, column - 1) ?? "";
  return { line: line - 1, before, offset: [...[...lines.slice(0, line - 1), before].join("\n")].length };
}

/**
 * What an editor should show of a text: what the command line finds in it.
 * @param {string} name
 * @param {string} text
 * @param {readonly string[]} rules
 * @returns {Expected[]}
 */
function expectedOf(name, text, rules) {
  const findings = lintTextToJson(name, text);
  const found = findings.map(({ ruleId }) => ruleId);
  if (found.join() !== rules.join()) throw new Error(`The command finds [${found}] in ${name}, not [${rules}].`);
  return findings.map(({ ruleId, level, line, column, endLine, endColumn }) => ({
    ruleId,
    level,
    start: placeOf(text, line, column),
    end: placeOf(text, endLine, endColumn),
  }));
}

/**
 * Writes the files of the session and returns what is to be done with each, and what a file must hold in the end where
 * it is saved.
 * @param {string} folder
 * @returns {{ name: string, path: string, stages: Stage[], repaired?: string }[]}
 */
export function editorSession(folder) {
  const edited = SESSION.map(({ name, text, rules, edits }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    /** @type {Stage[]} */
    const stages = [{ expected: expectedOf(name, text, rules) }];
    const lines = text.split("\n");
    for (const edit of edits) {
      lines[edit.line] = edit.text;
      stages.push({
        edit: { line: edit.line, text: edit.text },
        expected: expectedOf(name, lines.join("\n"), edit.rules),
      });
    }
    return { name, path, stages };
  });
  return [...edited, repairOf(folder)];
}

/**
 * A file that is repaired by what the server offers, and what must then stand in it.
 * @param {string} folder
 * @returns {{ name: string, path: string, stages: Stage[], repaired?: string }}
 */
function repairOf(folder) {
  const name = "repaired.xml";
  const path = join(folder, name);
  writeFileSync(path, xml);
  const repaired = lint(["--fix", "--stdin", "--stdin-filename", name], { input: xml });
  const stages = [
    { expected: expectedOf(name, xml, ["invalid-boolean", "invalid-format"]), repair: "source.fixAll.inventory-lint" },
    { expected: expectedOf(name, repaired, []) },
  ];
  return { name, path, stages, repaired };
}
