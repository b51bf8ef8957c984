import { describe, expect, it } from "vitest";
import { accountRegionalName, bucketNameFault } from "../../src/aws/bucket-name.ts";
import { directoryBucketName, regionOfZone } from "../../src/aws/directory-bucket.ts";

describe("names of general purpose buckets", () => {
  it.each(["abc", "a.b-c", "3d-models", "a".repeat(63), "acme-210987654321-eu-west-1-an", "1.2.3", "x-s3alias-y"])(
    "%s is right",
    (name) => expect(bucketNameFault(name)).toBeUndefined(),
  );

  it.each([
    ["ab", { rule: "length" }],
    ["a".repeat(256), { rule: "length" }],
    ["acme/reports", { rule: "characters", found: "/" }],
    ["acme🪣", { rule: "characters", found: "🪣" }],
    [".acme", { rule: "edges", found: "." }],
    ["acme-", { rule: "edges", found: "-" }],
    ["acme..b", { rule: "periods" }],
    ["10.0.0.1", { rule: "address" }],
    ["sthree-configurator", { rule: "prefix", found: "sthree-" }],
    ["amzn-s3-demo-bucket", { rule: "prefix", found: "amzn-s3-demo-" }],
    ["acme--ol-s3", { rule: "suffix", found: "--ol-s3", late: false }],
    ["acme--table-s3", { rule: "suffix", found: "--table-s3", late: true }],
    ["acme.mrap", { rule: "suffix", found: ".mrap", late: false }],
    ["acme-an", { rule: "suffix", found: "-an", late: true }],
    ["Acme", { rule: "legacy", found: "A" }],
    ["a_b", { rule: "legacy", found: "_" }],
    ["Aa_BA_", { rule: "legacy", found: "A_B" }],
    ["A b/c b", { rule: "characters", found: "A /" }],
    ["a".repeat(64), { rule: "legacy", found: "" }],
  ])("%s is not", (name, fault) => expect(bucketNameFault(name)).toEqual(fault));
});

describe("account-regional names", () => {
  it("say account and Region", () => {
    const expected = { account: "210987654321", region: "us-gov-west-1" };
    expect(accountRegionalName("acme-1-210987654321-us-gov-west-1-an")).toEqual(expected);
  });

  it.each([
    "acme",
    "acme-an",
    "210987654321-eu-west-1-an",
    "acme-21098765432-eu-west-1-an",
    "acme-210987654321-nowhere-1-an",
  ])("%s is none", (name) => expect(accountRegionalName(name)).toBeUndefined());
});

describe("names of directory buckets", () => {
  it.each([
    ["acme--usw2-az1--x-s3", { zone: "usw2-az1", region: "us-west-2" }],
    ["a--b--apne1-az4--x-s3", { zone: "apne1-az4", region: "ap-northeast-1" }],
    ["acme--usw2-lax1-az1--x-s3", { zone: "usw2-lax1-az1", region: "us-west-2" }],
    ["acme--mars1-az1--x-s3", { zone: "mars1-az1", region: undefined }],
  ])("%s", (name, expected) => expect(directoryBucketName(name)).toEqual(expected));

  it("are no others", () => expect(directoryBucketName("acme-x-s3")).toBeUndefined());

  it.each([
    ["use1-az4", "us-east-1"],
    ["usgw1-az1", "us-gov-west-1"],
    ["usge1-az3", "us-gov-east-1"],
    ["apse2-az1", "ap-southeast-2"],
    ["aps1-az2", "ap-south-1"],
    ["euc1-az3", "eu-central-1"],
    ["eun1-az1", "eu-north-1"],
    ["cac1-az1", "ca-central-1"],
    ["sae1-az1", "sa-east-1"],
    ["cnnw1-az1", "cn-northwest-1"],
    ["mxc1-az1", "mx-central-1"],
  ])("the zone %s lies in %s", (zone, region) => expect(regionOfZone(zone)).toBe(region));

  it.each(["", "us-west-2", "usw2", "usw2-az", "xxw2-az1"])("%o is no zone", (zone) =>
    expect(regionOfZone(zone)).toBeUndefined(),
  );
});
