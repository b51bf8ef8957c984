import { type Finding, type Language, lint } from "@inventory-lint/core/internal";
import { describe, expect, it } from "vitest";
import { seedOf } from "../../../core/tests/fuzz.ts";
import { type DisableScope, disableEdits } from "../../src/features/disable-actions.ts";
import { textEditsOf } from "../../src/features/text-edits.ts";
import { corpusTexts } from "./corpus.ts";
import { applied, keysOf, open } from "./documents.ts";
import { halfTyped, numbers } from "./half-typed.ts";

const below = numbers(seedOf(5));

/** The text after the rule of the finding at `«»` was switched off, and nothing else has changed. */
function disabled(text: string, language: Language, scope: DisableScope): string | undefined {
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  const document = open(text.replace(/[«»]/g, ""), language);
  const finding = document.result.findings.find(({ range }) => range[0] === start && range[1] === end);
  if (!finding) throw new Error(`There is no finding; there are: ${keysOf(document.result).join("\n")}`);
  return after(document, finding, scope);
}

function after(document: ReturnType<typeof open>, finding: Finding, scope: DisableScope): string | undefined {
  const edits = disableEdits(document, finding, scope);
  return edits && applied(document, textEditsOf(document, edits));
}

const xml = (inside: string) => `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>media</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      ${inside}
      <AccountId>210987654321</AccountId>
      <Bucket>arn:aws:s3:::acme-reports</Bucket>
    </S3BucketDestination>
  </Destination>
  <Schedule><Frequency>Daily</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>
`;

