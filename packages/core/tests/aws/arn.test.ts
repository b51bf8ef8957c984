import { expect, it } from "vitest";
import { bucketArn, parseArn } from "../../src/aws/arn.ts";

it("gives the place of each part", () => {
  const text = "arn:aws:kms:eu-west-1:210987654321:key/1:2";
  const arn = parseArn(text);
  expect(arn).toBeDefined();
  for (const part of Object.values(arn ?? {})) expect(text.slice(part.start, part.end)).toBe(part.value);
  expect(Object.values(arn ?? {}).map((part) => part.value)).toEqual([
    "aws",
    "kms",
    "eu-west-1",
    "210987654321",
    "key/1:2",
  ]);
});

it("reads empty parts", () => {
  expect(parseArn("arn:aws:s3:::acme")).toMatchObject({
    region: { value: "", start: 11, end: 11 },
    account: { value: "" },
  });
  expect(parseArn("arn:::::")?.resource).toEqual({ value: "", start: 8, end: 8 });
});

it.each(["", "arn", "aws:s3:::acme", "arn:aws:s3::acme", "ARN:aws:s3:::acme", " arn:aws:s3:::acme"])(
  "%o is none",
  (text) => {
    expect(parseArn(text)).toBeUndefined();
  },
);

it("writes the ARN of a bucket", () => expect(bucketArn("aws-cn", "acme")).toBe("arn:aws-cn:s3:::acme"));
