import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const put = (source: string, destination: string, filter = "") =>
  http({
    host: `${source}.s3.eu-west-1.amazonaws.com`,
    body: xml({ Bucket: `<Bucket>${destination}</Bucket>`, Filter: filter }),
  });
const there = put("acme-a", "arn:aws:s3:::acme-b");
const back = put("acme-b", "«arn:aws:s3:::acme-a»");

testRule("destination-cycle", {
  valid: [
    xml(),
    json(),
    cli(),
    there,
    {
      name: "one way is filtered",
      code: `${there}\n###\n${put("acme-b", "arn:aws:s3:::acme-a", "<Filter><Prefix>data/</Prefix></Filter>")}`,
    },
    {
      name: "both into a third",
      code: `${put("acme-a", "arn:aws:s3:::acme-c")}\n###\n${put("acme-b", "arn:aws:s3:::acme-c")}`,
    },
    { name: "a source that is not known", code: `${there}\n###\n${put("{{bucket}}", "arn:aws:s3:::acme-a")}` },
    {
      name: "a bucket into itself is another rule's",
      code: `${put("acme-a", "arn:aws:s3:::acme-a")}\n###\n${put("acme-a", "arn:aws:s3:::acme-a")}`,
      also: ["self-inventory", "duplicate-id"],
    },
    {
      name: "one way is switched off",
      code: `${there}\n###\n${put("acme-b", "arn:aws:s3:::acme-a").replace("<IsEnabled>true", "<IsEnabled>false")}`,
      also: ["disabled-configuration"],
    },
    {
      name: "what is not known is no bucket called undefined",
      code: `${put("{{bucket}}", "arn:aws:s3:::acme-a")}\n###\n${put("acme-a", "arn:aws:s3:::undefined")}`,
    },
    {
      name: "nor is a destination that is not known",
      code: `${put("acme-a", "{{destination}}")}\n###\n${put("undefined", "arn:aws:s3:::acme-a")}`,
    },
  ],
  invalid: [
    {
      code: `${there}\n###\n${back}`,
      errors: [
        {
          messageId: "cycle",
          level: "warning",
          path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket",
          data: { source: "acme-b", bucket: "acme-a" },
          related: ["arn:aws:s3:::acme-b"],
        },
      ],
    },
    { name: "CRLF", code: `${there}\n###\n${back}`.replaceAll("\n", "\r\n"), errors: ["cycle"] },
    {
      name: "something between",
      code: `${there}\n###\nGET https://acme.example/ HTTP/1.1\n\n###\n${back}`,
      errors: ["cycle"],
    },
    { name: "CDATA", code: `${there}\n###\n${put("acme-b", "<![CDATA[«arn:aws:s3:::acme-a»]]>")}`, errors: ["cycle"] },
    {
      name: "path style",
      code: `${there}\n###\n${http({
        line: "PUT /acme-b?inventory&id=acme-daily HTTP/1.1",
        host: "s3.eu-west-1.amazonaws.com",
        body: xml({ Bucket: "<Bucket>«arn:aws:s3:::acme-a»</Bucket>", Filter: "" }),
      })}`,
      errors: ["cycle"],
    },
    {
      name: "two pairs",
      code: `${there}\n###\n${back}\n###\n${put("acme-c", "arn:aws:s3:::acme-d")}\n###\n${put("acme-d", "«arn:aws:s3:::acme-c»")}`,
      errors: ["cycle", "cycle"],
    },
  ],
});