describe("a comment for one line", () => {
  it("stands above it, indented alike", () => {
    expect(disabled(xml("<Format>«csv»</Format>"), "xml", "line")).toBe(
      xml("<!-- inventory-lint-disable-next-line invalid-format -->\n      <Format>csv</Format>"),
    );
  });

  it("keeps line ends and tabs", () => {
    const text = xml("<Format>«csv»</Format>").replaceAll("  ", "\t").replaceAll("\n", "\r\n");
    expect(disabled(text, "xml", "line")).toContain(
      "\r\n\t\t\t<!-- inventory-lint-disable-next-line invalid-format -->\r\n\t\t\t<Format>csv</Format>\r\n",
    );
  });

  it("is the one that stands there already", () => {
    const above = (rules: string) =>
      xml(`<!-- inventory-lint-disable-next-line ${rules} : ours -->\n<Format>csv</Format>`);
    expect(disabled(above("no-encryption").replace("csv", "«csv»"), "xml", "line")).toBe(
      above("no-encryption, invalid-format"),
    );
  });

  it.each([
    ["text over several lines", "<Format>\n        «csv»\n      </Format>"],
    ["a CDATA section", "<Format><![CDATA[\n«csv»\n]]></Format>"],
  ])("goes around the element where the line begins inside of %s", (_, inside) => {
    const plain = inside.replace(/[«»]/g, "");
    expect(disabled(xml(inside), "xml", "line")).toBe(
      xml(
        `<!-- inventory-lint-disable invalid-format -->\n      ${plain}\n      <!-- inventory-lint-enable invalid-format -->`,
      ),
    );
  });

  it("goes around the root where the line begins inside of its tag", () => {
    const text = xml("<Format>CSV</Format>").replace(' xmlns="http://s3', '\n  xmlns="«http://example»');
    const marked = text.replace(/«http:\/\/example».amazonaws.com\/doc\/2006-03-01\//, "«http://example.com/»");
    expect(disabled(marked, "xml", "line")).toMatch(
      /^<!-- inventory-lint-disable xml-namespace-wrong -->\n<InventoryConfiguration\n {2}xmlns="http:\/\/example.com\/">[\s\S]*<\/InventoryConfiguration>\n<!-- inventory-lint-enable xml-namespace-wrong -->\n$/,
    );
  });

  it("leaves another finding of the rule on the same line alone", () => {
    const fields = (first: string) =>
      xml(`<Format>CSV</Format>`).replace(
        "</Inv",
        `  <OptionalFields>${first}<Field>size</Field></OptionalFields>\n</Inv`,
      );
    expect(disabled(fields("<Field>«etag»</Field>"), "xml", "line")).toBe(
      fields(
        "<!-- inventory-lint-disable invalid-optional-field --><Field>etag</Field><!-- inventory-lint-enable invalid-optional-field -->",
      ),
    );
  });

  it("stands above the root where everything is on one line", () => {
    const text = xml("<Format>«csv»</Format>").replace(/\s*\n\s*/g, "");
    expect(disabled(text, "xml", "line")).toBe(
      `<!-- inventory-lint-disable-next-line invalid-format -->\n${text.replace(/[«»]/g, "")}`,
    );
    const declared = `<?xml version="1.0"?>${text}`;
    expect(disabled(declared, "xml", "line")).toContain(
      "<!-- inventory-lint-disable invalid-format --><Format>csv</Format><!-- inventory-lint-enable invalid-format -->",
    );
  });
});

describe("a comment for the whole file", () => {
  it("stands first, but behind the declaration", () => {
    const text = xml("<Format>«csv»</Format>");
    const plain = xml("<Format>csv</Format>");
    expect(disabled(text, "xml", "file")).toBe(`<!-- inventory-lint-disable invalid-format -->\n${plain}`);
    const declaration = '<?xml version="1.0"?>';
    expect(disabled(`${declaration}\r\n${text}`, "xml", "file")).toBe(
      `${declaration}\r\n<!-- inventory-lint-disable invalid-format -->\r\n${plain}`,
    );
  });

  it("is written in the words of the language", () => {
    const json = '{ "Id": "a", "IsEnabled": true, "IncludedObjectVersions": «"all"» }';
    expect(disabled(json, "jsonc", "file")).toBe(
      `// inventory-lint-disable invalid-included-object-versions\n${json.replace(/[«»]/g, "")}`,
    );
    expect(disabled(json, "json", "file")).toBeUndefined();
    expect(disabled(json, "json", "line")).toBeUndefined();
    const yaml = "Id: a\nIsEnabled: true\nDestination:\n  S3BucketDestination:\n    Format: «csv»\n";
    const plain = yaml.replace(/[«»]/g, "");
    expect(disabled(yaml, "yaml", "file")).toBe(`# inventory-lint-disable invalid-format\n${plain}`);
    expect(disabled(yaml, "yaml", "line")).toBe(
      plain.replace("    Format", "    # inventory-lint-disable-next-line invalid-format\n    Format"),
    );
  });
});

it.each<[string, string, Language]>([
  ["XML that cannot be read", xml("<Format>CSV</Format>").replace("<Id>media</Id>", "<Id>a «&» b</Id>"), "xml"],
  ["JSON that cannot be read", '«{» "Id": "a", "IsEnabled": true, "IncludedObjectVersions": "All"', "jsonc"],
  [
    "what a merge has left",
    xml("<Format>CSV</Format>")
      .replace("  <Id>", "«<<<<<<< HEAD»\n  <Id>a</Id>\n=======\n  <Id>")
      .replace("  <IsE", ">>>>>>> other\n  <IsE"),
    "xml",
  ],
  ["characters that no XML has", xml("<Format>CSV</Format>").replace("media", "a«\u0001»"), "xml"],
])("no comment is offered for %s", (_, text, language) => {
  expect(disabled(text, language, "line")).toBeUndefined();
  expect(disabled(text, language, "file")).toBeUndefined();
});

describe("in JSON with comments", () => {
  const json = (format: string) => `{
  "Id": "media",
  "IncludedObjectVersions": "All",
  ${format}
}`;

  it("stands above the line", () => {
    expect(disabled(json('"IsEnabled": «"yes"»'), "jsonc", "line")).toBe(
      json('// inventory-lint-disable-next-line invalid-boolean\n  "IsEnabled": "yes"'),
    );
  });

  it("goes around the member where the line begins in a comment", () => {
    expect(disabled(json('/* one\n two */ "IsEnabled": «"yes"»'), "jsonc", "line")).toBe(
      json(
        '/* one\n two */ /* inventory-lint-disable invalid-boolean */"IsEnabled": "yes"/* inventory-lint-enable invalid-boolean */',
      ),
    );
  });
});

describe("in raw requests", () => {
  const request = (line: string, header = "") =>
    `### Media\n${line} HTTP/1.1\n${header}Content-Type: application/xml\n\n${xml("<Format>CSV</Format>")}`;

  it("stands above the line of the request or of the header", () => {
    const good = "PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media";
    expect(disabled(request(good.replace("PUT", "«PATCH»")), "http", "line")).toContain(
      "### Media\n# inventory-lint-disable-next-line request-line\nPATCH ",
    );
    expect(disabled(request(good, "x-amz-expected-bucket-owner: «2109-8765-4321»\n"), "http", "line")).toContain(
      "HTTP/1.1\n# inventory-lint-disable-next-line expected-owner\nx-amz-expected",
    );
  });

  it("goes around a request line that goes on below", () => {
    const line = "PUT https://acme-media.s3.eu-west-1.amazonaws.com/\n  ?inventory\n  &id=media\n  &id=«other»";
    const text = disabled(request(line), "http", "line");
    expect(text).toContain("### Media\n# inventory-lint-disable request-line\nPUT ");
    expect(text).toContain("&id=other HTTP/1.1\n# inventory-lint-enable request-line\nContent-Type");
  });

  it("stands before a body that no empty line separates, where it is not a part of it", () => {
    const good = "PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media";
    const joined = request(good).replace(/\n\n(<\S+)/, "\n«$1»");
    expect(disabled(joined, "http", "line")).toContain(
      "Content-Type: application/xml\n# inventory-lint-disable-next-line request-blank-line\n<InventoryConfiguration",
    );
  });

  it("does not change a body whose length is told", () => {
    const good = "PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media";
    const body = (header: string) => request(good, header).replace("<Format>CSV", "<Format>«csv»");
    expect(disabled(body(""), "http", "line")).toContain("<!-- inventory-lint-disable-next-line invalid-format -->");
    expect(disabled(body("Content-Length: 1\n"), "http", "line")).toBeUndefined();
  });
});

it.each<[string, (text: string) => string]>([
  ["as they are", (text) => text],
  ["half typed", (text) => halfTyped(text, below)],
])("makes one finding go away, and changes no other, in the documents of the corpus %s", (_, change) => {
  let count = 0;
  const wrong: string[] = [];
  for (const [index, { name, language: own, text }] of corpusTexts(2_000).entries()) {
    // Half of them show as much.
    if (index % 2 === 1) continue;
    const language = own === "json" ? "jsonc" : own;
    const document = open(change(text), language);
    const all = document.result.findings;
    for (const finding of all) {
      for (const scope of ["line", "file"] as const) {
        const edits = disableEdits(document, finding, scope);
        if (!edits) continue;
        const changed = applied(document, textEditsOf(document, edits));
        count++;
        const line = document.rangeOf(finding.range).start.line;
        const [from = 0, to = 0] = edits.length > 1 ? edits.map(({ range }) => range[0]) : [];
        const isHidden = ({ ruleId, range: [at, end] }: Finding): boolean => {
          if (ruleId !== finding.ruleId) return false;
          // What is wrong in the declaration stands before any comment.
          if (scope === "file") return at >= (edits[0]?.range[0] ?? 0);
          return edits.length > 1 ? from <= at && at < to : document.rangeOf([at, end]).start.line === line;
        };
        const expected = placesOf(all.filter((other) => !isHidden(other)));
        const found = placesOf(lint({ text: changed, language }).findings);
        const same = JSON.stringify(found) === JSON.stringify(expected);
        if (!same)
          wrong.push(`${name} ${scope} ${finding.ruleId}\n${difference(expected, found)}\n${changed.slice(0, 400)}`);
      }
    }
  }
  expect(wrong.slice(0, 5).join("\n----\n")).toBe("");
  expect(count).toBeGreaterThan(300);
});

/**
 * Without messages: one may quote several lines, between which the comment stands now. What is said of another comment
 * that disables nothing depends on what is left for it.
 */
function placesOf(findings: readonly Finding[]): string[] {
  const shown = ({ ruleId, messageId, path }: Finding) =>
    ruleId === "unused-directive" ? ruleId : `${ruleId} ${messageId} ${path}`;
  return findings.map(shown).sort();
}

function difference(expected: readonly string[], found: readonly string[]): string {
  const missing = expected.filter((each) => !found.includes(each)).map((each) => `- ${each}`);
  const more = found.filter((each) => !expected.includes(each)).map((each) => `+ ${each}`);
  return [...missing, ...more].join("\n");
}
