import { describe, expect, it } from "vitest";
import { bindHttp } from "../../src/carriers/http.ts";
import { http } from "../../src/languages/http/language.ts";
import { createXmlWriter } from "../../src/languages/xml/writer.ts";
import { applyEdits } from "../../src/text/edit.ts";
import {
  destination,
  destinationBucket,
  destinationPrefix,
  encryption,
  filter,
  filterPrefix,
  format,
  frequency,
  id,
  includedObjectVersions,
  inventoryConfigurationList,
  isEnabled,
  isTruncated,
  optionalField,
  optionalFields,
  s3BucketDestination,
  schedule,
  sSEKMS,
  sSES3,
} from "../../src/vocabulary/generated/vocabulary.ts";
import { at, type Call, editXml } from "./documents.ts";

/** A configuration around some lines. */
const root = (...lines: string[]): string =>
  ["<InventoryConfiguration>", ...lines, "</InventoryConfiguration>", ""].join("\n");
const inOneLine = (inside: string): string => `<InventoryConfiguration>${inside}</InventoryConfiguration>`;

type Row = [what: string, before: string, call: Call, after: string];

const table = (rows: Row[]): void => {
  it.each(rows)("%s", (_, before, call, after) => {
    expect(editXml(before, call)).toBe(after);
  });
  it.each(rows)("%s, CRLF", (_, before, call, after) => {
    expect(editXml(before.replaceAll("\n", "\r\n"), call)).toBe(after.replaceAll("\n", "\r\n"));
  });
};

describe("replaceValue", () => {
  const replace =
    (path: string, value: string | boolean): Call =>
    (writer, node) =>
      writer.replaceValue(at(node, path), value);
  table([
    ["a value", inOneLine("<Id>a</Id>"), replace("Id", "b"), inOneLine("<Id>b</Id>")],
    ["the white space around it", root("  <Id>", "    a", "  </Id>"), replace("Id", "b"), root("  <Id>b</Id>")],
    [
      "a value that needs escaping",
      inOneLine("<Id>a</Id>"),
      replace("Id", "a<b>&c"),
      inOneLine("<Id>a&lt;b&gt;&amp;c</Id>"),
    ],
    ["a carriage return", inOneLine("<Id>a</Id>"), replace("Id", "a\rb"), inOneLine("<Id>a&#13;b</Id>")],
    [
      "a boolean",
      inOneLine("<IsEnabled>yes</IsEnabled>"),
      replace("IsEnabled", true),
      inOneLine("<IsEnabled>true</IsEnabled>"),
    ],
    ["a self-closing element", inOneLine("<Id/>"), replace("Id", "x"), inOneLine("<Id>x</Id>")],
    ["a self-closing element with a blank", inOneLine("<Id />"), replace("Id", "x"), inOneLine("<Id>x</Id>")],
    ["attributes stay", inOneLine('<Id lang="en" />'), replace("Id", "x"), inOneLine('<Id lang="en">x</Id>')],
    ["an empty element", inOneLine("<Id></Id>"), replace("Id", "x"), inOneLine("<Id>x</Id>")],
    [
      "a CDATA section",
      inOneLine("<Id><![CDATA[a]]></Id>"),
      replace("Id", "a&b"),
      inOneLine("<Id><![CDATA[a&b]]></Id>"),
    ],
    [
      "a CDATA section that cannot hold the value",
      inOneLine("<Id> <![CDATA[a]]> </Id>"),
      replace("Id", "a]]>b"),
      inOneLine("<Id>a]]&gt;b</Id>"),
    ],
    ["a comment stays", inOneLine("<Id> a<!-- c --> b </Id>"), replace("Id", "x"), inOneLine("<Id>x<!-- c --></Id>")],
    ["elements go", inOneLine("<Id> <b>a</b> </Id>"), replace("Id", "x"), inOneLine("<Id>x</Id>")],
    ["an unclosed element", root("  <Id>a", "  <Filter/>"), replace("Id", "x"), root("  <Id>x", "  <Filter/>")],
    [
      "CDATA that has no element of its own",
      inOneLine("<Id>a</Id><![CDATA[b]]>"),
      replace("#1", "&"),
      inOneLine("<Id>a</Id>&amp;"),
    ],
    [
      "text that has no element of its own",
      inOneLine("<Id>a</Id> b "),
      replace("#1", "&"),
      inOneLine("<Id>a</Id> &amp; "),
    ],
  ]);
});

