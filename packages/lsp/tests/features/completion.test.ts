import type { Language } from "@inventory-lint/core";
import { describe, expect, it, test } from "vitest";
import { type CompletionItem, InsertTextMode, type TextEdit } from "vscode-languageserver";
import { completionsAt } from "../../src/features/completion.ts";
import { type CompletionClient, completionClient } from "../../src/features/completion-client.ts";
import { resolveCompletion } from "../../src/features/completion-resolve.ts";
import { applied, open, openAt } from "./documents.ts";

const simple = completionClient({});
const modern = completionClient({
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs] },
        commitCharactersSupport: true,
        preselectSupport: true,
        documentationFormat: ["markdown"],
      },
    },
  },
});

function offered(marked: string, language: Language, client: CompletionClient = simple): CompletionItem[] {
  const { document, position } = openAt(marked, language);
  return completionsAt(document, position, client)?.items ?? [];
}

function labels(marked: string, language: Language): string[] {
  return offered(marked, language).map(({ label }) => label);
}

/** The document once an item is taken. */
function taken(marked: string, label: string, language: Language, client: CompletionClient = simple): string {
  const { document, position } = openAt(marked, language);
  const items = completionsAt(document, position, client)?.items ?? [];
  const item = items.find((each) => each.label === label);
  if (!item) throw new Error(`${label} is not among ${items.map((each) => each.label).join(", ")}.`);
  return applied(document, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);
}

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** An XML document with something in its root. */
function xml(content: string): string {
  return `<InventoryConfiguration ${namespace}>${content}</InventoryConfiguration>`;
}

/** A JSON document that is ours, with something behind its first member. */
function json(content: string): string {
  return `{\n  "IncludedObjectVersions": "All",\n  "Destination": {},\n${content}`;
}

describe("members of XML", () => {
  const cases: [what: string, marked: string, label: string, after: string][] = [
    ["in a gap", "\n  <Id>a</Id>\n  |\n", "IsEnabled", "\n  <Id>a</Id>\n  <IsEnabled>true</IsEnabled>\n"],
    ["behind <", "\n  <|\n", "Schedule", "\n  <Schedule>\n    <Frequency>Weekly</Frequency>\n  </Schedule>\n"],
    ["behind < with its >", "\n  <|>\n", "IsEnabled", "\n  <IsEnabled>true</IsEnabled>\n"],
    ["in half a name", "\n  <Is|\n  <Id>a</Id>\n", "IsEnabled", "\n  <IsEnabled>true</IsEnabled>\n  <Id>a</Id>\n"],
    [
      "in half a name with its >",
      "\n  <Is|>\n  <Id>a</Id>\n",
      "IsEnabled",
      "\n  <IsEnabled>true</IsEnabled>\n  <Id>a</Id>\n",
    ],
    ["as a word", "\n  IsE|\n", "IsEnabled", "\n  <IsEnabled>true</IsEnabled>\n"],
    [
      "in place of both names",
      "<Sched|><Frequency>Daily</Frequency></Sched>",
      "Schedule",
      "<Schedule><Frequency>Daily</Frequency></Schedule>",
    ],
    ["in place of a name with attributes", "<Sched| a='b'/>", "Schedule", "<Schedule a='b'/>"],
    [
      "between tags of one line",
      "\n  <Schedule>|</Schedule>\n",
      "Frequency",
      "\n  <Schedule>\n    <Frequency>Weekly</Frequency>\n  </Schedule>\n",
    ],
    [
      "in a document of one line",
      "<Schedule>|</Schedule>",
      "Frequency",
      "<Schedule><Frequency>Weekly</Frequency></Schedule>",
    ],
    [
      "in a structure without end",
      "\n  <Schedule>\n    |\n",
      "Frequency",
      "\n  <Schedule>\n    <Frequency>Weekly</Frequency>\n",
    ],
    [
      "with line ends of Windows",
      "\r\n  |\r\n",
      "Schedule",
      "\r\n  <Schedule>\r\n    <Frequency>Weekly</Frequency>\r\n  </Schedule>\r\n",
    ],
    [
      "with tabs",
      "\n\t<Id>a</Id>\n\t|\n",
      "Schedule",
      "\n\t<Id>a</Id>\n\t<Schedule>\n\t\t<Frequency>Weekly</Frequency>\n\t</Schedule>\n",
    ],
    [
      "of which one excludes the other",
      "<Destination><S3BucketDestination>|</S3BucketDestination></Destination>",
      "Encryption (SSE-S3)",
      "<Destination><S3BucketDestination><Encryption><SSE-S3/></Encryption></S3BucketDestination></Destination>",
    ],
    [
      "as a field",
      "<OptionalFields><Field>ETag</Field>|</OptionalFields>",
      "Size",
      "<OptionalFields><Field>ETag</Field><Field>Size</Field></OptionalFields>",
    ],
    [
      "as a field whose tag is begun",
      "<OptionalFields><Fi|</OptionalFields>",
      "Size",
      "<OptionalFields><Field>Size</Field></OptionalFields>",
    ],
  ];
  it.each(cases)("%s", (_, marked, label, after) => {
    expect(taken(xml(marked), label, "xml")).toBe(xml(after));
  });

  it("are those of the place that are not there, required ones first", () => {
    expect(labels(xml("\n<Id>a</Id>|<OptionalFields/>"), "xml")).toEqual([
      "IsEnabled",
      "Destination",
      "Schedule",
      "IncludedObjectVersions",
      "Filter",
    ]);
    expect(labels(xml("<Destination><S3BucketDestination><Encryption><SSE-S3/>|</Encryption>"), "xml")).toEqual([]);
  });

  it("have the prefix of the document", () => {
    const text =
      '<s3:InventoryConfiguration xmlns:s3="http://s3.amazonaws.com/doc/2006-03-01/">|</s3:InventoryConfiguration>';
    expect(taken(text, "IsEnabled", "xml")).toBe(text.replace("|", "<s3:IsEnabled>true</s3:IsEnabled>"));
  });

  it("follow the root where nothing else is", () => {
    expect(labels("<InventoryConfiguration>\n  |", "xml")).toContain("Id");
    expect(labels("<InventoryConfiguration>|</InventoryConfiguration>", "xml")).toContain("Id");
  });

  it("of a list result are configurations and what stands around them", () => {
    const text = `<ListInventoryConfigurationsResult ${namespace}>|</ListInventoryConfigurationsResult>`;
    expect(labels(text, "xml")).toContain("InventoryConfiguration");
    expect(taken(text, "InventoryConfiguration", "xml")).toContain("><InventoryConfiguration><Id>");
  });
});

