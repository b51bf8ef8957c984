import { describe, expect, it } from "vitest";
import type { Binding, CarrierName } from "../../src/carriers/carrier.ts";
import { bindTree } from "../../src/carriers/index.ts";
import { languageNamed } from "../../src/languages/index.ts";
import { descendantsOf, type InventoryNode, type NodeType } from "../../src/nodes/node.ts";
import { pathOf } from "../../src/nodes/path.ts";
import { json, xml } from "../rules/documents.ts";
import { unmark } from "../rules/test-rule.ts";

function bind(text: string, given?: CarrierName): Binding {
  const language = text.startsWith("<") ? "xml" : "json";
  return bindTree(languageNamed(language).read(text), language, { carrier: given, strict: given !== undefined });
}

function only(text: string, type: NodeType): InventoryNode {
  const [node, ...others] = descendantsOf(bind(text).document, type);
  if (!node || others.length > 0) throw new Error(`There is not one ${type}.`);
  return node;
}

describe("values", () => {
  const cases: [name: string, marked: string, type: NodeType, kind: string, value: string][] = [
    ["text", xml({ Id: "<Id>«acme»</Id>" }), "Id", "text", "acme"],
    ["a string", json({ Id: '"Id": «"ac\\u006de"»' }), "Id", "text", "acme"],
    ["text with references", xml({ Id: "<Id>«a&amp;b&#x41;»</Id>" }), "Id", "text", "a&bA"],
    ["white space around it", xml({ Id: "<Id>\n  «acme»\t</Id>" }), "Id", "text", "acme"],
    ["other white space around it", xml({ Id: "<Id>\u2003«acme»\u3000</Id>" }), "Id", "text", "acme"],
    ["CDATA", xml({ Id: "<Id><![CDATA[«acme»]]></Id>" }), "Id", "text", "acme"],
    ["CDATA with white space around and in it", xml({ Id: "<Id> <![CDATA[ «acme» ]]> </Id>" }), "Id", "text", "acme"],
    ["text around a comment", xml({ Id: "<Id>«ac<!-- x -->me»</Id>" }), "Id", "text", "acme"],
    ["text and CDATA", xml({ Id: "<Id>«ac<![CDATA[me»]]></Id>" }), "Id", "text", "acme"],
    ["an empty element", xml({ Id: "<«Id»/>" }), "Id", "text", ""],
    ["an element with white space", xml({ Id: "<«Id»>\n</Id>" }), "Id", "text", ""],
    ["an empty string", json({ Id: '"Id": «""»' }), "Id", "text", ""],
    [
      "a prefix keeps its white space",
      xml({ Filter: "<Filter><Prefix>« a »</Prefix></Filter>" }),
      "FilterPrefix",
      "text",
      " a ",
    ],
    ["so it does in JSON", json({ Prefix: '"Prefix": «" a "»' }), "DestinationPrefix", "text", " a "],
    ["the boolean", xml({ IsEnabled: "<IsEnabled>\n«false»</IsEnabled>" }), "IsEnabled", "boolean", "false"],
    ["the boolean in JSON", json({ IsEnabled: '"IsEnabled": «false»' }), "IsEnabled", "boolean", "false"],
    ["another word for the boolean", xml({ IsEnabled: "<IsEnabled>«TRUE»</IsEnabled>" }), "IsEnabled", "text", "TRUE"],
    ["a number keeps its digits", json({ AccountId: '"AccountId": «1.0e3»' }), "AccountId", "number", "1.0e3"],
    ["null", json({ Id: '"Id": «null»' }), "Id", "null", "null"],
    ["a placeholder", xml({ Id: "<Id>«a-${B}»</Id>" }), "Id", "unknown", "a-${B}"],
    ["an expression", json({ Id: '"Id": «{{ id }}»' }), "Id", "unknown", "{{ id }}"],
    ["nothing yet", json({ Id: '«"Id"»:' }), "Id", "unknown", ""],
    ["elements where text belongs", xml({ Id: "<Id>\n «<A/><B>c</B>»\n</Id>" }), "Id", "map", ""],
    [
      "text where a structure belongs",
      xml({ Schedule: "<Schedule>\n«Daily»\n</Schedule>" }),
      "Schedule",
      "text",
      "Daily",
    ],
    ["an astral character", xml({ Id: "<Id>«\u{1f600}»</Id>" }), "Id", "text", "\u{1f600}"],
  ];
  for (const [name, marked, type, kind, value] of cases) {
    it(name, () => {
      const { text, ranges } = unmark(marked);
      const node = only(text, type);
      expect([node.kind, node.value]).toEqual([kind, value]);
      expect(text.slice(...node.valuePlace.range)).toBe(text.slice(...(ranges[0] ?? [0, 0])));
      expect(node.valuePlace.range).toEqual(ranges[0]);
    });
  }

  it("knows white space that surrounds a value", () => {
    expect(only(xml({ Id: "<Id> a</Id>" }), "Id").padded).toBe(true);
    expect(only(json({ Id: '"Id": "a\\t"' }), "Id").padded).toBe(true);
    expect(only(xml({ Prefix: "<Prefix> a</Prefix>" }), "DestinationPrefix").padded).toBe(false);
    expect(only(json({ Id: '"Id": " "' }), "Id").padded).toBe(false);
  });

  it("does not know a value in the middle of which the document ends", () => {
    expect(only(xml().slice(0, xml().indexOf("acme-daily") + 5), "Id").kind).toBe("unknown");
  });
});

