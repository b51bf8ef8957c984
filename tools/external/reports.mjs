// Programs of others that read our reports: a validator of reviewdog's format, a reader of JUnit's, and xmllint for XML.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { call, lint, lintToJson, needNpmPackage, needProgram, withFolder } from "../lib/external.mjs";

const corpus = ["--preset", "strict", "test-corpus"];

/** @param {string} format */
const report = (format) => lint(["--format", format, ...corpus]);

/** Every finding of the corpus must be there, and the validator must like each. */
function checkReviewdog() {
  const folder = needNpmPackage("@umbrelladocs/rdformat-validator", "1.0.1");
  const { RDFormatValidator } = createRequire(import.meta.url)(folder);
  const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
  const diagnostics = report("rdjsonl")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  if (diagnostics.length !== findings) throw new Error(`rdjsonl has ${diagnostics.length} of ${findings} findings.`);
  const { valid, errors } = validator.validateObject({ diagnostics });
  if (!valid) throw new Error(`rdjsonl: ${JSON.stringify(errors.slice(0, 5))}`);
  const { valid: isBlind } = validator.validateObject({ diagnostics: [{ message: 1 }] });
  if (isBlind) throw new Error("The validator accepts a diagnostic that is none.");
}

/** A reader must find a suite for each file, and a test for each finding or clean file. */
async function checkJunit() {
  const { parse } = await import(
    pathToFileURL(join(needNpmPackage("junit2json", "4.0.0"), "dist", "esm", "index.js")).href
  );
  const { testsuite: suites } = await parse(report("junit"));
  if (suites.length !== files.length) throw new Error(`junit has ${suites.length} of ${files.length} files.`);
  let tests = 0;
  for (const { tests: said, testcase } of suites) {
    if (said !== testcase.length) throw new Error(`junit: a suite says ${said} tests, and has ${testcase.length}.`);
    tests += testcase.length;
  }
  const expected = files.reduce((sum, { messages }) => sum + Math.max(1, messages.length), 0);
  if (tests !== expected) throw new Error(`junit has ${tests} tests instead of ${expected}.`);
}

/** @param {string} folder */
function checkWellFormed(folder) {
  needProgram("xmllint", "libxml2-utils");
  for (const format of ["junit", "checkstyle"]) {
    const path = join(folder, `${format}.xml`);
    writeFileSync(path, report(format));
    call("xmllint", ["--noout", path]);
  }
}

const files = lintToJson(corpus);
const findings = files.reduce((sum, { messages }) => sum + messages.length, 0);
if (findings < 100) throw new Error(`The test corpus should break more rules than ${findings} times.`);
withFolder(checkWellFormed);
checkReviewdog();
await checkJunit();
process.stdout.write("passed\n");
