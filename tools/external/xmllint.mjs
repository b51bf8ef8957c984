// xmllint (libxml2): the verdicts that our XML reader is tested against are those of the xmllint installed here.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { needProgram } from "../lib/external.mjs";
import { judgeDocuments, verdictsFile, xmllintVersion } from "../lib/xmllint.mjs";

needProgram("xmllint", "libxml2-utils");
const recorded = JSON.parse(readFileSync(verdictsFile, "utf8"));
const judged = judgeDocuments();
const differences = judged.flatMap(([name, verdict]) =>
  isDeepStrictEqual(verdict, recorded.verdicts[name])
    ? []
    : [`${name}: recorded ${JSON.stringify(recorded.verdicts[name])}, here ${JSON.stringify(verdict)}`],
);
if (Object.keys(recorded.verdicts).length !== judged.length) differences.push("There are verdicts without a document.");
if (differences.length > 0) {
  differences.unshift(
    `Recorded with ${recorded.judge}, and this is ${xmllintVersion()}; see tools/record-xmllint.mjs.`,
  );
  throw new Error(differences.join("\n"));
}
process.stdout.write("passed\n");
