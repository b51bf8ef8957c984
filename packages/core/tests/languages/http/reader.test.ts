// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the variables of documents.
import { describe, expect, test } from "vitest";
import { readHttp } from "../../../src/languages/http/reader.ts";
import { readXml } from "../../../src/languages/xml/reader.ts";
import { applySuggestion, mark, unmark } from "../json/inspect.ts";
import { faultsOf, told } from "./inspect.ts";

function read(text: string): Record<string, unknown>[] {
  const document = readHttp(text);
  expect(faultsOf(document)).toEqual([]);
  return document.requests.map(told);
}

function lines(...all: readonly string[]): string {
  return all.join("\n");
}

describe("request lines", () => {
  const PATH = { path: "/", query: ["inventory", "id=report1"] };
  const LINES: readonly (readonly [line: string, told: Record<string, unknown> | undefined])[] = [
    [
      "PUT /?inventory&id=report1 HTTP/1.1",
      { method: "PUT", target: "/?inventory&id=report1", ...PATH, version: "HTTP/1.1" },
    ],
    ["  PUT \t /?inventory&id=report1", { method: "PUT", target: "/?inventory&id=report1", ...PATH }],
    ["put /?inventory", { method: "put", target: "/?inventory", path: "/", query: ["inventory"] }],
    ["PURGE /x HTTP/2", { method: "PURGE", target: "/x", path: "/x", version: "HTTP/2" }],
    [
      "PUT https://b.s3.amazonaws.com/?inventory&id=report1",
      {
        method: "PUT",
        target: "https://b.s3.amazonaws.com/?inventory&id=report1",
        authority: "b.s3.amazonaws.com",
        ...PATH,
      },
    ],
    [
      "GET http://me:secret@localhost:9000/bucket?inventory HTTP/1.1",
      {
        method: "GET",
        target: "http://me:secret@localhost:9000/bucket?inventory",
        authority: "localhost",
        path: "/bucket",
        query: ["inventory"],
        version: "HTTP/1.1",
      },
    ],
    ["GET http://[::1]:9000/", { method: "GET", target: "http://[::1]:9000/", authority: "[::1]", path: "/" }],
    ["GET http://[::1", { method: "GET", target: "http://[::1", authority: "[::1" }],
    ["https://a.b?x", { target: "https://a.b?x", authority: "a.b", query: ["x"] }],
    [
      "b.s3.amazonaws.com/?x HTTP/1.1",
      {
        target: "b.s3.amazonaws.com/?x",
        authority: "b.s3.amazonaws.com",
        path: "/",
        query: ["x"],
        version: "HTTP/1.1",
      },
    ],
    ["/?inventory", { target: "/?inventory", path: "/", query: ["inventory"] }],
    ["?inventory", { target: "?inventory", query: ["inventory"] }],
    ["PUT b HTTP/1.1", { method: "PUT", target: "b", authority: "b", version: "HTTP/1.1" }],
    [
      "Put {Bucket}/?inventory",
      { method: "Put", target: "{Bucket}/?inventory", authority: "{Bucket}", path: "/", query: ["inventory"] },
    ],
    ["OPTIONS * HTTP/1.1", { method: "OPTIONS", target: "*", path: "*", version: "HTTP/1.1" }],
    [
      "PUT {{scheme}}://{{ my host }}:{{port}}/{{a/b?c}}?id={{ x & y = z }}&e=f=g HTTP/{{v}}",
      {
        method: "PUT",
        target: "{{scheme}}://{{ my host }}:{{port}}/{{a/b?c}}?id={{ x & y = z }}&e=f=g",
        authority: "{{ my host }}",
        path: "/{{a/b?c}}",
        query: ["id={{ x & y = z }}", "e=f=g"],
        version: "HTTP/{{v}}",
      },
    ],
    ["{{base}}/b?x", { target: "{{base}}/b?x", authority: "{{base}}", path: "/b", query: ["x"] }],
    ["PUT /{{a?b", { method: "PUT", target: "/{{a?b", path: "/{{a", query: ["b"] }],
    ["PUT /?a=b?c&&=&d=#e&f", { method: "PUT", target: "/?a=b?c&&=&d=#e&f", path: "/", query: ["a=b?c", "=", "d="] }],
    ["PUT /#?a", { method: "PUT", target: "/#?a", path: "/" }],
    ["This is prose", undefined],
    ["Put the report /somewhere", undefined],
    ["PUT Bucket inventory configuration", undefined],
    ["GET/PUT requests", undefined],
    ["Get", undefined],
    ["NOTE well", undefined],
    ["/etc is a folder", undefined],
    ["@host = https://b.s3.amazonaws.com/", undefined],
    ["<InventoryConfiguration/>", undefined],
    ["", undefined],
  ];

  test.each(LINES)("%s", (line, expected) => {
    expect(read(line)).toEqual(expected ? [expected] : []);
    expect(read(`text before\r\n${line}\r\n`)).toEqual(expected ? [expected] : []);
    expect(readHttp(line).problems).toEqual([]);
  });

  test("go on with their query on the lines below", () => {
    const text = lines("PUT https://b/x", "    ?inventory", "\t& id = a b  ", "&c HTTP/1.1", "Host: b");
    expect(read(text)).toEqual([
      {
        method: "PUT",
        target: lines("https://b/x", "    ?inventory", "\t& id = a b  ", "&c"),
        authority: "b",
        path: "/x",
        query: ["inventory", "id=a b", "c"],
        version: "HTTP/1.1",
        headers: ["Host: b"],
      },
    ]);
    expect(readHttp(text).requests[0]?.line.value).toBe(text.slice(0, text.indexOf("\nHost")));
    expect(readHttp(text).problems).toEqual([]);
  });

  test("may have their whole target below", () => {
    expect(read("PUT\r\n  ?inventory\r\n  &id=x\r\n")).toEqual([
      { method: "PUT", target: "?inventory\r\n  &id=x", query: ["inventory", "id=x"] },
    ]);
    expect(readHttp("PUT\n  ?inventory").problems).toEqual([]);
  });
});