describe("rename", () => {
  it.each<[string, string, string]>([
    ["both tags", inOneLine("<id>a</id >"), inOneLine("<Id>a</Id >")],
    ["a self-closing element", inOneLine("<id a='1'/>"), inOneLine("<Id a='1'/>")],
    [
      "no end tag",
      "<InventoryConfiguration><id>a</InventoryConfiguration>",
      "<InventoryConfiguration><Id>a</InventoryConfiguration>",
    ],
    [
      "a prefix",
      '<s3:InventoryConfiguration xmlns:s3="http://s3.amazonaws.com/doc/2006-03-01/"><s3:id>a</s3:id></s3:InventoryConfiguration>',
      '<s3:InventoryConfiguration xmlns:s3="http://s3.amazonaws.com/doc/2006-03-01/"><s3:Id>a</s3:Id></s3:InventoryConfiguration>',
    ],
  ])("%s", (_, before, after) => {
    expect(editXml(before, (writer, node) => writer.rename(at(node, "#0"), id))).toBe(after);
  });

  it("writes the element's name, not the SDK's", () => {
    const call: Call = (writer, node) => writer.rename(at(node, "SSEKMS"), sSEKMS);
    expect(editXml(inOneLine("<SSEKMS/>"), call)).toBe(inOneLine("<SSE-KMS/>"));
  });
});

describe("remove", () => {
  const remove =
    (path: string): Call =>
    (writer, node) =>
      writer.remove(at(node, path));
  table([
    ["with its line", root("  <Id>a</Id>", "  <Filter/>"), remove("Filter"), root("  <Id>a</Id>")],
    ["with its lines", root("  <Id>a</Id>", "  <Filter>", "  </Filter>"), remove("Filter"), root("  <Id>a</Id>")],
    ["with blanks behind it", root("\t<Id>a</Id>  ", "\t<Filter/>"), remove("Id"), root("\t<Filter/>")],
    ["the first of a line", root("  <Id>a</Id> <Filter/>"), remove("Id"), root("  <Filter/>")],
    ["the last of a line", root("  <Id>a</Id> <Filter/>"), remove("Filter"), root("  <Id>a</Id>")],
    ["in one line", inOneLine("<Id>a</Id><Filter/>"), remove("Filter"), inOneLine("<Id>a</Id>")],
    ["in one line with blanks", inOneLine(" <Id>a</Id> <Filter/> "), remove("Id"), inOneLine(" <Filter/> ")],
    [
      "comments stay",
      root("  <!-- a -->", "  <Id>a</Id>", "  <!-- b -->"),
      remove("Id"),
      root("  <!-- a -->", "  <!-- b -->"),
    ],
    ["a comment on its line stays", root("  <Id>a</Id> <!-- a -->"), remove("Id"), root("  <!-- a -->")],
    [
      "the only one",
      root("  <Filter>", "    <Prefix/>", "  </Filter>"),
      remove("Filter/Prefix"),
      root("  <Filter></Filter>"),
    ],
    [
      "the only one in one line",
      inOneLine("<Filter> <Prefix/> </Filter>"),
      remove("Filter/Prefix"),
      inOneLine("<Filter></Filter>"),
    ],
    [
      "an item",
      root("  <OptionalFields>", "    <Field>a</Field>", "    <Field>b</Field>", "  </OptionalFields>"),
      remove("OptionalFields/#0"),
      root("  <OptionalFields>", "    <Field>b</Field>", "  </OptionalFields>"),
    ],
    ["an unclosed element", root("  <Id>a", "  <Filter/>"), remove("Id"), root("  <Filter/>")],
    [
      "the last line of the text",
      "<InventoryConfiguration>\n  <Id>a</Id>\n  <Filter/>",
      remove("Filter"),
      "<InventoryConfiguration>\n  <Id>a</Id>",
    ],
    [
      "stray text",
      root("  <Id>a</Id>", "  what?", "  <Filter/>"),
      (writer, node) => writer.remove(at(node, "#1")),
      root("  <Id>a</Id>", "  <Filter/>"),
    ],
  ]);
});