describe("values of XML", () => {
  const frequency = (content: string): string => xml(`<Schedule>${content}</Schedule>`);

  it("take the place of the word", () => {
    expect(taken(frequency("<Frequency>da|ily</Frequency>"), "Daily", "xml")).toBe(
      frequency("<Frequency>Daily</Frequency>"),
    );
    expect(taken(frequency("<Frequency>\n da|\n</Frequency>"), "Daily", "xml")).toBe(
      frequency("<Frequency>\n Daily\n</Frequency>"),
    );
  });

  it("bring the end tag that is missing", () => {
    expect(taken(frequency("<Frequency>|"), "Daily", "xml")).toBe(frequency("<Frequency>Daily</Frequency>"));
  });

  it("are the fields that are not listed yet", () => {
    const found = labels(xml("<OptionalFields><Field>ETag</Field><Field>|</Field></OptionalFields>"), "xml");
    expect(found).toContain("Size");
    expect(found).not.toContain("ETag");
  });

  it("are those that directory buckets have where the bucket is one", () => {
    const text = `PUT /acme--euc1-az2--x-s3?inventory&id=a HTTP/1.1\nHost: s3express-control.eu-central-1.amazonaws.com\n\n${xml("<OptionalFields><Field>|</Field></OptionalFields>")}`;
    const found = labels(text, "http");
    expect(found).toContain("Size");
    expect(found).not.toContain("ObjectOwner");
  });

  it("are ARNs in the partition of the bucket", () => {
    const bucket = xml("<Destination><S3BucketDestination><Bucket>|</Bucket></S3BucketDestination></Destination>");
    expect(labels(bucket, "xml")[0]).toBe("arn:aws:s3:::");
    const china = `PUT /?inventory&id=a HTTP/1.1\nHost: acme.s3.cn-north-1.amazonaws.com.cn\n\n${bucket}`;
    expect(labels(china, "http")[0]).toBe("arn:aws-cn:s3:::");
    const key = xml("<Destination><S3BucketDestination><Encryption><SSE-KMS><KeyId>|");
    expect(taken(key, "arn:aws:kms:", "xml")).toMatch(/<KeyId>arn:aws:kms:[\w-]+:\d{12}:key\/[0-9a-f-]{36}<\/KeyId>/);
  });

  it("are those of the other configurations", () => {
    const one =
      "<InventoryConfiguration><Destination><S3BucketDestination>%</S3BucketDestination></Destination></InventoryConfiguration>";
    const text = `<ListInventoryConfigurationsResult ${namespace}>${one.replace("%", "<Bucket>arn:aws:s3:::acme</Bucket><AccountId>210987654321</AccountId>")}${one.replace("%", "<Bucket>|</Bucket>")}</ListInventoryConfigurationsResult>`;
    expect(labels(text, "xml")[0]).toBe("arn:aws:s3:::acme");
    expect(labels(text.replace("<Bucket>|</Bucket>", "<AccountId>|</AccountId>"), "xml")).toEqual(["210987654321"]);
  });

  it("are the id of the request", () => {
    const text = `PUT /?inventory&id=daily HTTP/1.1\nHost: acme.s3.eu-west-1.amazonaws.com\n\n${xml("<Id>|</Id>")}`;
    expect(labels(text, "http")).toEqual(["daily"]);
  });

  it("are none where the value goes on", () => {
    expect(labels(xml("<Schedule><Frequency>every | day</Frequency></Schedule>"), "xml")).toEqual([]);
  });
});