describe("headers and bodies", () => {
  const XML = lines('<?xml version="1.0"?>', "<InventoryConfiguration>", "", "</InventoryConfiguration>");

  test("headers keep their places; comments may stand between them", () => {
    const text = lines(
      "PUT /",
      "Host:b",
      "# one",
      "X-Empty:",
      "  // two  ",
      "A: b: c  ",
      "{{n}}${m} x: {{v}}",
      "",
      "body",
    );
    expect(read(text)).toEqual([
      {
        method: "PUT",
        target: "/",
        path: "/",
        headers: ["Host: b", "X-Empty: ", "A: b: c", "{{n}}${m} x: {{v}}"],
        body: "body",
      },
    ]);
    const { comments, problems } = readHttp(text);
    expect(comments.map(({ contentStart, contentEnd }) => text.slice(contentStart, contentEnd))).toEqual([
      " one",
      " two",
    ]);
    expect(problems).toEqual([]);
  });

  test("a header goes on, on lines that are indented and no headers themselves", () => {
    const folded = lines("a=b,", "   SignedHeaders=host;date, c=d:e", "\tf");
    expect(read(lines("PUT /", `Authorization: ${folded}`, "  Host: b"))).toEqual([
      { method: "PUT", target: "/", path: "/", headers: [`Authorization: ${folded}`, "Host: b"] },
    ]);
  });

  test.each([
    ["behind an empty line", `\n${XML}`],
    ["behind several", `\n \n\t\n${XML}\n\n  `],
    ["without one", XML],
    ["before a separator", `\n${XML}\n\n### next`],
    ["before a response", `\n${XML}\n\nHTTP/1.1 200 OK\nA: b\n\n<x/>`],
    ["before a script", `\n${XML}\n\n> {%\n client.test();\n%}\n<x/>`],
    ["before a script's file", `\n${XML}\n> ./check.js\n`],
    ["before a file for the response", `\n${XML}\n>>! out.xml\n`],
    ["before the response's file", `\n${XML}\n\n<> 2026-11-22.200.xml\n`],
  ])("a body stands %s", (_, rest) => {
    for (const text of [`PUT /\nA: b\n${rest}`, `PUT /\nA: b\n${rest}`.replaceAll("\n", "\r\n")]) {
      const { requests, problems } = readHttp(text);
      expect(faultsOf(readHttp(text))).toEqual([]);
      expect(problems).toEqual([]);
      expect(requests).toHaveLength(1);
      const { body, end } = requests[0] as (typeof requests)[0];
      expect(body?.value.replaceAll("\r\n", "\n")).toBe(XML);
      expect(end).toBe(body?.end);
      const tree = readXml(text, body?.start, body?.end);
      expect(text.slice(tree.root?.nameStart, tree.root?.nameEnd)).toBe("InventoryConfiguration");
    }
  });

  test.each([
    ["< ./body.xml", "./body.xml"],
    ["<@ my body.xml", "my body.xml"],
    ["<@latin1 {{dir}}/body.xml", "{{dir}}/body.xml"],
    ["< body.xml\n<x/>", "body.xml"],
  ])("%j is a body somewhere else", (line, file) => {
    const expected = [{ method: "PUT", target: "/", path: "/", bodyFile: file }];
    expect(read(`PUT /\n\n${line}\n`)).toEqual(expected);
    expect(read(`PUT /\n${line}\n###\n`)).toEqual(expected);
  });

  test("lines that only look like the end of a body belong to it", () => {
    const body = lines("<a", "> <b/>", "</a>", "< InventoryConfiguration>", "HTTP is text", ">", "## x", "# y");
    expect(read(`PUT /\n\n${body}`)).toEqual([{ method: "PUT", target: "/", path: "/", body }]);
  });

  test.each([
    "PUT /\n\n",
    "PUT /\n\n\n###\n",
    "PUT /\nHTTP/1.1 200 OK\n\n<x/>",
    "PUT /\n\n> {% x %}\n<x/>",
    "PUT /\n<> x.xml\n",
  ])("%j has no body", (text) => expect(read(text)).toEqual([{ method: "PUT", target: "/", path: "/" }]));
});

