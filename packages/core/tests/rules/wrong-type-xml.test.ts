import { expect, test } from "vitest";
import { lint } from "../../src/lint.ts";

test("text for SSE-S3 in XML", () => {
  const text = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Destination><S3BucketDestination><Encryption><SSE-S3>yes</SSE-S3></Encryption></S3BucketDestination></Destination></InventoryConfiguration>`;
  const found = lint({ text, language: "xml" }).findings.find(({ ruleId }) => ruleId === "wrong-type");
  expect(found?.message).toBe("SSE-S3 must be empty, but is the text 'yes'. Write <SSE-S3/>.");
  expect(text.slice(...(found?.range ?? []))).toBe("yes");
});
