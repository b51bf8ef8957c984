import { describe, expect, it } from "vitest";
import { descendantsOf, type InventoryNode, type NodeType } from "../../src/nodes/node.ts";
import { bound, item, onlyIn, type TemplateParts, template } from "./templates.ts";

const sections = `"Parameters": { "Name": { "Type": "String", "Default": "a" }, "Kind": { "Type": "String", "AllowedValues": ["CSV", "csv"] }, "Stored": { "Type": "AWS::SSM::Parameter::Value<String>", "AllowedValues": ["/a"] } },
"Mappings": { "Kinds": { "prod": { "Format": "Parquet" } } }`;
const resources = `"Reports": { "Type": "AWS::S3::Bucket" }, "Named": { "Type": "AWS::S3::Bucket", "Properties": { "BucketName": "acme-named" } },
"Made": { "Type": "AWS::S3::Bucket", "Properties": { "BucketName": { "Fn::Sub": "acme-\${Name}" } } },
"Key": { "Type": "AWS::KMS::Key" }, "Topic": { "Type": "AWS::SNS::Topic" }`;
const parts: TemplateParts = { sections, resources };

function nodeOf(type: NodeType, text: string): InventoryNode {
  const name = { DestinationBucket: "BucketArn", Format: "Format", Id: "Id" }[type as "Id"];
  return onlyIn(bound(template(`[${item({ [name]: `"${name}": ${text}` })}]`, parts)), type);
}

describe("what a value names", () => {
  const cases: [text: string, kind: string | undefined, service?: string | undefined, identity?: string][] = [
    ['{ "Ref": "Reports" }', "name", "bucket", "Resources.Reports"],
    ['{ "Fn::GetAtt": ["Reports", "Arn"] }', "arn", "bucket", "Resources.Reports"],
    ['{ "Fn::GetAtt": "Reports.Arn" }', "arn", "bucket", "Resources.Reports"],
    ['{ "Fn::GetAtt": ["Reports", "DomainName"] }', "unknown", "bucket", "Resources.Reports"],
    ['{ "Fn::GetAtt": ["Named", "Arn"] }', "arn", "bucket", "acme-named"],
    ['{ "Fn::GetAtt": ["Made", "Arn"] }', "arn", "bucket", "acme-${Name}"],
    ['{ "Fn::Sub": "${Reports.Arn}" }', "arn", "bucket", "Resources.Reports"],
    ['{ "Fn::Sub": "arn:${AWS::Partition}:s3:::${Reports}" }', "arn", "bucket", "Resources.Reports"],
    ['{ "Fn::Sub": "arn:aws:s3:::acme-${Name}" }', "arn", "bucket", "acme-${Name}"],
    ['{ "Fn::Sub": ["arn:aws:s3:::${B}", { "B": { "Ref": "Reports" } }] }', "arn", "bucket", "Resources.Reports"],
    ['{ "Fn::Sub": "arn:aws:s3:::${Reports.Arn}" }', "unknown", "bucket", "${Resources.Reports}"],
    [
      '{ "Fn::Join": ["", ["arn:", { "Ref": "AWS::Partition" }, ":s3:::", { "Ref": "Reports" }]] }',
      "arn",
      "bucket",
      "Resources.Reports",
    ],
    ['{ "Fn::Join": ["", ["arn:aws:s3:::", { "Ref": "Reports" }, "/*"]] }', undefined],
    ['{ "Fn::Join": ["", { "Ref": "List" }] }', undefined],
    ['{ "Fn::GetAtt": ["Key", "Arn"] }', "arn", "key", "Resources.Key"],
    ['{ "Ref": "Key" }', "id", "key", "Resources.Key"],
    ['{ "Ref": "Topic" }', "unknown", undefined, "Resources.Topic.Ref"],
    ['{ "Ref": "Name" }', "unknown", undefined, "Name"],
    ['{ "Fn::ImportValue": "x" }', undefined],
    ['{ "Fn::GetAtt": ["Nobody", "Arn"] }', undefined],
  ];
  for (const [text, kind, service, identity] of cases) {
    it(text, () => {
      const { reference, kind: nodeKind } = nodeOf("DestinationBucket", text);
      expect(nodeKind).toBe("unknown");
      expect(reference).toEqual(kind === undefined ? undefined : { kind, service, identity });
    });
  }
});

describe("what is known of a value", () => {
  const cases: [type: NodeType, text: string, value: string][] = [
    ["DestinationBucket", '{ "Fn::Sub": "arn:aws:s3:::acme-reports" }', "arn:aws:s3:::acme-reports"],
    ["DestinationBucket", '{ "Fn::Sub": "arn:aws:s3:::${Named}" }', "arn:aws:s3:::acme-named"],
    ["Id", '{ "Fn::Join": ["-", ["a", "b", { "Ref": "AWS::NoValue" }, "c"]] }', "a-b-c"],
    ["Id", '{ "Fn::Select": [1, ["a", "b"]] }', "b"],
    ["Id", '{ "Fn::Select": ["1", { "Fn::Split": [",", "a,b"] }] }', "b"],
    ["Format", '{ "Fn::FindInMap": ["Kinds", "prod", "Format"] }', "Parquet"],
  ];
  for (const [type, text, value] of cases) {
    it(text, () => {
      const whole = template(
        `[${item({ Id: `"Id": "x"`, [type === "DestinationBucket" ? "BucketArn" : type]: `"${type === "DestinationBucket" ? "BucketArn" : type}": ${text}` })}]`,
        parts,
      );
      const node = onlyIn(bound(whole), type);
      expect([node.kind, node.value, whole.slice(node.valueStart, node.valueEnd)]).toEqual(["text", value, text]);
    });
  }

  const unknown = [
    '{ "Ref": "Stored" }',
    '{ "Fn::Sub": "a-${Name}" }',
    '{ "Fn::FindInMap": ["Kinds", { "Ref": "Name" }, "Format"] }',
    '{ "Fn::FindInMap": ["Kinds", "test", "Format"] }',
    '{ "Fn::Select": [{ "Ref": "Name" }, ["a"]] }',
    '{ "Fn::Sub": "{{resolve:ssm:x}}" }',
  ];
  for (const text of unknown) {
    it(`nothing of ${text}`, () => {
      const { kind, alternatives } = nodeOf("Format", text);
      expect([kind, alternatives]).toEqual(["unknown", undefined]);
    });
  }

  it("circles come to an end", () => {
    const circle = '"BucketName": { "Fn::Sub": "a-${Logs}" }';
    expect(onlyIn(bound(template(`[${item()}]`, { properties: circle })), "RequestBucket").kind).toBe("unknown");
  });
});