describe("files of several requests", () => {
  test("separators part them; what is no request is passed over", () => {
    const text = lines(
      "Some text.",
      "### first",
      "# @name first",
      "@id = report1",
      "< {%",
      "  PUT /not-a-request",
      "%}",
      "// really",
      "PUT /?inventory",
      "",
      "<a/>",
      "###",
      "HTTP/1.1 200 OK",
      "GET /of-the-response",
      "####### only a comment",
      "# nothing",
      "###",
      "https://b/?inventory&id={{first.response.body.$.id}}",
      "### last",
    );
    expect(read(text)).toEqual([
      { method: "PUT", target: "/?inventory", path: "/", query: ["inventory"], body: "<a/>" },
      {
        target: "https://b/?inventory&id={{first.response.body.$.id}}",
        authority: "b",
        path: "/",
        query: ["inventory", "id={{first.response.body.$.id}}"],
      },
    ]);
    const { comments } = readHttp(text);
    expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual([
      "# @name first",
      "// really",
      "# nothing",
    ]);
  });

  test("a script that does not end hides nothing", () => {
    expect(read("%}\n< {%\nPUT /\n")).toEqual([{ method: "PUT", target: "/", path: "/" }]);
  });

  test.each(["", "\n\n", "###", "### x\n###\n"])("%j has no request", (text) => expect(read(text)).toEqual([]));
});

describe("problems", () => {
  const CASES: readonly (readonly [marked: string, message: string, ...repaired: string[]])[] = [
    ["«PUT»\nHost: b", "malformedRequestLine: has no target"],
    ["«PUT HTTP/1.1»", "malformedRequestLine: has no target"],
    ["«PUT/?inventory HTTP/1.1»", "malformedRequestLine: has no blank behind its method", "PUT /?inventory HTTP/1.1"],
    ["«put/x HTTP/1.1»", "malformedRequestLine: has no blank behind its method", "put /x HTTP/1.1"],
    ["«PUT/?inventory»", "malformedRequestLine: has no blank behind its method", "PUT /?inventory"],
    [
      "«PUT /?id=a  {{ b }} c HTTP/1.1»",
      "malformedRequestLine: has blanks in its target",
      "PUT /?id=a%20{{ b }}%20c HTTP/1.1",
    ],
    ["«PUT /x y\n  ?z»", "malformedRequestLine: has blanks in its target", "PUT /x%20y\n  ?z"],
    ["«PUT / HTTP/1.1.1»", "malformedRequestLine: ends with a version that HTTP does not know", "PUT / HTTP/1.1"],
    ["«PUT / HTTP»", "malformedRequestLine: ends with a version that HTTP does not know", "PUT / HTTP/1.1"],
    ["«PUT / http/1.1»", "malformedRequestLine: ends with a version that HTTP does not know", "PUT / HTTP/1.1"],
    ["«PUT / HTTP1.1»", "malformedRequestLine: ends with a version that HTTP does not know", "PUT / HTTP/1.1"],
    ["PUT /\n«Host b»\nA: b", "malformedHeader: has no colon", "PUT /\nHost: b\nA: b"],
    ["PUT /\n«Host»  \nA: b", "malformedHeader: has no colon"],
    ["PUT /\n  «(b) c»", "malformedHeader: has no colon"],
    ["PUT /\n«: b»", "malformedHeader: has no name before its colon"],
    ["PUT /\r\n«Host  : b»\r\n", "malformedHeader: has blanks before its colon", "PUT /\r\nHost: b\r\n"],
    ["PUT /\n«My header: b»", "malformedHeader: has a name with characters that are not allowed there"],
  ];

  test.each(CASES)("%j: %s", (marked, message, ...repaired) => {
    const text = unmark(marked);
    const document = readHttp(text);
    expect(mark(text, document.problems)).toBe(marked);
    expect(document.problems.map(({ messageId, data }) => `${messageId}: ${data.reason}`)).toEqual([message]);
    expect(faultsOf(document)).toEqual([]);
    const ways = document.problems[0]?.suggestions ?? [];
    expect(ways.map((way) => applySuggestion(text, way))).toEqual(repaired);
    for (const text of repaired) expect(readHttp(text).problems).toEqual([]);
  });

  test.each(["{{all my headers}}", "{% include x %}", "<% headers %>"])(
    "a line that is filled in later is none: %s",
    (line) => {
      const { problems, requests } = readHttp(`PUT /\n${line}\nA: b\n\n<a/>`);
      expect(problems).toEqual([]);
      expect(requests[0]?.headers.map(({ name }) => name.value)).toEqual(["A"]);
    },
  );

  test("headers that are wrong are kept where they have a name and a value", () => {
    expect(read("PUT /\nHost : b\nMy header: c\nD e\n: f")).toEqual([
      { method: "PUT", target: "/", path: "/", headers: ["Host: b", "My header: c"] },
    ]);
  });
});