describe("tags of XML", () => {
  it("end what is open", () => {
    expect(taken(xml("<Schedule></|\n"), "</Schedule>", "xml")).toBe(xml("<Schedule></Schedule>\n"));
    expect(taken(xml("<Schedule></Sch|\n"), "</Schedule>", "xml")).toBe(xml("<Schedule></Schedule>\n"));
    expect(taken(xml("<Schedule></Sch|>\n"), "</Schedule>", "xml")).toBe(xml("<Schedule></Schedule>\n"));
    expect(taken(xml("<Schedule><|\n"), "</Schedule>", "xml")).toBe(xml("<Schedule></Schedule>\n"));
    expect(taken(xml("<Id>a|"), "</Id>", "xml")).toBe(xml("<Id>a</Id>"));
    expect(labels(xml("<Id>a|b"), "xml")).toEqual([]);
  });

  it("are not ended twice", () => {
    expect(labels(xml("<Schedule></|</Schedule>"), "xml")).not.toContain("</InventoryConfiguration>");
    expect(labels(xml("<Schedule>|</Schedule>"), "xml")).toEqual(["Frequency"]);
  });

  it("of the root have the namespace", () => {
    const text = "<InventoryConfiguration |><Id>a</Id></InventoryConfiguration>";
    expect(taken(text, "xmlns", "xml")).toBe(text.replace("|", namespace));
    expect(taken(text.replace("|", "xm|"), "xmlns", "xml")).toBe(text.replace("|", namespace));
    expect(taken(text.replace("|", 'xmlns="http://s3|"'), "http://s3.amazonaws.com/doc/2006-03-01/", "xml")).toBe(
      text.replace("|", namespace),
    );
    expect(labels(text.replace("|", `${namespace} |`), "xml")).toEqual([]);
    expect(taken("<InventoryConfiguration |", "xmlns", "xml")).toBe(`<InventoryConfiguration ${namespace}`);
    expect(taken("<InventoryConfiguration xm|\n", "xmlns", "xml")).toBe(`<InventoryConfiguration ${namespace}\n`);
    const value = "http://s3.amazonaws.com/doc/2006-03-01/";
    expect(taken('<InventoryConfiguration xmlns="|', value, "xml")).toBe(`<InventoryConfiguration ${namespace}`);
    expect(taken('<InventoryConfiguration xmlns="|>\n', value, "xml")).toBe(`<InventoryConfiguration ${namespace}>\n`);
  });
});

