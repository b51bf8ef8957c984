import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const doctype = "<!DOCTYPE InventoryConfiguration>";
const body = (code: string) =>
  `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-data.s3.eu-west-1.amazonaws.com\n\n${code}`;

testRule("xml-doctype", {
  valid: [
    xml(),
    json(),
    { name: "a DOCTYPE in a comment", code: `<!-- ${doctype} -->\n${xml()}` },
    { name: "a document that is not ours", code: "<!DOCTYPE html>\n<html></html>" },
    {
      name: "a DOCTYPE as text",
      code: xml({ Filter: "<Filter><Prefix><![CDATA[data/<!DOCTYPE a>]]></Prefix></Filter>" }),
    },
  ],
  invalid: [
    {
      code: `«${doctype}»${xml()}`,
      errors: [
        {
          messageId: "doctype",
          level: "error",
          path: "",
          suggestions: [{ messageId: "removeDoctype", output: xml() }],
        },
      ],
    },
    {
      name: "behind the declaration, CRLF",
      code: `<?xml version="1.0"?>\r\n«${doctype}»\r\n${xml()}`,
      errors: ["doctype"],
    },
    { name: "with declarations", code: `«<!DOCTYPE a [ <!ENTITY who "acme"> ]>»\n${xml()}`, errors: ["doctype"] },
    {
      name: "with an entity that is used",
      code: `«<!DOCTYPE a [<!ENTITY who "x">]>»\n${xml({ Filter: "<Filter><Prefix>&who;/</Prefix></Filter>" })}`,
      errors: ["doctype"],
    },
    {
      name: "with an external part",
      code: `«<!DOCTYPE InventoryConfiguration SYSTEM "acme.dtd">»\n${xml()}`,
      errors: ["doctype"],
    },
    { name: "in the body of a request", code: body(`«${doctype}»\n${xml()}`), errors: ["doctype"] },
  ],
});
