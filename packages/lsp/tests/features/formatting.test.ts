import { convert, type Language } from "@inventory-lint/core";
import { describe, expect, it } from "vitest";
import { formatDocument } from "../../src/features/formatting.ts";
import { corpusTexts } from "./corpus.ts";
import { applied, findingsOf, open } from "./documents.ts";

const options = { tabSize: 2, insertSpaces: true };

function formatted(text: string, language: Language, settings = options): string {
  const document = open(text, language);
  return applied(document, formatDocument(document, settings));
}

const layout = `<?xml version="1.0" encoding="UTF-8"?>
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>media</Id>
  <!-- Since 2024. -->
  <IsEnabled>true</IsEnabled> <!-- for now -->

  <Destination>
    <S3BucketDestination>
      <Format>CSV</Format>
      <Bucket><![CDATA[arn:aws:s3:::acme-reports]]></Bucket>
      <Prefix> two  blanks </Prefix>
      <Encryption><SSE-S3/></Encryption>
    </S3BucketDestination>
  </Destination>
  <Schedule><Frequency>Daily</Frequency></Schedule>
  <IncludedObjectVersions>
      Current
  </IncludedObjectVersions>
</InventoryConfiguration>
`;

describe("XML", () => {
  it("is indented by its depth, with its comments where they were", () => {
    const messy = layout
      .replace(/^ +(?=<(?!\/Incl))/gm, (blanks) => " ".repeat((blanks.length * 7) % 5))
      .replace("\n\n", "\n \n\n\t\n");
    expect(messy).not.toBe(layout);
    expect(formatted(messy, "xml")).toBe(layout);
    expect(formatted(layout, "xml")).toBe(layout);
  });

  it("is spread where it stands on one line, but for small structures", () => {
    const oneLine = layout
      .replace(/<!--.*?-->/g, "")
      .replace(/>\s+</g, "><")
      .replace(/>\s+Current\s+</, ">Current<");
    const spread = layout
      .replace(/ *<!--.*?-->\n?/g, (comment) => (comment.endsWith("\n") && comment.startsWith("  ") ? "" : "\n"))
      .replace("\n\n", "\n")
      .replace(/>\s+Current\s+</, ">Current<");
    expect(formatted(oneLine, "xml")).toBe(spread.replace(/\n\n/g, "\n"));
  });

  it("follows the editor's tabs, and keeps the document's line ends", () => {
    const windows = layout.replaceAll("\n", "\r\n");
    const tabs = windows.replace(/^( {2})+(?=<(?!\/Incl))/gm, (blanks) => "\t".repeat(blanks.length / 2));
    expect(formatted(windows, "xml", { tabSize: 4, insertSpaces: false })).toBe(tabs);
  });

  it("leaves texts beside elements, references and xml:space alone", () => {
    const mixed = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>a</Id>&#32;<IsEnabled>true</IsEnabled>
  <Filter xml:space="preserve">   <Prefix>a</Prefix>  </Filter>
  <Schedule>   often   <Frequency>Daily</Frequency>  </Schedule>
</InventoryConfiguration>`;
    expect(formatted(mixed, "xml")).toBe(mixed);
  });
});

describe("JSON", () => {
  it("is indented by its depth; short lists and objects stay on one line", () => {
    expect(
      formatted(
        '{"Id" :"a","IsEnabled":true ,\n\n\n"IncludedObjectVersions":"All","Schedule":{"Frequency":"Daily"},"OptionalFields":["Size" ,"ETag"],"Filter":{\n"Prefix":"a b"},"Destination":{"S3BucketDestination":{}}}\n\n',
        "json",
      ),
    ).toBe(`{
  "Id": "a",
  "IsEnabled": true,

  "IncludedObjectVersions": "All",
  "Schedule": { "Frequency": "Daily" },
  "OptionalFields": ["Size", "ETag"],
  "Filter": {
    "Prefix": "a b"
  },
  "Destination": {
    "S3BucketDestination": {}
  }
}
`);
  });

  it("breaks lists that are too long", () => {
    const fields = Array.from({ length: 15 }, () => '"LastModifiedDate"');
    const text = `{"Id":"a","IsEnabled":true,"IncludedObjectVersions":"All","OptionalFields":[${fields.join()}]}`;
    expect(formatted(text, "json")).toContain(`"OptionalFields": [\n    ${fields.join(",\n    ")}\n  ]\n}`);
  });

  it("keeps comments where they are", () => {
    expect(
      formatted(
        '// top\n{ // open\n"Id":"a", // the id\n/* two\n lines */ "IsEnabled":true/* in */, /* x */ "IncludedObjectVersions":"All"\n// last\n}',
        "jsonc",
      ),
    ).toBe(`// top
{ // open
  "Id": "a", // the id
  /* two\n lines */ "IsEnabled": true /* in */, /* x */ "IncludedObjectVersions": "All"
  // last
}`);
  });

  it("takes template expressions whole", () => {
    const text =
      '{"Id":"a","IsEnabled":${ENABLED},"IncludedObjectVersions":{{ versions }},"Schedule":{"Frequency":"Daily"}}';
    expect(formatted(text, "json")).toBe(
      '{\n  "Id": "a",\n  "IsEnabled": ${ENABLED},\n  "IncludedObjectVersions": {{ versions }},\n  "Schedule": { "Frequency": "Daily" }\n}',
    );
  });
});

it("gives the last line an end where the editor wants one", () => {
  const text = '{ "Id": "a", "IsEnabled": true, "IncludedObjectVersions": "All" }';
  expect(formatted(text, "json")).toBe(text);
  const document = open(text, "json");
  expect(applied(document, formatDocument(document, { ...options, insertFinalNewline: true }))).toBe(`${text}\n`);
});

it.each<[string, string, Language]>([
  ["with syntax problems", layout.replace("</Format>", ""), "xml"],
  ["that are not ours", "<project><Id>a</Id><b/></project>", "xml"],
  [
    "that are requests",
    `PUT https://acme.s3.amazonaws.com/?inventory&id=media\n\n${layout.replaceAll("  ", "")}`,
    "http",
  ],
])("leaves documents alone %s", (_, text, language) => {
  expect(formatDocument(open(text, language), options)).toEqual([]);
});

/** Everything but the white space between elements or tokens. */
function essence(text: string, language: Language): string {
  if (language === "xml") return text.trim().replace(/>[ \t\r\n]+</g, "><");
  const tokens = /"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\/|\s+|[^\s"]/g;
  return (text.match(tokens) ?? [])
    .filter((token) => token.trim() !== "")
    .map((token) => token.trim())
    .join("");
}

/** What the AWS CLI would send; undefined where S3 would refuse it. */
function converted(text: string, language: Language): string | undefined {
  const conversion = convert({ text, language }, "json");
  return conversion.ok ? conversion.text : undefined;
}

it("changes no token and no meaning of any document of the corpus, and has nothing to do the second time", () => {
  const settings = { tabSize: 3, insertSpaces: true };
  let count = 0;
  for (const { name, language, text } of corpusTexts(2_500)) {
    if (language === "http") continue;
    const after = formatted(text, language, settings);
    if (after === text) continue;
    count++;
    expect(essence(after, language), name).toBe(essence(text, language));
    expect(formatted(after, language, settings), name).toBe(after);
    expect(findingsOf(after, language), name).toEqual(findingsOf(text, language));
    expect(converted(after, language), name).toBe(converted(text, language));
  }
  expect(count).toBeGreaterThan(200);
});