describe("members of JSON", () => {
  const cases: [what: string, marked: string, label: string, after: string][] = [
    ["in a gap", "  |\n}", "IsEnabled", '  "IsEnabled": true\n}'],
    ["behind a quote", '  "|\n}', "IsEnabled", '  "IsEnabled": true\n}'],
    ["between quotes", '  "|"\n}', "IsEnabled", '  "IsEnabled": true\n}'],
    ["in half a name", '  "Sched|\n}', "Schedule", '  "Schedule": {\n    "Frequency": "Weekly"\n  }\n}'],
    ["without quotes", "  Sched|\n}", "Schedule", '  "Schedule": {\n    "Frequency": "Weekly"\n  }\n}'],
    ["before another", '  |\n  "Id": "a"\n}', "IsEnabled", '  "IsEnabled": true,\n  "Id": "a"\n}'],
    ["behind one without a comma", '  "Id": "a"\n  |\n}', "IsEnabled", '  "Id": "a",\n  "IsEnabled": true\n}'],
    ["in place of a name", '  "Sch|": {}\n}', "Schedule", '  "Schedule": {}\n}'],
    ["into braces", '  "Schedule": {|}\n}', "Frequency", '  "Schedule": {\n    "Frequency": "Weekly"\n  }\n}'],
    ["in a document that ends", '  "Schedule": {\n    "|', "Frequency", '  "Schedule": {\n    "Frequency": "Weekly"'],
  ];
  it.each(cases)("%s", (_, marked, label, after) => {
    expect(taken(json(marked), label, "json")).toBe(json(after));
  });

  it("keep the style of one line", () => {
    const text = '{"IncludedObjectVersions":"All","Destination":{},|}';
    expect(taken(text, "Schedule", "json")).toBe(text.replace("|", '"Schedule":{"Frequency":"Weekly"}'));
  });

  it("put the comma before a comment", () => {
    expect(taken(json('  "Id": "a" // the bucket\'s only one\n  |\n}'), "IsEnabled", "jsonc")).toBe(
      json('  "Id": "a", // the bucket\'s only one\n  "IsEnabled": true\n}'),
    );
  });

  it("are called as in the AWS CLI", () => {
    const text = json('  "Destination": {"S3BucketDestination": {"Encryption": {|}}}\n}').replace(
      '  "Destination": {},\n',
      "",
    );
    expect(labels(text, "json")).toEqual(["SSES3", "SSEKMS"]);
  });

  it("of an input of the AWS CLI stand around the configuration", () => {
    const text =
      '{\n  "Bucket": "acme",\n  |\n  "InventoryConfiguration": {"Schedule": {}, "IncludedObjectVersions": "All"}\n}';
    expect(labels(text, "json")).toEqual(["Id", "ExpectedBucketOwner"]);
  });
});

describe("values of JSON", () => {
  const cases: [what: string, marked: string, label: string, after: string][] = [
    ["behind the colon", '  "Schedule": {"Frequency":|}\n}', "Daily", '  "Schedule": {"Frequency": "Daily"}\n}'],
    ["between quotes", '  "Schedule": {"Frequency": "|"}\n}', "Daily", '  "Schedule": {"Frequency": "Daily"}\n}'],
    ["behind a quote", '  "Schedule": {"Frequency": "|\n}}', "Daily", '  "Schedule": {"Frequency": "Daily"\n}}'],
    ["without quotes", '  "Schedule": {"Frequency": Da|}\n}', "Daily", '  "Schedule": {"Frequency": "Daily"}\n}'],
    ["before another member", '  "IsEnabled": |\n  "Id": "a"\n}', "true", '  "IsEnabled": true,\n  "Id": "a"\n}'],
    ["of a word", '  "IsEnabled": t|\n}', "true", '  "IsEnabled": true\n}'],
    ["of a structure", '  "Schedule": |\n}', "{ … }", '  "Schedule": {\n    "Frequency": "Weekly"\n  }\n}'],
    ["of a list", '  "OptionalFields": |\n}', "[ … ]", '  "OptionalFields": ["Size"]\n}'],
    ["as items", '  "OptionalFields": [|', "Size", '  "OptionalFields": ["Size"'],
    ["as items behind others", '  "OptionalFields": ["ETag", |]\n}', "Size", '  "OptionalFields": ["ETag", "Size"]\n}'],
    [
      "as items without a comma",
      '  "OptionalFields": [\n    "ETag"\n    |\n  ]\n}',
      "Size",
      '  "OptionalFields": [\n    "ETag",\n    "Size"\n  ]\n}',
    ],
    [
      "as items before others",
      '  "OptionalFields": ["|" "ETag"]\n}',
      "Size",
      '  "OptionalFields": ["Size", "ETag"]\n}',
    ],
  ];
  it.each(cases)("%s", (_, marked, label, after) => {
    expect(taken(json(marked), label, "json")).toBe(json(after));
  });

  it("are the fields that are not listed yet", () => {
    const found = labels(json('  "OptionalFields": ["ETag", "|"]\n}'), "json");
    expect(found).toContain("Size");
    expect(found).not.toContain("ETag");
  });

  it("are none behind a value that is there, and none for what stands for one", () => {
    expect(labels(json('  "Id": "a"|\n}'), "json")).toEqual([]);
    expect(labels(json('  "IsEnabled": {{ ena|bled }}\n}'), "json")).toEqual([]);
  });
});

