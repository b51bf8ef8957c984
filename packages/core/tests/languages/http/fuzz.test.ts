import fc from "fast-check";
import { expect, test } from "vitest";
import { readHttp } from "../../../src/languages/http/reader.ts";
import { randomInts } from "../json/inspect.ts";
import { faultsOf } from "./inspect.ts";
import { runs, seedOf } from "../../fuzz.ts";

const SEED = [
  "### put",
  "# @name put",
  "@host = b.s3.amazonaws.com",
  "PUT https://{{host}}/",
  "    ?inventory",
  "    &id={{ id }} HTTP/1.1",
  "Authorization: a,",
  "  b",
  "",
  '<?xml version="1.0"?>',
  "<InventoryConfiguration/>",
  "",
  "HTTP/1.1 200 OK",
  "",
  "### get",
  "// comment",
  "GET /?inventory&id=x HTTP/1.1",
  "Host: {{host}}",
  "",
  "< ./body.xml",
  "> {% check %}",
].join("\n");

const PIECES = [
  "\n",
  "\r\n",
  "\r",
  " ",
  "\t",
  "#",
  "###",
  "//",
  "?",
  "&",
  "=",
  ":",
  "<",
  ">",
  "<>",
  "{{",
  "}}",
  "{%",
  "%}",
  "@",
].concat(["PUT", "HTTP/1.1", "HTTP/1.1 200", "https://", "/", "< x", ">> y", "a", "[", "]", "${", "\u00a0", "\ud83d"]);

function check(text: string): void {
  const faults = faultsOf(readHttp(text));
  if (faults.length > 0) expect.fail(`${JSON.stringify(text)}: ${faults.join(", ")}`);
}

test("holds to its places for mutants", () => {
  const random = randomInts(seedOf(22112026));
  for (let made = 0; made < runs(1500); made++) {
    let text = random(2) === 0 ? SEED : SEED.replaceAll("\n", "\r\n");
    for (let changes = 1 + random(4); changes > 0; changes--) {
      const at = random(text.length);
      const piece = random(3) === 0 ? "" : (PIECES[random(PIECES.length)] ?? "");
      text = text.slice(0, at) + piece + text.slice(at + random(4));
    }
    check(text);
  }
});

test("holds to its places for any text", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 40 }), check), { numRuns: runs(800) });
  fc.assert(fc.property(fc.string({ unit: "binary" }), check), { numRuns: runs(100) });
});

test("what is written is read, with LF and with CRLF", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  const request = fc.record({
    query: fc.array(fc.tuple(word, fc.option(word, { nil: undefined })), { minLength: 1, maxLength: 4 }),
    headers: fc.array(fc.tuple(word, word), { maxLength: 4 }),
    body: fc.option(word, { nil: undefined }),
    breaks: fc.boolean(),
  });
  const property = fc.property(fc.array(request, { maxLength: 4 }), fc.constantFrom("\n", "\r\n"), (written, eol) => {
    const text = written
      .map(({ query, headers, body, breaks }) => {
        const parameters = query.map(([name, value]) => (value === undefined ? name : `${name}=${value}`));
        const line = `PUT /p?${parameters.join(breaks ? `${eol}  &` : "&")} HTTP/1.1`;
        const head = [line, ...headers.map(([name, value]) => `${name}: ${value}`)];
        return [...head, "", ...(body === undefined ? [] : [`<${body}/>`, ""])].join(eol);
      })
      .join(`${eol}### next${eol}`);
    const { requests, problems } = readHttp(text);
    expect(problems).toEqual([]);
    expect(
      requests.map(({ query, headers, body }) => ({
        query: query.map(({ name, value }) => [name.value, value?.value]),
        headers: headers.map(({ name, value }) => [name.value, value.value]),
        body: body?.value,
      })),
    ).toEqual(
      written.map(({ query, headers, body }) => ({
        query,
        headers,
        body: body === undefined ? undefined : `<${body}/>`,
      })),
    );
  });
  fc.assert(property, { numRuns: runs(100) });
});

const MANY = 100_000;

/** Line by line, with nothing looked for twice; a reader that is not linear would take minutes for any of these. */
test.each([
  ["separators", "###\n".repeat(MANY), 0],
  ["methods", "PUT\n".repeat(MANY), 1],
  ["headers", `PUT /\n${"a: b\n".repeat(MANY)}`, 1],
  ["headers that go on", `PUT /\na: b\n${"  c\n".repeat(MANY)}`, 1],
  ["half of template expressions", `PUT /\n${"{{a}} {{\n".repeat(MANY)}`, 1],
  ["halves of template expressions", `PUT /${"{{".repeat(MANY)}`, 1],
  ["parameters", `PUT /?${"&a=b".repeat(MANY)}`, 1],
  ["parameters on lines", `PUT /${"\n?a=b".repeat(MANY)}`, 1],
  ["blanks", `PUT /${" ".repeat(2_000_000)}x`, 1],
  ["blanks in a header", `PUT /\na:${" ".repeat(2_000_000)}`, 1],
  ["words", `PUT /${" x".repeat(MANY)}`, 1],
  ["scripts that do not end", `%}${"< {%\n".repeat(MANY)}`, 0],
  ["users", `PUT http://${"@".repeat(MANY)}`, 1],
  ["dots", "a.".repeat(MANY), 0],
  ["files", `PUT /\n<${"@ ".repeat(MANY)}<`, 1],
  ["a body of 5 MB", `PUT /\n\n${"<a>\n".repeat(1_250_000)}`, 1],
])(
  "hostile: %s",
  (_, text, requests) => {
    expect(readHttp(text).requests).toHaveLength(requests);
  },
  60_000,
);
