import { expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { Reports } from "../src/reports.ts";

const uri = "file:///acme/x.xml";
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const found: readonly Diagnostic[] = [{ range, message: "one" }];

test("a report is another one when its diagnostics are others, and only then", () => {
  const reports = new Reports();
  const first = reports.set(uri, found);
  expect(first.isNew).toBe(true);
  expect(reports.set(uri, structuredClone(found) as Diagnostic[])).toEqual({ report: first.report, isNew: false });
  const second = reports.set(uri, [{ range, message: "two" }]);
  expect(second.isNew).toBe(true);
  expect(second.report.resultId).not.toBe(first.report.resultId);
  const none = reports.set(uri, []);
  expect(none.isNew).toBe(true);
  expect(reports.get(uri)).toBe(none.report);
  expect([...reports.all()]).toEqual([none.report]);
});

test("that nothing is found where nothing was is no news", () => {
  const reports = new Reports();
  expect(reports.set(uri, []).isNew).toBe(false);
  expect(reports.delete(uri)).toBe(true);
  expect(reports.delete(uri)).toBe(false);
  expect(reports.set(uri, found).isNew).toBe(true);
});

test("what is sent in any case is compared with later on", () => {
  const reports = new Reports();
  const { resultId } = reports.keep(uri, found);
  expect(reports.set(uri, found)).toMatchObject({ report: { resultId }, isNew: false });
  expect(reports.keep(uri, found).resultId).not.toBe(resultId);
});
