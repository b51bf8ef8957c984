import { PutBucketInventoryConfigurationCommand, S3Client } from "@aws-sdk/client-s3";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { convert } from "../../src/edits/convert.ts";
import { lint } from "../../src/lint.ts";
import { json } from "../rules/documents.ts";

/** The request that AWS's own client would send; nothing is sent. */
async function serialised(configuration: object): Promise<{ path: string; query: unknown; body: string }> {
  let seen: { path: string; query: unknown; body: string } | undefined;
  const client = new S3Client({
    region: "eu-west-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "none" },
    requestHandler: {
      handle: async (request: { path: string; query: unknown; body: unknown }) => {
        seen = { path: request.path, query: request.query, body: String(request.body) };
        return { response: { statusCode: 204, headers: {}, body: undefined } };
      },
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
      metadata: { handlerProtocol: "http/1.1" },
    },
  });
  const input = { Bucket: "acme-data", Id: "acme-daily", InventoryConfiguration: configuration };
  await client.send(new PutBucketInventoryConfigurationCommand(input as never));
  if (!seen) throw new Error("The client sent nothing.");
  return seen;
}

const key = "arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const documents: Readonly<Record<string, string>> = {
  "everything, SSE-S3": json(),
  "SSE-KMS": json({ Encryption: `"Encryption": { "SSEKMS": { "KeyId": "${key}" } }` }),
  "no filter, no fields": json({ Filter: "", OptionalFields: "", Prefix: "", Encryption: "" }),
  "an empty list of fields": json({ OptionalFields: '"OptionalFields": []' }),
  "characters that XML escapes": json({ Filter: '"Filter": { "Prefix": "a&b<c> \\"é😀" }' }),
};

describe("AWS's own client", () => {
  for (const [name, text] of Object.entries(documents)) {
    it(`sends a body that we judge clean, and that says what our own says: ${name}`, async () => {
      const { body, query } = await serialised(JSON.parse(text));
      expect(query).toMatchObject({ id: "acme-daily", inventory: "" });
      const { findings } = lint({ text: body, language: "xml" });
      expect(findings.filter((finding) => finding.level !== "info").map((finding) => finding.message)).toEqual([]);
      const ours = convert({ text, language: "json" }, "xml");
      const parser = new XMLParser({
        ignoreDeclaration: true,
        parseTagValue: false,
        isArray: (element) => element === "Field",
      });
      expect(ours.ok && parser.parse(ours.text)).toEqual(parser.parse(body));
    });
  }
});
