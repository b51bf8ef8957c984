import { readFileSync } from "node:fs";
import type { InventoryNode } from "@inventory-lint/core/editor";
import type { Language } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import { type Hover, MarkupContent, MarkupKind, type Range } from "vscode-languageserver";
import { hoverAt } from "../../src/features/hover.ts";
import { markupFor } from "../../src/features/hover-markup.ts";
import { open, openAt } from "./documents.ts";

const corpus = new URL("../../../../test-corpus/", import.meta.url);
const markdown = markupFor([MarkupKind.Markdown]);
const plain = markupFor([MarkupKind.PlainText]);

function hoverIn(marked: string, language: Language = "xml", markup = markdown): Hover | null {
  const { document, position } = openAt(marked, language);
  return hoverAt(document, position, markup);
}

/** The characters that a hover is about. */
function subjectOf(text: string, range: Range | undefined): string {
  return range
    ? text
        .split("\n")
        .slice(range.start.line, range.end.line + 1)
        .join("\n")
        .slice(range.start.character, range.end.character)
    : "";
}

function textOf(hover: Hover | null): string {
  const contents = hover?.contents;
  return MarkupContent.is(contents) ? contents.value : "";
}

/** All that is said about a document, in its order, each under the characters that it is about; nothing twice. */
function allHovers(text: string, language: Language, markup = markdown): string {
  const document = open(text, language);
  const said = new Set<string>();
  for (let offset = 0; offset < text.length; offset++) {
    const hover = hoverAt(document, document.rangeOf([offset, offset]).start, markup);
    if (hover?.range) said.add(`### \`${subjectOf(text, hover.range)}\`\n\n${textOf(hover)}`);
  }
  return `${[...said].join("\n\n")}\n`;
}

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

function xml(members: string): string {
  return `<InventoryConfiguration ${namespace}>${members}</InventoryConfiguration>`;
}

test("every member and value of an XML document", async () => {
  const text = readFileSync(new URL("valid/every-optional-field.xml", corpus), "utf8");
  await expect(allHovers(text, "xml")).toMatchFileSnapshot("hover-xml.expected.md");
});

test("every member of a template, by the names and levels that it has there", async () => {
  const text = `Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-media
      InventoryConfigurations:
        - Id: weekly
          Enabled: true
          IncludedObjectVersions: All
          ScheduleFrequency: Weekly
          Prefix: photos/
          Destination:
            BucketArn: arn:aws:s3:::acme-reports
            BucketAccountId: "735190428613"
            Format: CSV
            Prefix: reports
          OptionalFields: [Size]
`;
  await expect(allHovers(text, "yaml")).toMatchFileSnapshot("hover-template.expected.md");
});

test("every member and value of a CLI input", async () => {
  const text = JSON.stringify({
    Bucket: "acme-media",
    Id: "weekly",
    ExpectedBucketOwner: "210987654321",
    InventoryConfiguration: {
      Id: "weekly",
      IsEnabled: false,
      Filter: { Prefix: "logs/" },
      Destination: {
        S3BucketDestination: {
          Format: "ORC",
          AccountId: "210987654321",
          Bucket: "arn:aws:s3:::acme-210987654321-eu-west-1-an",
          Prefix: "inventory",
          Encryption: {
            SSEKMS: { KeyId: "arn:aws:kms:eu-west-1:210987654321:key/mrk-0123456789abcdef0123456789abcdef" },
          },
        },
      },
      Schedule: { Frequency: "Weekly" },
      IncludedObjectVersions: "All",
      OptionalFields: ["Size", "ObjectOwner"],
    },
  });
  await expect(allHovers(text, "json")).toMatchFileSnapshot("hover-cli.expected.md");
});

test("every part of a request, as plain text", async () => {
  const text = readFileSync(new URL("valid/content-headers.http", corpus), "utf8");
  await expect(allHovers(text, "http", plain)).toMatchFileSnapshot("hover-http.expected.md");
});

