import { decode } from "@inventory-lint/core/internal";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { createReporter } from "../../src/formats/rdjsonl.ts";
import { LintedFile } from "../../src/run/linted-file.ts";
import { linted, reported, unreadable, wrong } from "./format-context.ts";

interface Position {
  readonly line: number;
  readonly column: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range?: Range };
  readonly severity: string;
  readonly code: { readonly value: string; readonly url: string };
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
}

const diagnosticsOf = (files: readonly LintedFile[]) =>
  reported(createReporter, files)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Diagnostic);

/** The message Diagnostic of reviewdog's proto/rdf/reviewdog.proto. Its reader refuses members that it does not know. */
const object = (properties: object, required: readonly string[]) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const position = object({ line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } }, ["line"]);
const range = object({ start: position, end: position }, ["start"]);
const schema = object(
  {
    message: { type: "string", minLength: 1 },
    location: object({ path: { type: "string", minLength: 1 }, range }, ["path"]),
    severity: { enum: ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"] },
    source: object({ name: { type: "string" }, url: { type: "string" } }, ["name"]),
    code: object({ value: { type: "string" }, url: { type: "string" } }, ["value"]),
    suggestions: { type: "array", items: object({ range, text: { type: "string" } }, ["range", "text"]) },
    original_output: { type: "string" },
  },
  ["message", "location"],
);

describe("reviewdog's schema", () => {
  const validate = new Ajv().compile(schema);

  test("holds for every line", () => {
    const all = diagnosticsOf([
      linted("a.xml", wrong, { preset: "strict" }),
      unreadable("gone.xml"),
      linted("<stdin>", wrong),
    ]);
    expect(all.length).toBeGreaterThan(10);
    for (const diagnostic of all) expect(validate(diagnostic), JSON.stringify(validate.errors)).toBe(true);
  });

  test("refuses what it does not know", () => {
    expect(validate({ message: "x", location: { path: "a" }, related: [] })).toBe(false);
  });
});

test("severities are reviewdog's", () => {
  const all = diagnosticsOf([linted("a.xml", wrong, { rules: { "invalid-format": "info" } })]);
  expect(new Set(all.map(({ severity }) => severity))).toEqual(new Set(["ERROR", "WARNING", "INFO"]));
});

/** What a range of reviewdog's stands for in the bytes of a file: lines end with LF, columns are bytes, the end is not in it. */
function bytesOf({ start, end }: Range, bytes: Buffer): readonly [number, number] {
  const offset = ({ line, column }: Position) => {
    let at = 0;
    for (let i = 1; i < line; i++) at = bytes.indexOf(0x0a, at) + 1;
    return at + column - 1;
  };
  return [offset(start), offset(end)];
}

describe("places are bytes of UTF-8", () => {
  const odd = wrong.replace("<Format>", "<!-- ü日💣 --><Format>");

  test.each([
    ["lines", odd],
    ["one line", odd.replaceAll("\n", " ")],
    ["a byte order mark before one line", `\ufeff${odd.replaceAll("\n", " ")}`],
    ["CRLF", odd.replaceAll("\n", "\r\n")],
  ])("in a file of %s", (_, text) => {
    const bytes = Buffer.from(text);
    const all = diagnosticsOf([linted("a.xml", text, { preset: "strict" })]);
    const quoted = (rule: string) => {
      const found = all.find(({ code }) => code.value === rule)?.location.range;
      return found && bytes.subarray(...bytesOf(found, bytes)).toString();
    };
    expect(quoted("invalid-format")).toBe("csv");
    expect(quoted("invalid-frequency")?.replace(/\s+/g, " ")).toBe("«|💣]]>Mo thly»");
    expect(quoted("missing-account-id")).toBe("S3BucketDestination");
  });

  test("so a suggestion, applied to the bytes, repairs the file", () => {
    const bytes = Buffer.from(odd);
    const [suggestion] =
      diagnosticsOf([linted("a.xml", odd)]).find(({ code }) => code.value === "invalid-format")?.suggestions ?? [];
    if (!suggestion) throw new Error("There must be a suggestion.");
    const [start, end] = bytesOf(suggestion.range, bytes);
    const repaired = Buffer.concat([bytes.subarray(0, start), Buffer.from(suggestion.text), bytes.subarray(end)]);
    expect(repaired.toString()).toBe(odd.replace("csv", "CSV"));
  });
});

test("each way to repair is a suggestion of its own", () => {
  const frequency = diagnosticsOf([linted("a.xml", wrong)]).find(({ code }) => code.value === "invalid-frequency");
  expect(frequency?.suggestions?.map(({ text }) => text)).toEqual(["Daily", "Weekly"]);
});

test("a file in UTF-16 gets no suggestions", () => {
  const plain = linted("a.xml", wrong);
  const bytes = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wrong, "utf16le")]));
  const all = diagnosticsOf([new LintedFile(plain, decode(bytes), plain.findings)]);
  expect(all.length).toBeGreaterThan(2);
  for (const diagnostic of all) expect(diagnostic).not.toHaveProperty("suggestions");
});
