import { describe, expect, it } from "vitest";
import { labels, namespace, taken, xml } from "./completing.ts";

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
