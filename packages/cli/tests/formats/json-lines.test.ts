import { expect, test } from "vitest";
import { createReporter as createJson } from "../../src/formats/json.ts";
import { createReporter } from "../../src/formats/json-lines.ts";
import { linted, reported, unreadable, wrong } from "./format-context.ts";

test("each line is a finding of the format json, with its file", () => {
  const files = () => [
    linted("/r/a.xml", wrong),
    unreadable("/r/gone.xml"),
    linted("/r/b.xml", wrong).withErrorsOnly(),
  ];
  const entries = JSON.parse(reported(createJson, files())) as { filePath: string; messages: object[] }[];
  const expected = entries.flatMap(({ filePath, messages }) => messages.map((message) => ({ filePath, ...message })));
  const lines = reported(createReporter, files()).split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line) => JSON.parse(line))).toEqual(expected);
  expect(expected.length).toBeGreaterThan(5);
});

test("nothing where nothing is found", () => {
  expect(reported(createReporter, [])).toBe("");
});
