// HashiCorp's own parser: the answers that our HCL reader is tested against are those of the parser installed here.
import { readFileSync } from "node:fs";
import { answersFile, askParser, digest, mutantText, needParser, readDocuments } from "../lib/hcl-oracle.mjs";

const judge = needParser();
const documents = readDocuments();
/** @type {import("../lib/hcl-oracle.mjs").Answers} */
const recorded = JSON.parse(readFileSync(answersFile, "utf8"));
const names = Object.keys(documents);
const texts = [...Object.values(documents), ...recorded.mutants.map((mutant) => mutantText(documents, mutant))];
const answers = askParser(texts);
const differences = names.flatMap((name, index) => {
  const [was, is] = [recorded.answers[name], answers[index]];
  return was === is ? [] : [`${name}: recorded ${JSON.stringify(was)}, here ${JSON.stringify(is)}`];
});
for (const [index, mutant] of recorded.mutants.entries()) {
  const is = digest(answers[names.length + index] ?? "");
  if (is !== mutant[4]) differences.push(`The mutant ${JSON.stringify(mutant)} has ${is} here.`);
}
if (Object.keys(recorded.answers).length !== names.length) differences.push("There are answers without a document.");
if (differences.length > 0) {
  differences.unshift(`Recorded with ${recorded.judge}, and this is ${judge}; see tools/record-hcl.mjs.`);
  throw new Error(differences.join("\n"));
}
process.stdout.write("passed\n");