describe("whole documents", () => {
  it.each([
    ["|", "xml"],
    ["<|", "xml"],
    ["<|>", "xml"],
    ['<?xml version="1.0"?>\n<Inv|', "xml"],
    ["|", "json"],
    ["{|}", "json"],
    ['{"|"}', "json"],
    ["|", "http"],
    ["# Requests\n\n|", "http"],
  ] as const)("in %j (%s) have nothing but placeholders to complain about", (marked, language) => {
    const items = offered(marked, language);
    expect(items.length).toBeGreaterThan(0);
    for (const { label } of items) {
      const { findings } = open(taken(marked, label, language), language).result;
      const rules = new Set(findings.map(({ ruleId, level }) => (level === "info" ? "" : ruleId)));
      expect([...rules].filter((rule) => !["", "placeholder-value", "missing-account-id"].includes(rule))).toEqual([]);
    }
  });

  it("are not offered where something else is", () => {
    expect(labels("<project>\n  |\n</project>", "xml")).toEqual([]);
    expect(labels('{\n  "name": "x",\n  |\n}', "json")).toEqual([]);
    expect(labels("GET https://example.com\nAccept: */*\n|", "http")).toEqual([]);
    expect(labels("{\n  |\n}", "json")).toEqual([]);
  });

  it("follow the name of the file where the content says too little", () => {
    const { document, position } = openAt('{\n  "Id": "a",\n  |\n}', "json");
    expect(completionsAt(document, position, simple)).toBeNull();
    const called = open(document.text, "json", "file:///acme/media-inventory.json");
    expect(completionsAt(called, position, simple)?.items.map(({ label }) => label)).toContain("Schedule");
    const begun = openAt('{\n  "Sch|"\n}', "json");
    const calledBegun = open(begun.document.text, "json", "file:///acme/inventory.json");
    const items = completionsAt(calledBegun, begun.position, simple)?.items;
    expect(items?.map(({ label }) => label)).toContain("Schedule");
    const ansible = openAt('{ "all": { "hosts": {} }, "| }', "json");
    const calledAlike = open(ansible.document.text, "json", "file:///acme/inventory.json");
    expect(completionsAt(calledAlike, ansible.position, simple)).toBeNull();
  });

  it("are none of another cloud's", () => {
    const oss =
      "<InventoryConfiguration><Destination><OSSBucketDestination>|</OSSBucketDestination></Destination></InventoryConfiguration>";
    expect(labels(oss, "xml")).toEqual([]);
  });
});

describe("comments that switch rules off", () => {
  it("have a label", () => {
    expect(labels(xml("<!-- inv| -->"), "xml")).toContain("inventory-lint-disable-next-line");
    expect(taken(xml("<!-- inventory-lint-dis| -->"), "inventory-lint-disable", "xml")).toBe(
      xml("<!-- inventory-lint-disable -->"),
    );
    expect(labels(xml("<!-- Invoices| -->"), "xml")).toEqual([]);
    expect(labels(xml("<!-- of all | -->"), "xml")).toEqual([]);
  });

  it("name rules, those first that found something", () => {
    const text = xml("<!-- inventory-lint-disable-next-line | -->\n<Format>Avro</Format><Id>ä</Id>");
    expect(labels(text, "xml").slice(0, 3)).toContain("id-characters");
    expect(labels(text.replace("|", "id-characters, |"), "xml")).not.toContain("id-characters");
    expect(taken(text.replace("|", "id-|"), "id-length", "xml")).toBe(text.replace("|", "id-length"));
    expect(labels(text.replace("|", "id-length : a reason |"), "xml")).toEqual([]);
  });

  it("are none in plain JSON", () => {
    const marked = json('  // inventory-lint-disable |\n  "Id": "a"\n}');
    expect(labels(marked, "jsonc")).toContain("id-length");
    expect(labels(marked, "json")).toEqual([]);
  });

  it("are documented", () => {
    const item = offered(xml("<!-- inventory-lint-disable id-l| -->"), "xml", modern).find(
      ({ label }) => label === "id-length",
    );
    if (!item) throw new Error("The rule is not offered.");
    expect(resolveCompletion(item, modern).documentation).toMatchObject({
      value: expect.stringContaining("/docs/rules/id-length.md)"),
    });
  });
});

