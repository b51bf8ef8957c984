/**
 * Records what xmllint says of every document in test-corpus/judges/xmllint/documents.json.
 *
 *     node tools/record-xmllint.mjs
 *
 * Needs xmllint, which Debian and Ubuntu have in the package libxml2-utils; XMLLINT may give the path of another one.
 * The tests compare our XML reader with the recorded verdicts, so nobody needs xmllint to run them.
 */
import { writeFileSync } from "node:fs";
import { judgeDocuments, verdictsFile, xmllintVersion } from "./lib/xmllint.mjs";

const lines = judgeDocuments().map(([name, verdict]) => `    ${JSON.stringify(name)}: ${JSON.stringify(verdict)}`);
const judge = JSON.stringify(xmllintVersion());
writeFileSync(verdictsFile, `{\n  "judge": ${judge},\n  "verdicts": {\n${lines.join(",\n")}\n  }\n}\n`);
process.stdout.write(`${lines.length} verdicts written to ${verdictsFile}\n`);
