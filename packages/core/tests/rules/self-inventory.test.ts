import { item, REPORTS, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const ARN = "arn:aws:s3:::acme-data";
const into = (mark: string) => ({ Bucket: `<Bucket>${mark}</Bucket>` });
const jsonInto = { Bucket: `"Bucket": «"${ARN}"»` };

testRule("self-inventory", {
  valid: [
    template(`[${item({ BucketArn: '"BucketArn": { "Fn::GetAtt": ["Reports", "Arn"] }' })}]`, {
      resources: REPORTS,
    }),
    template(`[${item({ BucketArn: '"BucketArn": { "Fn::Sub": "arn:aws:s3:::acme-${Name}" }' })}]`, {
      sections: '"Parameters": { "Name": { "Type": "String" } }',
    }),

    xml(),
    json(),
    http(),
    cli(),
    { name: "the filter leaves the reports out", code: http({ body: xml(into(ARN)) }) },
    { name: "the source is not known", code: xml({ ...into(ARN), Filter: "" }) },
    { name: "another source", code: xml({ ...into(ARN), Filter: "" }), facts: { bucket: "acme-logs" } },
    {
      name: "the filter is not known",
      code: http({ body: xml({ ...into(ARN), Filter: "<Filter><Prefix>{{p}}</Prefix></Filter>" }) }),
    },
    { name: "the prefix is not known", code: http({ body: xml({ ...into(ARN), Prefix: "<Prefix>{{p}}</Prefix>" }) }) },
    {
      name: "a list of the reports alone",
      code: http({
        body: xml({ ...into(ARN), Filter: "<Filter><Prefix>inventory/acme-data/other/</Prefix></Filter>" }),
      }),
    },
  ],
  invalid: [
    {
      name: "by a name that is made in the same way",
      code: template(`[${item({ BucketArn: '"BucketArn": «{ "Fn::Sub": "arn:aws:s3:::acme-${Name}" }»' })}]`, {
        properties: '"BucketName": { "Fn::Sub": "acme-${Name}" }',
        sections: '"Parameters": { "Name": { "Type": "String" } }',
      }),
      errors: ["unfiltered"],
      also: ["destination-policy"],
    },

    {
      name: "no filter",
      code: http({ body: xml({ ...into(`«${ARN}»`), Filter: "" }) }),
      errors: [
        {
          messageId: "unfiltered",
          level: "warning",
          path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket",
          data: { bucket: "acme-data", keys: "inventory/acme-data/acme-daily/", filter: "" },
          related: ["acme-data"],
          suggestions: [],
        },
      ],
    },
    {
      name: "the filter takes the prefix in",
      code: cli({}, { ...jsonInto, Prefix: '"Prefix": "data/reports"' }),
      errors: [
        {
          messageId: "filtered",
          related: ['"acme-data"'],
          suggestions: [
            {
              messageId: "usePrefix",
              output: cli({}, { Bucket: `"Bucket": "${ARN}"`, Prefix: '"Prefix": "inventory"' }),
            },
          ],
        },
      ],
    },
    {
      name: "no prefix, and a filter that begins as the source's name does",
      code: http({ body: xml({ ...into(`«${ARN}»`), Prefix: "", Filter: "<Filter><Prefix>acme</Prefix></Filter>" }) }),
      errors: [
        {
          messageId: "filtered",
          suggestions: [
            {
              messageId: "usePrefix",
              output: http({ body: xml({ ...into(ARN), Filter: "<Filter><Prefix>acme</Prefix></Filter>" }) }),
            },
          ],
        },
      ],
    },
    {
      name: "the source is known from outside",
      code: json({ ...jsonInto, Filter: "" }),
      facts: { bucket: "acme-data" },
      errors: [{ messageId: "unfiltered", related: [] }],
    },
    {
      name: "the body alone, where the source is known from outside",
      code: xml({ ...into(`«${ARN}»`), Prefix: "<Prefix>data</Prefix>" }),
      facts: { bucket: "acme-data" },
      errors: [
        {
          messageId: "filtered",
          path: "Destination.S3BucketDestination.Bucket",
          related: [],
          suggestions: [{ messageId: "usePrefix", output: xml(into(ARN)) }],
        },
      ],
    },
    {
      name: "path style, CDATA and CRLF",
      code: http({
        line: "PUT /acme-data?inventory&id=acme-daily HTTP/1.1",
        host: "s3.amazonaws.com",
        body: xml({ ...into(`<![CDATA[«${ARN}»]]>`), Filter: "" }),
      }).replaceAll("\n", "\r\n"),
      errors: ["unfiltered"],
    },
    {
      name: "the Id is not known, and need not be",
      code: http({
        line: "PUT /?inventory&id={{id}} HTTP/1.1",
        body: xml({ ...into(`«${ARN}»`), Id: "<Id>{{id}}</Id>", Filter: "<Filter><Prefix>inv</Prefix></Filter>" }),
      }),
      errors: ["filtered"],
    },
    {
      name: "a filter that most prefixes begin with leaves one",
      code: http({ body: xml({ ...into(`«${ARN}»`), Filter: "<Filter><Prefix>i</Prefix></Filter>" }) }),
      errors: [
        {
          messageId: "filtered",
          suggestions: [
            {
              messageId: "usePrefix",
              output: http({
                body: xml({
                  ...into(ARN),
                  Filter: "<Filter><Prefix>i</Prefix></Filter>",
                  Prefix: "<Prefix>reports</Prefix>",
                }),
              }),
            },
          ],
        },
      ],
    },
    {
      name: "where in the bucket is not known, and need not be",
      code: http({ body: xml({ ...into(`«${ARN}»`), Filter: "", Prefix: "<Prefix>{{prefix}}</Prefix>" }) }),
      errors: [{ messageId: "unfiltered", data: { keys: "", filter: "", bucket: "acme-data" } }],
    },
  ],
});
