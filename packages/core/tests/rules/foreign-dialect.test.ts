import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const oss = (mark = "OSSBucketDestination") =>
  xml({
    S3BucketDestination: `<${mark}><Format>csv</Format><Bucket>a</Bucket></OSSBucketDestination>`,
    IsEnabled: "",
    root: "<InventoryConfiguration>",
  });
const request = (host: string) =>
  `PUT /?inventory&id=other HTTP/1.1\nHost: ${host}\n\n${xml({ Format: "<Format>csv</Format>" })}`;

testRule("foreign-dialect", {
  valid: [
    xml(),
    json(),
    { name: "words of a prefix", code: xml({ Filter: "<Filter><Prefix>oss/qcs/crn</Prefix></Filter>" }) },
    { name: "a mark in a comment", code: `<!-- once acs:oss:::acme -->\n${xml()}` },
    { name: "a configuration of nobody", code: "<Rules><OSSBucketDestination/></Rules>" },
    { name: "another request to another cloud", code: "GET /?acl HTTP/1.1\nHost: acme.oss-cn-hangzhou.aliyuncs.com\n" },
  ],
  invalid: [
    {
      name: "nothing else is judged",
      code: oss("«OSSBucketDestination»"),
      errors: [
        {
          messageId: "foreign",
          level: "info",
          data: { marker: "OSSBucketDestination", dialect: "Alibaba Cloud OSS" },
          path: "",
        },
      ],
    },
    {
      code: json({ Bucket: '"Bucket": «"qcs::cos:ap-guangzhou::acme-1250000001"»' }),
      errors: [
        {
          messageId: "foreign",
          data: { marker: "qcs::cos:ap-guangzhou::acme-1250000001", dialect: "Tencent Cloud COS" },
        },
      ],
    },
    {
      name: "surrounded by white space",
      code: xml({ Bucket: "<Bucket>\n  «acs:oss:::acme»\n</Bucket>" }),
      errors: ["foreign"],
    },
    {
      name: "in CDATA",
      code: xml({ Bucket: "<Bucket><![CDATA[«crn:v1:bluemix:public:cloud-object-storage»]]></Bucket>" }),
      errors: ["foreign"],
    },
    {
      name: "the namespace of OBS",
      code: xml({ root: '<InventoryConfiguration xmlns="«http://obs.eu-west-101.myhuaweicloud.eu/doc/2015-06-30/»">' }),
      errors: ["foreign"],
    },
    {
      code: json({ S3BucketDestination: '«"KS3BucketDestination"»: { "Bucket": "acme" }' }),
      errors: [{ messageId: "foreign", data: { marker: "KS3BucketDestination", dialect: "Kingsoft Cloud KS3" } }],
    },
    {
      name: "nor is its syntax",
      code: `${oss("«OSSBucketDestination»").replace("<Id>", "<Id>&")}</Stray>`,
      errors: ["foreign"],
    },
    {
      name: "CoreWeave's field with its format",
      code: json({ Format: '"Format": "TSV"', OptionalFields: '"OptionalFields": [«"LastAccessedDate"»]' }),
      errors: ["foreign"],
    },
    { name: "a host of COS", code: request("«acme-1250000001.cos.ap-beijing.myqcloud.com»"), errors: ["foreign"] },
    {
      name: "MinIO's address",
      code: "PUT /acme?«minio-inventory»&id=a HTTP/1.1\nHost: minio.acme.example:9000\n",
      errors: ["foreign"],
    },
  ],
});