describe("insert", () => {
  const insert =
    (
      ...[path, value]: [Parameters<Parameters<Call>[0]["insert"]>[1], Parameters<Parameters<Call>[0]["insert"]>[2]]
    ): Call =>
    (writer, node) =>
      writer.insert(node, path, value);
  const encrypted = insert([destination, s3BucketDestination, encryption], { SSES3: {} });
  table([
    [
      "behind what comes before",
      root("  <Id>a</Id>", "  <Filter/>"),
      insert([isEnabled], true),
      root("  <Id>a</Id>", "  <IsEnabled>true</IsEnabled>", "  <Filter/>"),
    ],
    [
      "before what comes behind",
      root("  <Filter/>", "  <Schedule/>"),
      insert([id], "a"),
      root("  <Id>a</Id>", "  <Filter/>", "  <Schedule/>"),
    ],
    [
      "before the comment of what comes behind",
      root("  <!-- all -->", "  <Filter/>"),
      insert([id], "a"),
      root("  <Id>a</Id>", "  <!-- all -->", "  <Filter/>"),
    ],
    [
      "not before a comment that stands apart",
      root("  <!-- all -->", "", "  <Filter/>"),
      insert([id], "a"),
      root("  <!-- all -->", "", "  <Id>a</Id>", "  <Filter/>"),
    ],
    [
      "behind the comment on the line",
      root("  <Id>a</Id> <!-- id -->", "  <!-- f -->", "  <Filter/>"),
      insert([isEnabled], true),
      root("  <Id>a</Id> <!-- id -->", "  <IsEnabled>true</IsEnabled>", "  <!-- f -->", "  <Filter/>"),
    ],
    [
      "behind the nearest, in any order",
      root("  <Schedule/>", "  <Id>a</Id>"),
      insert([includedObjectVersions], "All"),
      root("  <Schedule/>", "  <IncludedObjectVersions>All</IncludedObjectVersions>", "  <Id>a</Id>"),
    ],
    ["at the end, behind unknown ones", root("  <Foo/>"), insert([id], "a"), root("  <Foo/>", "  <Id>a</Id>")],
    [
      "tabs",
      root("\t<Id>a</Id>"),
      insert([filter], { Prefix: "x" }),
      root("\t<Id>a</Id>", "\t<Filter>", "\t\t<Prefix>x</Prefix>", "\t</Filter>"),
    ],
    [
      "three blanks",
      root("   <Id>a</Id>"),
      insert([filter], { Prefix: "x" }),
      root("   <Id>a</Id>", "   <Filter>", "      <Prefix>x</Prefix>", "   </Filter>"),
    ],
    [
      "no indentation",
      root("<Id>a</Id>"),
      insert([filter], { Prefix: "x" }),
      root("<Id>a</Id>", "<Filter>", "<Prefix>x</Prefix>", "</Filter>"),
    ],
    [
      "one line",
      inOneLine("<Id>a</Id>"),
      insert([filter], { Prefix: "x" }),
      inOneLine("<Id>a</Id><Filter><Prefix>x</Prefix></Filter>"),
    ],
    [
      "one line with blanks",
      inOneLine(" <Id>a</Id> "),
      insert([isEnabled], false),
      inOneLine(" <Id>a</Id> <IsEnabled>false</IsEnabled> "),
    ],
    ["one line, first", inOneLine("<Filter/>"), insert([id], "a"), inOneLine("<Id>a</Id><Filter/>")],
    [
      "between two on one line",
      root("  <Id>a</Id> <Filter/>"),
      insert([isEnabled], true),
      root("  <Id>a</Id> <IsEnabled>true</IsEnabled> <Filter/>"),
    ],
    [
      "structures like those of the document",
      root("  <Id>a</Id>", "  <Filter><Prefix>x</Prefix></Filter>"),
      insert([schedule, frequency], "Daily"),
      root(
        "  <Id>a</Id>",
        "  <Filter><Prefix>x</Prefix></Filter>",
        "  <Schedule><Frequency>Daily</Frequency></Schedule>",
      ),
    ],
    [
      "lists unlike structures",
      root("  <Filter><Prefix>x</Prefix></Filter>"),
      insert([optionalFields], ["Size"]),
      root(
        "  <Filter><Prefix>x</Prefix></Filter>",
        "  <OptionalFields>",
        "    <Field>Size</Field>",
        "  </OptionalFields>",
      ),
    ],
    [
      "a list",
      root("  <Id>a</Id>"),
      insert([optionalFields], ["Size", "ETag"]),
      root(
        "  <Id>a</Id>",
        "  <OptionalFields>",
        "    <Field>Size</Field>",
        "    <Field>ETag</Field>",
        "  </OptionalFields>",
      ),
    ],
    ["an empty list", root("  <Id>a</Id>"), insert([optionalFields], []), root("  <Id>a</Id>", "  <OptionalFields/>")],
    [
      "an item",
      root("  <OptionalFields>", "    <Field>Size</Field>", "  </OptionalFields>"),
      insert([optionalFields, optionalField], "ETag"),
      root("  <OptionalFields>", "    <Field>Size</Field>", "    <Field>ETag</Field>", "  </OptionalFields>"),
    ],
    [
      "missing structures",
      root("  <Id>a</Id>"),
      encrypted,
      root(
        "  <Id>a</Id>",
        "  <Destination>",
        "    <S3BucketDestination>",
        "      <Encryption>",
        "        <SSE-S3/>",
        "      </Encryption>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
    ],
    [
      "into what exists",
      root(
        "  <Destination>",
        "    <S3BucketDestination>",
        "      <Format>CSV</Format>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
      insert([destination, s3BucketDestination, destinationPrefix], "p"),
      root(
        "  <Destination>",
        "    <S3BucketDestination>",
        "      <Format>CSV</Format>",
        "      <Prefix>p</Prefix>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
    ],
    [
      "into a self-closing element",
      root("    <Filter />"),
      insert([filter, filterPrefix], "a&b"),
      root("    <Filter>", "        <Prefix>a&amp;b</Prefix>", "    </Filter>"),
    ],
    [
      "into an empty element",
      root("  <Filter></Filter>"),
      insert([filter, filterPrefix], ""),
      root("  <Filter>", "    <Prefix></Prefix>", "  </Filter>"),
    ],
    [
      "into an empty element of two lines",
      root("  <Filter>", "  </Filter>"),
      insert([filter, filterPrefix], "x"),
      root("  <Filter>", "    <Prefix>x</Prefix>", "  </Filter>"),
    ],
    [
      "into an empty element in one line",
      inOneLine("<Filter/>"),
      insert([filter, filterPrefix], "x"),
      inOneLine("<Filter><Prefix>x</Prefix></Filter>"),
    ],
    [
      "behind a lonely comment",
      root("  <Filter>", "    <!-- all -->", "  </Filter>"),
      insert([filter, filterPrefix], "x"),
      root("  <Filter>", "    <!-- all -->", "    <Prefix>x</Prefix>", "  </Filter>"),
    ],
    [
      "behind a lonely comment on the line of the tag",
      root("  <Filter> <!-- all -->", "  </Filter>"),
      insert([filter, filterPrefix], "x"),
      root("  <Filter> <!-- all -->", "    <Prefix>x</Prefix>", "  </Filter>"),
    ],
    [
      "behind a lonely comment in one line",
      root("  <Filter><!-- all --></Filter>"),
      insert([filter, filterPrefix], "x"),
      root("  <Filter><!-- all --><Prefix>x</Prefix></Filter>"),
    ],
    [
      "into an empty root",
      "<?xml version='1.0'?>\n<InventoryConfiguration/>\n",
      insert([id], "a"),
      "<?xml version='1.0'?>\n<InventoryConfiguration>\n  <Id>a</Id>\n</InventoryConfiguration>\n",
    ],
    [
      "into an empty root in one line",
      "<InventoryConfiguration/>",
      insert([id], "a"),
      "<InventoryConfiguration><Id>a</Id></InventoryConfiguration>",
    ],
    [
      "into a root that is not closed",
      "<InventoryConfiguration>\n  <Id>a</Id>\n",
      insert([isEnabled], true),
      "<InventoryConfiguration>\n  <Id>a</Id>\n  <IsEnabled>true</IsEnabled>\n",
    ],
    [
      "into an empty element that is not closed",
      root("  <Id>a</Id>", "  <Filter>"),
      insert([filter, filterPrefix], "x"),
      root("  <Id>a</Id>", "  <Filter>", "    <Prefix>x</Prefix>"),
    ],
    [
      "the first of duplicates",
      root("  <Filter>", "    <Prefix>a</Prefix>", "  </Filter>", "  <Filter/>"),
      insert([filter, filterPrefix], "x"),
      root("  <Filter>", "    <Prefix>a</Prefix>", "    <Prefix>x</Prefix>", "  </Filter>", "  <Filter/>"),
    ],
    ["nothing for an empty path", root("  <Id>a</Id>"), insert([], "x"), root("  <Id>a</Id>")],
  ]);

  it("takes the parent's prefix", () => {
    const start = '<s3:InventoryConfiguration xmlns:s3="http://s3.amazonaws.com/doc/2006-03-01/">';
    const call = insert([filter], { Prefix: "x" });
    expect(editXml(`${start}<s3:Id>a</s3:Id></s3:InventoryConfiguration>`, call)).toBe(
      `${start}<s3:Id>a</s3:Id><s3:Filter><s3:Prefix>x</s3:Prefix></s3:Filter></s3:InventoryConfiguration>`,
    );
  });

  it("writes the items of a list that has no element of its own", () => {
    const list = (...lines: string[]) =>
      ["<ListInventoryConfigurationsResult>", ...lines, "</ListInventoryConfigurationsResult>"].join("\n");
    const one = ["  <InventoryConfiguration>", "    <Id>a</Id>", "  </InventoryConfiguration>"];
    const before = list("  <IsTruncated>false</IsTruncated>");
    const call = insert([inventoryConfigurationList], [{ Id: "a" }]);
    const after = list(...one, "  <IsTruncated>false</IsTruncated>");
    expect(editXml(before, call)).toBe(after);
    expect(editXml(list(...one), insert([isTruncated], false))).toBe(after);
  });

  it.each(["\n", "\r\n"])("lays out the body of a raw request by itself (%j)", (lineBreak) => {
    const request = (...body: string[]) =>
      ["PUT /?inventory&id=a HTTP/1.1", "Host: b.s3.amazonaws.com", "", ...body, ""].join(lineBreak);
    const before = request("<InventoryConfiguration/>");
    const root = bindHttp(http.read(before)).document.children[0]?.child("InventoryConfiguration");
    if (!root) throw new Error("The request has no configuration.");
    expect(applyEdits(before, insert([filter], { Prefix: "x" })(createXmlWriter(before), root))).toBe(
      request(
        "<InventoryConfiguration>",
        "  <Filter>",
        "    <Prefix>x</Prefix>",
        "  </Filter>",
        "</InventoryConfiguration>",
      ),
    );
  });

  it("opens a start tag that is not finished", () => {
    const before = "<InventoryConfiguration>\n  <Filter\n</InventoryConfiguration>\n";
    expect(editXml(before, insert([filter, filterPrefix], "x"))).toContain("<Prefix>x</Prefix>");
  });
});

describe("move", () => {
  const move =
    (names: string[], ...path: Parameters<Parameters<Call>[0]["move"]>[2]): Call =>
    (writer, node) =>
      writer.move(
        names.map((name) => at(node, name)),
        node,
        path,
      );
  table([
    [
      "into a new structure",
      root("  <Id>a</Id>", "  <Frequency>Daily</Frequency>"),
      move(["Frequency"], schedule, frequency),
      root("  <Id>a</Id>", "  <Schedule>", "    <Frequency>Daily</Frequency>", "  </Schedule>"),
    ],
    [
      "into a structure behind it",
      root("  <Frequency>Daily</Frequency>", "  <Schedule/>"),
      move(["Frequency"], schedule, frequency),
      root("  <Schedule>", "    <Frequency>Daily</Frequency>", "  </Schedule>"),
    ],
    [
      "in one line",
      inOneLine("<Id>a</Id><Frequency>Daily</Frequency>"),
      move(["Frequency"], schedule, frequency),
      inOneLine("<Id>a</Id><Schedule><Frequency>Daily</Frequency></Schedule>"),
    ],
    [
      "several together, where they stood",
      root(
        "  <Destination>",
        "    <!-- here -->",
        "    <Bucket>b</Bucket>",
        "    <Format>CSV</Format>",
        "    <Prefix>p</Prefix>",
        "  </Destination>",
      ),
      move(
        ["Destination/Bucket", "Destination/Format", "Destination/Prefix"],
        destination,
        s3BucketDestination,
        destinationBucket,
      ),
      root(
        "  <Destination>",
        "    <!-- here -->",
        "    <S3BucketDestination>",
        "      <Bucket>b</Bucket>",
        "      <Format>CSV</Format>",
        "      <Prefix>p</Prefix>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
    ],
    [
      "several, each at its place",
      root(
        "  <Destination>",
        "    <Bucket>b</Bucket>",
        "    <Format>CSV</Format>",
        "    <S3BucketDestination>",
        "      <AccountId>1</AccountId>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
      move(["Destination/Bucket", "Destination/Format"], destination, s3BucketDestination, destinationBucket),
      root(
        "  <Destination>",
        "    <S3BucketDestination>",
        "      <Format>CSV</Format>",
        "      <AccountId>1</AccountId>",
        "      <Bucket>b</Bucket>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
    ],
    [
      "with a new name",
      root(
        "  <Destination>",
        "    <S3BucketDestination>",
        "      <SSES3/>",
        "      <Format>CSV</Format>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
      (writer, node) =>
        writer.move([at(node, "Destination/S3BucketDestination/SSES3")], at(node, "Destination/S3BucketDestination"), [
          encryption,
          sSES3,
        ]),
      root(
        "  <Destination>",
        "    <S3BucketDestination>",
        "      <Format>CSV</Format>",
        "      <Encryption>",
        "        <SSE-S3/>",
        "      </Encryption>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
    ],
    [
      "several, the first misspelt",
      inOneLine("<Destination><Buket>b</Buket><Format>CSV</Format><Foo/></Destination>"),
      move(
        ["Destination/Buket", "Destination/Format", "Destination/Foo"],
        destination,
        s3BucketDestination,
        destinationBucket,
      ),
      inOneLine(
        "<Destination><S3BucketDestination><Bucket>b</Bucket><Format>CSV</Format><Foo/></S3BucketDestination></Destination>",
      ),
    ],
    [
      "into a structure of its own name",
      root("  <Destination>", "    <Bucket>b</Bucket>", "  </Destination>"),
      move(["Destination"], destination, s3BucketDestination),
      root(
        "  <Destination>",
        "    <S3BucketDestination>",
        "      <Bucket>b</Bucket>",
        "    </S3BucketDestination>",
        "  </Destination>",
      ),
    ],
    [
      "items into a list",
      root("  <Id>a</Id>", "  <Field>Size</Field>", "  <OptionalField>ETag</OptionalField>"),
      move(["Field", "OptionalField"], optionalFields, optionalField),
      root(
        "  <Id>a</Id>",
        "  <OptionalFields>",
        "    <Field>Size</Field>",
        "    <Field>ETag</Field>",
        "  </OptionalFields>",
      ),
    ],
    [
      "up, with comments and other lines inside",
      root(
        "  <Id>a</Id>",
        "  <Schedule>",
        "    <Filter>",
        "      <!-- two",
        "           lines -->",
        "",
        "      <Prefix>x",
        "y</Prefix>",
        "      <![CDATA[ ",
        "      ]]>",
        "    </Filter>",
        "    <Frequency>Daily</Frequency>",
        "  </Schedule>",
      ),
      (writer, node) => writer.move([at(node, "Schedule/Filter")], node, [filter]),
      root(
        "  <Id>a</Id>",
        "  <Filter>",
        "    <!-- two",
        "         lines -->",
        "",
        "    <Prefix>x",
        "y</Prefix>",
        "    <![CDATA[ ",
        "      ]]>",
        "  </Filter>",
        "  <Schedule>",
        "    <Frequency>Daily</Frequency>",
        "  </Schedule>",
      ),
    ],
    [
      "out of a structure that is then empty",
      root("  <Settings>", "    <Id>a</Id>", "  </Settings>", "  <IsEnabled>true</IsEnabled>"),
      (writer, node) => writer.move([at(node, "Settings/Id")], node, [id]),
      root("  <Settings></Settings>", "  <Id>a</Id>", "  <IsEnabled>true</IsEnabled>"),
    ],
    [
      "text becomes a member",
      root("  <Id>a</Id>", "  <![CDATA[a&]]>", "  <IsEnabled>true</IsEnabled>", "  x &amp; y", "  <Schedule/>"),
      (writer, node) => writer.move([at(node, "#3")], node, [filter, filterPrefix]),
      root(
        "  <Id>a</Id>",
        "  <![CDATA[a&]]>",
        "  <IsEnabled>true</IsEnabled>",
        "  <Filter>",
        "    <Prefix>x &amp; y</Prefix>",
        "  </Filter>",
        "  <Schedule/>",
      ),
    ],
    [
      "CDATA becomes a member",
      inOneLine("<Id>a</Id> <![CDATA[a&]]>"),
      (writer, node) => writer.move([at(node, "#1")], node, [filter, filterPrefix]),
      inOneLine("<Id>a</Id><Filter><Prefix><![CDATA[a&]]></Prefix></Filter>"),
    ],
    [
      "not into itself",
      root("  <Filter/>"),
      (writer, node) => writer.move([at(node, "Filter")], at(node, "Filter"), [filterPrefix]),
      root("  <Filter/>"),
    ],
    [
      "the last line of the text",
      "<InventoryConfiguration>\n  <Id>a</Id>\n  <Format>CSV</Format>",
      move(["Format"], destination, s3BucketDestination, format),
      "<InventoryConfiguration>\n  <Id>a</Id>\n  <Destination>\n    <S3BucketDestination>\n      <Format>CSV</Format>\n    </S3BucketDestination>\n  </Destination>",
    ],
  ]);
});

describe("what is not written", () => {
  it("is not edited: the document itself has no name and no value", () => {
    const text = inOneLine("<Id>a</Id>");
    const calls: Call[] = [
      (writer, node) => writer.rename(node.parent ?? node, id),
      (writer, node) => writer.reshape(node.parent ?? node, "x"),
    ];
    for (const call of calls) expect(editXml(text, call)).toBe(text);
  });
});

describe("move", () => {
  it("leaves attributes, CDATA sections and the line breaks in them as they are", () => {
    const before = root(
      "  <Id>a</Id>",
      "  <Filter>",
      '    <Prefix note="d\n  e"><![CDATA[b\n  c]]></Prefix>',
      "  </Filter>",
    );
    const call: Call = (writer, node) => writer.move([at(node, "Filter")], node, [destination, s3BucketDestination]);
    expect(editXml(before, call)).toContain('<Prefix note="d\n  e"><![CDATA[b\n  c]]></Prefix>');
  });
});