describe("requests", () => {
  const put = "PUT /?inventory&id=daily HTTP/1.1\n";

  it("have headers", () => {
    expect(taken(`${put}Host: a.s3.eu-west-1.amazonaws.com\nCon|\n\n`, "Content-Type", "http")).toBe(
      `${put}Host: a.s3.eu-west-1.amazonaws.com\nContent-Type: application/xml\n\n`,
    );
    expect(labels(`${put}host: a.s3.eu-west-1.amazonaws.com\n|`, "http")).not.toContain("Host");
    expect(labels(`${put}Host: |\n`, "http")).toEqual(["bucket.s3.region.amazonaws.com"]);
  });

  it("have a body, an id and a method", () => {
    expect(taken(`${put}Host: a.s3.eu-west-1.amazonaws.com\n\n|`, "InventoryConfiguration", "http")).toContain(
      "  <Id>daily</Id>\n",
    );
    expect(taken("PUT /?inventory&| HTTP/1.1\n", "id", "http")).toBe("PUT /?inventory&id=my-inventory HTTP/1.1\n");
    const sent = `PUT /?inventory&id=| HTTP/1.1\nHost: a.s3.eu-west-1.amazonaws.com\n\n${xml("<Id>a.b_c</Id>")}`;
    expect(taken(sent, "a.b_c", "http")).toBe(sent.replace("|", "a.b_c"));
    expect(labels("GE|T /?inventory&id=a HTTP/1.1\n", "http")).toEqual(["PUT", "GET", "DELETE"]);
  });

  it("of others are left alone", () => {
    expect(labels(`${put}Host: a.s3.eu-west-1.amazonaws.com\n\n###\nGET https://example.com\n|`, "http")).toEqual([]);
  });
});

test("a client that can gets snippets, with choices, in their own indentation", () => {
  const items = offered(xml("\n  |\n"), "xml", modern);
  const schedule = items.find(({ label }) => label === "Schedule");
  expect(schedule).toMatchObject({
    insertTextFormat: 2,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { newText: "<Schedule>\n    <Frequency>${1|Weekly,Daily|}</Frequency>\n  </Schedule>" },
  });
});

test("a client that indents snippets itself gets them without the indentation of the line", () => {
  const indents: CompletionClient = { ...modern, keepsIndent: false };
  const schedule = offered(xml("\n  |\n"), "xml", indents).find(({ label }) => label === "Schedule");
  expect(schedule).toMatchObject({
    textEdit: { newText: "<Schedule>\n  <Frequency>${1|Weekly,Daily|}</Frequency>\n</Schedule>" },
  });
});

test("one item is preselected, and a comma takes a value of JSON", () => {
  const items = offered(json('  "Schedule": {"Frequency": "|"}\n}'), "json", modern);
  expect(items.map(({ label, preselect, commitCharacters }) => [label, preselect, commitCharacters])).toEqual([
    ["Daily", undefined, [","]],
    ["Weekly", true, [","]],
  ]);
});

test("items are filtered by what is typed in front of the cursor", () => {
  expect(offered(json('  "Sch|\n}'), "json").find(({ label }) => label === "Schedule")?.filterText).toBe('"Schedule');
  expect(offered("<|", "xml")[0]?.filterText).toBe("<InventoryConfiguration");
});

test("the order of items is the one they are meant in", () => {
  const items = offered(xml("|"), "xml");
  expect(items.map(({ sortText }) => sortText)).toEqual(items.map(({ sortText }) => sortText).sort());
});

test("documentation is that of a hover, and an item of somebody else stays as it is", () => {
  const [daily] = offered(xml("<Schedule><Frequency>|</Frequency></Schedule>"), "xml", modern);
  if (!daily) throw new Error("Nothing is offered.");
  expect(resolveCompletion(daily, modern).documentation).toEqual({
    kind: "markdown",
    value: expect.stringMatching(/^\*\*Daily\*\*: A report every day\./),
  });
  for (const data of [undefined, 1, "x", { type: "Nobody" }, null]) {
    expect(resolveCompletion({ label: "x", data }, modern)).toEqual({ label: "x", data });
  }
});