describe("paths", () => {
  const paths = (text: string): string[] =>
    descendantsOf(bind(text).document, "OptionalField").map((node) => pathOf(node));

  it("are the same in every carrier", () => {
    const expected = ["OptionalFields[0]", "OptionalFields[1]"];
    expect(paths(xml())).toEqual(expected);
    expect(paths(json())).toEqual(expected);
    const wrapped = expected.map((path) => `InventoryConfiguration.${path}`);
    expect(paths(`{ "InventoryConfiguration": ${json()} }`)).toEqual(wrapped);
    expect(paths(`{ "Id": "a", "InventoryConfiguration": ${json()} }`)).toEqual(wrapped);
    const listed = [0, 1].flatMap((i) => expected.map((path) => `InventoryConfigurationList[${i}].${path}`));
    expect(paths(`{ "InventoryConfigurationList": [${json()}, ${json()}] }`)).toEqual(listed);
    expect(
      paths(
        `<ListInventoryConfigurationsResult>${xml()}<IsTruncated>false</IsTruncated>${xml()}</ListInventoryConfigurationsResult>`,
      ),
    ).toEqual(listed);
  });

  it("use the API's names", () => {
    expect(pathOf(only(xml(), "SSES3"))).toBe("Destination.S3BucketDestination.Encryption.SSES3");
    expect(pathOf(only('{ "Id": "a", "InventoryConfiguration": {} }', "RequestId"))).toBe("Id");
  });
});

describe("names", () => {
  it("are the element's, with any prefix for S3's namespace", () => {
    const root = '<«s:InventoryConfiguration» xmlns:s="http://s3.amazonaws.com/doc/2006-03-01/" xmlns:x="urn:acme">';
    const { text, ranges } = unmark(xml({ root, Id: "<s:Id>a</s:Id>", extra: "<x:Filter/>", Filter: "" }));
    expect(only(text, "InventoryConfiguration").namePlace.range).toEqual(ranges[0]);
    expect(only(text, "Id").value).toBe("a");
    expect(only(text, "Unknown").name).toBe("x:Filter");
  });

  it("are the key with its quotes, or the opening brace of what has none", () => {
    const text = json();
    expect(text.slice(...only(text, "Id").namePlace.range)).toBe('"Id"');
    expect(only(text, "InventoryConfiguration").namePlace.range).toEqual([0, 1]);
  });
});

