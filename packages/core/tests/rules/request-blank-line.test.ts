import { xml } from "./documents.ts";
import { http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

/** A request whose body follows its headers at once; `mark` is what is written in front of and behind `<Inven…`. */
const joined = (request: string, mark = true): string => {
  const text = request.replace("\n\n<", "\n<");
  return mark ? text.replace("<InventoryConfiguration", "«<InventoryConfiguration»") : text;
};

testRule("request-blank-line", {
  valid: [
    http(),
    { name: "two empty lines", code: http().replace("\n\n", "\n\n\n") },
    { name: "blanks on the empty line", code: http().replace("\n\n", "\n \t\n") },
    { name: "CRLF", code: http().replaceAll("\n", "\r\n") },
    { name: "a comment behind the headers", code: http().replace("\n\n", "\n# the body\n\n") },
    { name: "a body from a file", code: http({ body: "" }).replace("\n\n", "\n< body.xml\n") },
    { name: "another request", code: "POST / HTTP/1.1\nHost: acme.example\n<a/>\n" },
  ],
  invalid: [
    {
      code: joined(http()),
      errors: [
        {
          messageId: "missing",
          level: "error",
          outcome: "refused",
          evidence: "inferred",
          message: "An empty line is missing before the body: clients read its first line as a header. Add the line.",
        },
      ],
      output: http(),
    },
    {
      name: "CRLF",
      code: joined(http()).replaceAll("\n", "\r\n"),
      errors: ["missing"],
      output: http().replaceAll("\n", "\r\n"),
    },
    {
      name: "a declaration first",
      code: joined(http({ body: `<?xml version="1.0" encoding="UTF-8"?>\n${xml()}` }), false).replace(
        "<?xml",
        "«<?xml»",
      ),
      errors: ["missing"],
      output: http({ body: `<?xml version="1.0" encoding="UTF-8"?>\n${xml()}` }),
    },
    {
      name: "no headers at all",
      code: `PUT https://acme-data.s3.eu-west-1.amazonaws.com/?inventory&id=acme-daily HTTP/1.1\n${xml().replace("<InventoryConfiguration", "«<InventoryConfiguration»")}`,
      errors: ["missing"],
      output: `PUT https://acme-data.s3.eu-west-1.amazonaws.com/?inventory&id=acme-daily HTTP/1.1\n\n${xml()}`,
    },
    {
      name: "only a comment between",
      code: joined(http().replace("\n\n", "\n# the body\n"))
        .replace("<InventoryConfiguration xmlns", "«<InventoryConfiguration» xmlns")
        .replace("««", "«")
        .replace("»»", "»"),
      errors: ["missing"],
      output: http().replace("\n\n", "\n# the body\n\n"),
    },
    {
      name: "further headers",
      code: joined(http({ headers: ["Content-Type: application/xml", "Accept: */*"] })),
      errors: ["missing"],
      output: http({ headers: ["Content-Type: application/xml", "Accept: */*"] }),
    },
  ],
});
