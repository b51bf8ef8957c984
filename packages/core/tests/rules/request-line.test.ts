import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const put = (target: string) => `PUT ${target} HTTP/1.1`;

testRule("request-line", {
  valid: [
    xml(),
    json(),
    cli(),
    http(),
    { name: "path style", code: http({ line: put("/acme-data?inventory&id=acme-daily"), host: "s3.amazonaws.com" }) },
    {
      name: "an absolute address",
      code: http({ line: "PUT https://acme-data.s3.eu-west-1.amazonaws.com/?inventory=&id=acme-daily", host: "" }),
    },
    { name: "a variable for the address", code: http({ line: "PUT {{address}}", host: "" }) },
    { name: "a variable for the host", code: http({ host: "{{host}}" }) },
    { name: "a server of one's own", code: http({ host: "inventory.acme.example:9000" }) },
    { name: "the same id twice", code: http({ line: put("/?inventory&id=acme-daily&id=acme%2Ddaily") }) },
    { name: "a variable for one of two ids", code: http({ line: put("/?inventory&id=acme-daily&id={{id}}") }) },
    {
      name: "an absolute address with the header of another host",
      code: http({
        line: put("https://acme-data.s3.eu-west-1.amazonaws.com/?inventory&id=acme-daily"),
        headers: ["Host: a.example"],
      }),
    },
    { name: "reading", code: http({ line: "GET /?inventory&id=acme-daily HTTP/1.1", body: "" }) },
    { name: "listing", code: http({ line: "GET /?inventory HTTP/1.1", body: "" }) },
    {
      name: "a body right below the headers",
      code: `PUT https://acme-data.s3.eu-west-1.amazonaws.com/?inventory&id=acme-daily\nAccept: */*\n${xml()}`,
      also: ["request-blank-line"],
    },
    { name: "a body from a file", code: http({ body: "< body.xml" }) },
    { name: "a request that is still typed", code: http().slice(0, http().indexOf("\n\n")) },
    { name: "a body that was left out", code: http({ headers: ["Content-Length: 812"], body: "" }) },
    { name: "a record of an answer", code: http({ body: "HTTP/1.1 204 No Content" }) },
    { name: "removing", code: http({ line: "DELETE /?inventory&id=acme-daily HTTP/1.1", body: "" }) },
    {
      name: "a broken line in a request that is not ours",
      code: `${http()}\n###\nGET https://acme.example/ HTTPS\nAccept application/json\n`,
    },
    { name: "somebody else's query", code: "POST https://shop.example/items?inventory=low HTTP/1.1\n\n{}\n" },
  ],
  invalid: [
    {
      code: http({ line: "«POST» /?inventory&id=acme-daily HTTP/1.1" }),
      errors: [
        {
          messageId: "method",
          level: "error",
          path: "",
          data: { method: "POST" },
          suggestions: [{ messageId: "usePut", output: http() }],
        },
      ],
    },
    {
      name: "two ids, of which one is that of the configuration",
      code: http({ line: put("/?inventory&id=acme-daily&id=«acme%2Dweekly»") }),
      errors: [
        {
          messageId: "idTwice",
          data: { value: "acme-weekly" },
          path: "Id",
          related: ["acme-daily"],
          answer: undefined,
          outcome: "refused",
        },
      ],
    },
    {
      name: "two ids, of which the second one is that of the configuration",
      code: http({ line: put("/?id=acme-weekly&inventory&id=«acme-daily»") }),
      errors: ["idTwice"],
    },
    {
      name: "two hosts, also of the same name",
      code: http({ headers: ["host: «acme-data.s3.eu-west-1.amazonaws.com»", "HOST: «acme.example»"] }),
      errors: [
        {
          messageId: "hostTwice",
          answer: "400 BadRequest",
          related: ["acme-data.s3.eu-west-1.amazonaws.com"],
        },
        "hostTwice",
      ],
    },
    {
      name: "no body",
      code: http({ line: "«PUT» /?inventory&id=acme-daily HTTP/1.1", body: "" }),
      errors: [{ messageId: "noBody", level: "error", answer: "400 MissingRequestBodyError" }],
    },
    {
      name: "no body before the next request, CRLF",
      code: `${http({ line: "«PUT» /?inventory&id=acme-daily HTTP/1.1", headers: ["Content-Length: 0"], body: "" })}\n###\n${http()}`.replaceAll(
        "\n",
        "\r\n",
      ),
      errors: ["noBody"],
    },
    {
      name: "no method",
      code: http({ line: "«https://acme-data.s3.eu-west-1.amazonaws.com/?inventory&id=acme-daily»", host: "" }),
      errors: [
        {
          messageId: "noMethod",
          suggestions: [
            {
              messageId: "usePut",
              output: http({
                line: "PUT https://acme-data.s3.eu-west-1.amazonaws.com/?inventory&id=acme-daily",
                host: "",
              }),
            },
          ],
        },
      ],
    },
    {
      name: "no inventory",
      code: http({ line: put("«/?id=acme-daily»") }),
      errors: [{ messageId: "noInventory", suggestions: [{ messageId: "addInventory", output: http() }] }],
    },
    {
      name: "inventory in capitals",
      code: http({ line: put("«/?Inventory&id=acme-daily»") }),
      errors: ["noInventory"],
    },
    {
      name: "no id, CRLF",
      code: http({ line: put("«/?inventory»") }).replaceAll("\n", "\r\n"),
      errors: [{ messageId: "noId", suggestions: [{ messageId: "addId", output: http().replaceAll("\n", "\r\n") }] }],
    },
    {
      name: "neither",
      code: http({ line: put("««/»»") }),
      errors: [
        {
          messageId: "noInventory",
          suggestions: [{ messageId: "addInventory", output: http({ line: put("/?inventory") }) }],
        },
        { messageId: "noId", suggestions: [{ messageId: "addId", output: http({ line: put("/?id=acme-daily") }) }] },
      ],
    },
    {
      name: "an empty id",
      code: http({ line: put("/?inventory&«id»=") }),
      errors: [{ messageId: "emptyId", path: "Id" }],
    },
    { name: "no bucket", code: http({ host: "«s3.eu-west-1.amazonaws.com»" }), errors: ["noBucket"] },
    {
      name: "no bucket and no host",
      code: http({ line: put("«/?inventory&id=acme-daily»"), host: "" }),
      errors: ["noBucket"],
    },
    {
      name: "a broken line is one finding",
      code: http({ line: "«PUT /?inventory&id=acme-daily HTTP»" }),
      errors: ["malformedRequestLine"],
    },
    {
      name: "a header without colon",
      code: http({ headers: ["«Content-Type text/xml»"] }),
      errors: [
        {
          messageId: "malformedHeader",
          suggestions: [{ messageId: "insertColon", output: http({ headers: ["Content-Type: text/xml"] }) }],
        },
      ],
    },
    {
      name: "the body is elsewhere, but it is sent",
      code: http({ line: "«POST» /?inventory&id=acme-daily HTTP/1.1", body: "< body.xml\n" }),
      errors: ["method"],
    },
    {
      name: "no id, and none that is known",
      code: http({ line: "PUT «/?inventory» HTTP/1.1", body: xml({ Id: "<Id>{{id}}</Id>" }) }),
      errors: [{ messageId: "noId", suggestions: [] }],
    },
  ],
});

describe("request-line: the examples of the S3 API reference", () => {
  const example = [
    "PUT /?inventory&id=report1 HTTP/1.1",
    "Host: examplebucket.s3.<Region>.amazonaws.com",
    "Date: Mon, 31 Oct 2016 12:00:00 GMT",
    "Authorization: authorization string",
    "Content-Length: length",
    "",
    '<?xml version="1.0" encoding="UTF-8"?>',
    xml({ Id: "<Id>report1</Id>" }),
  ];

  // That the bucket is the documentation's own is worth a remark, and no more.
  const said = (text: string) => lint({ text, language: "http" }).findings.filter(({ level }) => level !== "info");

  it("finds nothing wrong with a request whose Region and length are open", () => {
    expect(said(example.join("\n"))).toEqual([]);
  });

  it("nor of the response below it", () => {
    const text = [...example, "HTTP/1.1 200 OK", "x-amz-request-id: 236A8905248E5A01", "Content-Length: 0", ""].join(
      "\n",
    );
    expect(said(text)).toEqual([]);
  });
});