describe("large templates", () => {
  const buckets = (count: number, name: (i: number) => string): string => {
    const one = (i: number) =>
      `"B${i}": { "Type": "AWS::S3::Bucket", "Properties": { "BucketName": { "Fn::Sub": "${name(i)}" } } }`;
    return Array.from({ length: count }, (_, i) => one(i)).join(", ");
  };

  it("with names that are made of names, one in the other", () => {
    const chain = buckets(3000, (i) => `a-\${B${i + 1}}`);
    const text = template(`[${item({ BucketArn: '"BucketArn": { "Fn::GetAtt": ["B0", "Arn"] }' })}]`, {
      resources: chain,
    });
    expect(onlyIn(bound(text), "DestinationBucket").reference?.kind).toBe("arn");
  });

  it("with names that are made of names, twice each", () => {
    const tree = buckets(60, (i) => `\${B${i + 1}}\${B${i + 1}}`);
    const text = template(`[${item({ BucketArn: '"BucketArn": { "Fn::GetAtt": ["B0", "Arn"] }' })}]`, {
      resources: tree,
    });
    expect(onlyIn(bound(text), "DestinationBucket").reference?.identity.length).toBeLessThan(2000);
  });

  it("with conditions in conditions", () => {
    let value = '"csv"';
    for (let i = 0; i < 200; i++) value = `{ "Fn::If": ["C", ${value}, "CSV"] }`;
    expect(onlyIn(bound(template(`[${item({ Format: `"Format": ${value}` })}]`)), "Format").alternatives).toHaveLength(
      2,
    );
  });

  it("with more allowed values than are looked at", () => {
    const many = Array.from({ length: 21 }, () => '"x"').join(", ");
    const text = template(`[${item({ Format: '"Format": { "Ref": "F" }' })}]`, {
      sections: `"Parameters": { "F": { "Type": "String", "AllowedValues": [${many}] } }`,
    });
    expect(onlyIn(bound(text), "Format").alternatives).toBeUndefined();
  });
});

describe("choices", () => {
  const values = (node: InventoryNode) => node.alternatives?.map(({ value, kind }) => [kind, value]);

  it("are the values that a parameter is limited to", () => {
    expect(values(nodeOf("Format", '{ "Ref": "Kind" }'))).toEqual([
      ["text", "CSV"],
      ["text", "csv"],
    ]);
  });

  it("are both branches of a condition, those of conditions in them too", () => {
    const [first, second] =
      nodeOf("Format", '{ "Fn::If": ["C", "CSV", { "Fn::If": ["D", "ORC", "orc"] }] }').alternatives ?? [];
    expect([first?.value, second && values(second)]).toEqual([
      "CSV",
      [
        ["text", "ORC"],
        ["text", "orc"],
      ],
    ]);
  });

  it("leave a member out where nothing is chosen", () => {
    const of = (text: string) =>
      descendantsOf(bound(template(`[${item({ BucketAccountId: `"BucketAccountId": ${text}` })}]`)), "AccountId");
    expect(of('{ "Ref": "AWS::NoValue" }')).toEqual([]);
    expect(of('{ "Fn::If": ["C", { "Ref": "AWS::NoValue" }, { "Ref": "AWS::NoValue" }] }')).toEqual([]);
    const [account] = of('{ "Fn::If": ["C", "1", { "Ref": "AWS::NoValue" }] }');
    expect(account?.alternatives?.map(({ value }) => value)).toEqual(["1"]);
  });
});

describe("the short forms of YAML", () => {
  const text = (value: string) => `Resources:
  Reports:
    Type: AWS::S3::Bucket
  Logs:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - Id: a
          Destination:
            BucketArn: ${value}
            Format: CSV
`;
  const cases: [value: string, kind: string][] = [
    ["!Ref Reports", "name"],
    ["!GetAtt Reports.Arn", "arn"],
    ["!GetAtt [Reports, Arn]", "arn"],
    ['!Sub "${Reports.Arn}"', "arn"],
    ["!Sub arn:aws:s3:::${Reports}", "arn"],
    ["!Sub ['arn:aws:s3:::${B}', {B: !Ref Reports}]", "arn"],
    ["!Join ['', ['arn:aws:s3:::', !Ref Reports]]", "arn"],
  ];
  for (const [value, kind] of cases) {
    it(value, () => {
      const node = onlyIn(bound(text(value)), "DestinationBucket");
      expect(node.reference).toEqual({ kind, service: "bucket", identity: "Resources.Reports" });
      expect(text(value).slice(node.valueStart, node.valueEnd)).toBe(value);
    });
  }
});