describe("members of a wrong name", () => {
  it("are read as what they certainly mean", () => {
    const text = xml({
      Destination: "",
      extra: "<destination><S3BucketDestination><Format>CSV</Format></S3BucketDestination></destination>",
    });
    const destination = only(text, "Destination");
    expect(destination).toMatchObject({ name: "destination", misnamed: true, kind: "map" });
    expect(pathOf(only(text, "Format"))).toBe("destination.S3BucketDestination.Format");
    expect(only(json({ IsEnabled: '"Enabled": true' }), "IsEnabled")).toMatchObject({
      misnamed: true,
      kind: "boolean",
    });
  });

  it("stay unknown where the member is there, the name is only similar, or cut off", () => {
    for (const extra of ['"isEnabled": false', '"Enabld": true', '"${Enabled}": true']) {
      const { document } = bind(json({ extra }));
      expect(descendantsOf(document, "Unknown").map((node) => node.misnamed)).toEqual([false]);
    }
    expect(descendantsOf(bind('{ "Id": "a", "OptionalFields": [], "Enabled": ').document, "IsEnabled")).toEqual([]);
  });

  it("count as items where they stand in a list", () => {
    const text = xml({ OptionalFields: "<OptionalFields><Field>Size</Field><member>ETag</member></OptionalFields>" });
    const fields = descendantsOf(bind(text).document, "OptionalField");
    expect(fields.map(({ index, misnamed }) => [index, misnamed])).toEqual([
      [0, false],
      [1, true],
    ]);
  });
});

describe("carriers", () => {
  const cases: [text: string, given: CarrierName | undefined, carrier: string | undefined, root: string][] = [
    [xml(), undefined, "xml", "ours"],
    ["<ListInventoryConfigurationsResult/>", undefined, "xml-list", "ours"],
    ["<InventoryConfigs><Id/><IsEnabled/><Schedule/></InventoryConfigs>", undefined, "xml", "near"],
    ["<LifecycleConfiguration/>", undefined, undefined, "other"],
    [json(), undefined, "json", "ours"],
    [`{ "InventoryConfiguration": ${json()} }`, undefined, "get-output", "ours"],
    [`{ "InventoryConfiguration": ${json()} }`, "cli", "cli", "ours"],
    [`{ "Bucket": "a", "InventoryConfiguration": ${json()} }`, undefined, "cli", "ours"],
    ['{ "InventoryConfigurationList": [] }', undefined, "list-output", "ours"],
    ['{ "Id": "a", "Filter": { "Prefix": "b" } }', undefined, undefined, "other"],
    ['{ "Id": "a", "Filter": { "Prefix": "b" } }', "json", "json", "ours"],
    ['{ "name": "a", "version": "1.0.0" }', undefined, undefined, "other"],
    ['{ "InventoryConfigurations": [{ "IsEnabled": true, "Schedule": {} }] }', undefined, "json", "near"],
    ['{ "OptionalFields": [], "Destination": 1, "a": 1, "b": 2, "c": 3 }', undefined, undefined, "other"],
    ['{ "Schedule": 1, "Destination": 1, "a": 1, "b": 2, "c": 3 }', undefined, undefined, "other"],
    ["{}", "json", "json", "ours"],
    ["[]", "json", undefined, "other"],
    ["", undefined, undefined, "other"],
    ["true", "cli", undefined, "other"],
  ];
  for (const [text, given, carrier, root] of cases) {
    it(`${text.slice(0, 60)} ${given ?? ""}`, () => {
      const binding = bind(text, given);
      expect([binding.carrier, binding.root.is]).toEqual([carrier, root]);
    });
  }

  it("reads what is wrapped in another way as what it is", () => {
    const { carrier, wrapper } = bind(`{ "InventoryConfiguration": ${json()} }`, "json");
    expect([carrier, wrapper]).toEqual(["get-output", { given: "json", found: "get-output" }]);
    expect(bind(xml(), "xml-list").wrapper).toEqual({ given: "xml-list", found: "xml" });
    expect(bind(json(), "json").wrapper).toBeUndefined();
  });

  it("keeps both of two roots", () => {
    expect(bind(xml() + xml()).document.children.map((node) => node.type)).toEqual([
      "InventoryConfiguration",
      "InventoryConfiguration",
    ]);
  });
});
