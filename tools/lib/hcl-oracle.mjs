// What HashiCorp's own parser says of HCL documents, and of mutants of them.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { call, need, needProgram, withFolder } from "./external.mjs";
import { root } from "./paths.mjs";

/** Where Debian puts the sources of Go's libraries. */
const GO_PATH = "/usr/share/gocode";
const folder = join(root, "test-corpus", "judges", "hcl");
export const answersFile = join(folder, "answers.json");

/** @typedef {[document: string, start: number, end: number, text: string, answer: string]} Mutant the edit, its answer's digest */
/** @typedef {{ judge: string, answers: Record<string, string>, mutants: Mutant[] }} Answers */

/** @returns {Record<string, string>} */
export function readDocuments() {
  return JSON.parse(readFileSync(join(folder, "documents.json"), "utf8"));
}

/** The version of the parser; skips the driver where it, or Go, cannot be had. */
export function needParser() {
  const debianPackage = "golang-github-hashicorp-hcl-v2-dev";
  needProgram("go", "golang-go");
  const sources = join(GO_PATH, "src", "github.com", "hashicorp", "hcl", "v2");
  need("HashiCorp's parser of HCL", debianPackage, () => existsSync(sources));
  const { stdout } = call("dpkg-query", ["--show", "--showformat", "$" + "{Version}", debianPackage]);
  return `${debianPackage} ${stdout}`;
}

/**
 * The parser's answers, one for each text: a sketch of it, or "!" and why it is refused.
 * @param {readonly string[]} texts
 * @returns {string[]}
 */
export function askParser(texts) {
  return withFolder((temporary) => {
    const program = join(temporary, "hcl-oracle");
    const env = { ...process.env, GO111MODULE: "off", GOPATH: GO_PATH, GOCACHE: join(temporary, "cache"), GOFLAGS: "" };
    call("go", ["build", "-o", program, join(root, "tools", "external", "hcl-oracle.go")], { env });
    return JSON.parse(call(program, [], { input: JSON.stringify(texts) }).stdout);
  });
}

/**
 * What is recorded of an answer about a mutant: nothing but that it was refused, or a digest.
 * @param {string} answer
 */
export function digest(answer) {
  return answer.startsWith("!") ? "!" : createHash("sha256").update(answer).digest("hex").slice(0, 8);
}

/**
 * The text that a mutant is.
 * @param {Record<string, string>} documents
 * @param {Mutant} mutant
 */
export function mutantText(documents, [name, start, end, text]) {
  const document = documents[name] ?? "";
  return document.slice(0, start) + text + document.slice(end);
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: the beginning of an interpolation is one of them.
const SIGNS = "{ } [ ] ( ) \" ' = : , . ? - * + ! ... => <<EOT ${ %{ ~} # // /* */ \\ 1 x for if in";
const TOKENS = [...SIGNS.split(" "), " ", "\n"];

/**
 * Edits of documents, the same for the same seed: something is taken out, put in, doubled or cut off.
 * @param {Record<string, string>} documents
 * @param {number} seed
 * @param {number} count for each document
 * @returns {Mutant[]}
 */
export function makeMutants(documents, seed, count) {
  let state = seed >>> 0;
  const random = (/** @type {number} */ n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const mutants = Object.entries(documents).flatMap(([name, document]) =>
    Array.from({ length: document === "" ? 0 : count }, () => {
      const at = random(document.length);
      const piece = /\w+|\s+|./suy;
      piece.lastIndex = at;
      const { 0: taken } = piece.exec(document) ?? [""];
      const token = TOKENS[random(TOKENS.length)] ?? "";
      /** @type {readonly (readonly [number, number, string])[]} */
      const edits = [
        [at, at + taken.length, ""],
        [at, at + 1, ""],
        [at, at, token],
        [at, at + taken.length, token],
        [at, at, taken],
        [at, document.length, ""],
      ];
      const [start, end, text] = edits[random(edits.length)] ?? [at, at, ""];
      return /** @type {Mutant} */ ([name, start, end, text, ""]);
    }),
  );
  // Half of a character has no UTF-8 to hand on.
  return mutants.filter((mutant) => !/\p{Surrogate}/u.test(mutantText(documents, mutant)));
}