test("the name in an end tag", () => {
  const hover = hoverIn(xml("<Schedule><Frequency>Daily</Frequency></Sch|edule>"));
  expect(textOf(hover)).toContain("**Schedule**");
});

test("the range is the value without the white space around it", () => {
  const { document, position } = openAt(xml("<Schedule><Frequency>\n  Week|ly\n</Frequency></Schedule>"), "xml");
  expect(subjectOf(document.text, hoverAt(document, position, markdown)?.range)).toBe("Weekly");
});

test("nothing is said between members, in comments, and behind the last character of a name", () => {
  for (const marked of ["<Id>|</Id>", "|<Id>x</Id>", "<Id|>x</Id>", "<!-- Id| -->", "<Id>x</Id> | "]) {
    expect([marked, hoverIn(xml(marked))]).toEqual([marked, null]);
  }
});

test("nothing is said in documents of others", () => {
  expect(hoverIn("<Schedule><Freq|uency>Daily</Frequency></Schedule>")).toBeNull();
  expect(hoverIn('{"Schedule": {"Freq|uency": "Daily"}}', "json")).toBeNull();
  expect(hoverIn("GET https://example.com/?id|=1", "http")).toBeNull();
});

test("a finding stands behind what its place means, with its consequence and its page", () => {
  const said = textOf(hoverIn(xml("<Schedule><Frequency>Mon|thly</Frequency></Schedule>")));
  expect(said).toMatch(/^\*\*Frequency\*\*, required in Schedule\n/);
  expect(said).toContain("\n\n---\n\n**error** ");
  expect(said).toContain("S3 refuses it: 400 MalformedXML.");
  expect(said).toContain("/docs/rules/invalid-frequency.md)");
});

test("a finding alone has its own range", () => {
  const { document, position } = openAt(xml("<Id>x</Id><Fo|o/>"), "xml");
  const hover = hoverAt(document, position, markdown);
  expect(subjectOf(document.text, hover?.range)).toBe("Foo");
  expect(textOf(hover)).toMatch(/^\*\*error\*\* /);
});

test("what is written in a document cannot become markup", () => {
  const said = textOf(hoverIn(xml("<Filter><Prefix>a`b** |[x](y)</Prefix></Filter>")));
  expect(said).toContain("begin with `` a`b** [x](y) ``.");
  const wrong = textOf(hoverIn(xml("<Schedule><Frequency>[x|](http://y) *b*</Frequency></Schedule>")));
  expect(wrong).not.toContain("[x](http://y)");
});

test("a client that shows no markdown gets none", () => {
  const hover = hoverIn(xml("<Schedule><Freq|uency>Daily</Frequency></Schedule>"), "xml", markupFor(undefined));
  expect(hover?.contents).toMatchObject({ kind: "plaintext" });
  expect(textOf(hover)).not.toMatch(/[*`]|\]\(/);
});

test("a rule in a comment that switches it off", () => {
  const said = textOf(hoverIn(xml("<!-- inventory-lint-disable-next-line id-le|ngth : old -->\n<Id>a</Id>")));
  expect(said).toMatch(/^\*\*id-length\*\*: /);
  expect(said).toContain("/docs/rules/id-length.md)");
  expect(hoverIn(xml("<!-- inventory-lint-disable-next-line id-length : o|ld -->\n<Id>a</Id>"))).toBeNull();
});

test("the namespace", () => {
  const hover = hoverIn(
    `<InventoryConfiguration xm|lns="http://s3.amazonaws.com/doc/2006-03-01/"><Id>a</Id></InventoryConfiguration>`,
  );
  expect(textOf(hover)).toContain("`http://s3.amazonaws.com/doc/2006-03-01/`");
});

test("every member has a description and a link", () => {
  const document = open(readFileSync(new URL("valid/every-optional-field.xml", corpus), "utf8"), "xml");
  const nodes: InventoryNode[] = [document.result.sourceCode.ast];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    nodes.push(...node.children);
    if (node.member) expect(node.member.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  }
});
