import { describe, expect, it } from "vitest";
import { partitionById, partitionOfRegion, partitions } from "../../src/aws/partitions.ts";

describe("partitions", () => {
  it.each([
    ["eu-west-1", "aws"],
    ["us-east-1", "aws"],
    ["il-central-1", "aws"],
    ["cn-northwest-1", "aws-cn"],
    ["us-gov-east-1", "aws-us-gov"],
    ["us-iso-east-1", "aws-iso"],
    ["us-isob-east-1", "aws-iso-b"],
    ["eu-isoe-west-1", "aws-iso-e"],
    ["us-isof-south-1", "aws-iso-f"],
    ["eusc-de-east-1", "aws-eusc"],
  ])("%s lies in %s alone", (region, id) => {
    expect(partitions.filter((partition) => partition.regions.test(region)).map((partition) => partition.id)).toEqual([
      id,
    ]);
    expect(partitionOfRegion(region)?.id).toBe(id);
  });

  it.each(["", "eu-west", "EU-WEST-1", "euwest1", "eu-west-1a", "mars-north-1"])("%o is no Region", (region) => {
    expect(partitionOfRegion(region)).toBeUndefined();
  });

  it("are known by their ids", () => {
    for (const partition of partitions) expect(partitionById(partition.id)).toBe(partition);
    expect(partitionById("AWS")).toBeUndefined();
  });
});
