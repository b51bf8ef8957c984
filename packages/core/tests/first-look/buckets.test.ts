import { expect, it } from "vitest";
import { bucketsOfClean } from "../../src/first-look/buckets.ts";
import { json } from "../rules/documents.ts";
import { cli } from "../rules/requests.ts";

it("reads the buckets of the input of the AWS CLI", () => {
  const buckets = { source: "acme-data", destination: "acme-reports" };
  expect(bucketsOfClean(cli())).toEqual(buckets);
  expect(bucketsOfClean(JSON.stringify(JSON.parse(cli())))).toEqual(buckets);
  const { Bucket, ...others } = JSON.parse(cli()) as Record<string, unknown>;
  expect(bucketsOfClean(JSON.stringify({ ...others, Bucket }))).toEqual(buckets);
});

it("takes a value for no name", () => {
  const named = cli({ Id: '"Id": "Bucket"' }, { Id: '"Id": "Bucket"' });
  expect(bucketsOfClean(named)?.source).toBe("acme-data");
});

it("has nothing to say of bare configurations and of what Get returned", () => {
  expect(bucketsOfClean(json())).toBeUndefined();
  expect(bucketsOfClean(`{ "InventoryConfiguration": ${json()} }`)).toBeUndefined();
});
