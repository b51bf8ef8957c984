/**
 * Records what HashiCorp's own parser says of the documents in test-corpus/judges/hcl/documents.json and of mutants of
 * them.
 *
 *     node tools/record-hcl.mjs
 *
 * Needs Go and the parser, which Debian has in the packages golang-go and golang-github-hashicorp-hcl-v2-dev. The tests
 * compare our HCL reader with the recorded answers, so nobody needs either to run them.
 */
import { writeFileSync } from "node:fs";
import {
  answersFile,
  askParser,
  digest,
  makeMutants,
  mutantText,
  needParser,
  readDocuments,
} from "./lib/hcl-oracle.mjs";

const SEED = 20_261_130;
const MUTANTS_OF_EACH = 24;

const judge = needParser();
const documents = readDocuments();
const mutants = makeMutants(documents, SEED, MUTANTS_OF_EACH);
const names = Object.keys(documents);
const answers = askParser([...Object.values(documents), ...mutants.map((mutant) => mutantText(documents, mutant))]);
const lines = names.map((name, index) => `    ${JSON.stringify(name)}: ${JSON.stringify(answers[index])}`);
const rows = mutants.map(([name, start, end, text], index) => {
  const answer = digest(answers[names.length + index] ?? "");
  return `    ${JSON.stringify([name, start, end, text, answer])}`;
});
writeFileSync(
  answersFile,
  `{\n  "judge": ${JSON.stringify(judge)},\n  "answers": {\n${lines.join(",\n")}\n  },\n  "mutants": [\n${rows.join(",\n")}\n  ]\n}\n`,
);
process.stdout.write(`${names.length} documents and ${rows.length} mutants written to ${answersFile}\n`);
