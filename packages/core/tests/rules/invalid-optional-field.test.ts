import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const elements = (...fields: string[]) =>
  xml({
    OptionalFields: `<OptionalFields>${fields.map((field) => `<Field>${field}</Field>`).join("")}</OptionalFields>`,
  });
const items = (...fields: string[]) => json({ OptionalFields: `"OptionalFields": [${fields.join(", ")}]` });
const path = "OptionalFields[1]";

/** What people write for each field: names of requests, headers, the console, tables and other languages. */
const meant: Readonly<Record<string, readonly string[]>> = {
  Size: ["Content-Length", "object_size"],
  LastModifiedDate: ["LastModified", "last-modified"],
  StorageClass: ["x-amz-storage-class", "storage_class"],
  ETag: ["MD5"],
  IsMultipartUploaded: ["IsMultiPartUpload", "multipart-upload"],
  ReplicationStatus: ["Replication", "x-amz-replication-status"],
  EncryptionStatus: ["ServerSideEncryption", "encryption_status"],
  ObjectLockRetainUntilDate: ["RetainUntilDate"],
  ObjectLockMode: ["RetentionMode"],
  ObjectLockLegalHoldStatus: ["LegalHold"],
  IntelligentTieringAccessTier: ["Intelligent-Tiering", "IntelligentTiering", "ArchiveStatus"],
  BucketKeyStatus: ["BucketKeyEnabled"],
  ChecksumAlgorithm: ["x-amz-checksum-algorithm", "Checksum"],
  ObjectAccessControlList: ["ObjectACL", "ObjectAcl", "acl"],
  ObjectOwner: ["Owner"],
  LifecycleExpirationDate: ["x-amz-expiration"],
  ObjectLockEventHoldStatus: ["EventHold"],
  ObjectLockEventHoldDuration: ["event-hold-duration"],
  IntelligentTieringReferenceDate: ["TieringReferenceDate"],
};

testRule("invalid-optional-field", {
  valid: [
    xml(),
    json(),
    { name: "an empty list, which S3 itself writes", code: xml({ OptionalFields: "<OptionalFields/>" }) },
    elements("IntelligentTieringReferenceDate", "ObjectLockEventHoldStatus", "LifecycleExpirationDate"),
    items('"ObjectAccessControlList"', '"ObjectOwner"', '"ChecksumAlgorithm"'),
    { name: "a name that the user adds", code: items('"Size"', '"ObjectTags"'), options: { extra: ["ObjectTags"] } },
    { name: "known in that month", code: elements("ObjectOwner"), options: { asOf: "2023-07" } },
    { name: "what is always there", code: elements("Size", "VersionId"), also: ["automatic-field"] },
    { name: "placeholders are unknown", code: elements("Size", "$" + "{FIELD}") },
    { name: "expressions are unknown", code: items('"Size"', "{{ field }}") },
  ],
  invalid: [
    {
      name: "case",
      code: elements("Size", "«Etag»"),
      errors: [{ messageId: "wrongCase", data: { value: "Etag", right: "ETag" }, path, level: "error" }],
      output: elements("Size", "ETag"),
    },
    {
      name: "case in JSON",
      code: items('"Size"', '«"storageclass"»'),
      errors: [{ messageId: "wrongCase", path, answer: "400 MalformedXML" }],
      output: items('"Size"', '"StorageClass"'),
    },
    {
      name: "a letter too much",
      code: elements("Size", "«StorageClasss»"),
      errors: [
        {
          messageId: "near",
          message: "There is no optional field 'StorageClasss'. Did you mean 'StorageClass'?",
          suggestions: [
            { messageId: "use", output: elements("Size", "StorageClass") },
            { messageId: "remove", output: elements("Size") },
          ],
        },
      ],
    },
    {
      name: "another name of the same thing",
      code: items('"Size"', '«"LastModified"»'),
      errors: [{ messageId: "near", data: { value: "LastModified", right: "LastModifiedDate" } }],
    },
    {
      name: "anything else",
      code: elements("Size", "«Tags»"),
      errors: [{ messageId: "unknown", path, suggestions: [{ messageId: "remove", output: elements("Size") }] }],
    },
    {
      name: "younger than the month of the option",
      code: items('"Size"', '«"ObjectLockEventHoldStatus"»'),
      options: { asOf: "2026-08" },
      errors: [
        {
          messageId: "tooNew",
          data: { value: "ObjectLockEventHoldStatus", since: "2026-09", asOf: "2026-08" },
          suggestions: [{ messageId: "remove", output: items('"Size"') }],
        },
      ],
    },
    {
      name: "younger than the month that is known from outside",
      code: elements("Size", "«ObjectOwner»"),
      facts: { asOf: "2020-01" },
      errors: ["tooNew"],
    },
    {
      name: "the option goes before what is known from outside",
      code: elements("ObjectOwner", "«LifecycleExpirationDate»"),
      facts: { asOf: "2020-01" },
      options: { asOf: "2025-01" },
      errors: ["tooNew"],
    },
    {
      name: "one with a comma behind it",
      code: elements("«Size,»"),
      errors: [
        {
          messageId: "near",
          suggestions: [
            { messageId: "use", output: elements("Size") },
            { messageId: "remove", output: xml({ OptionalFields: "<OptionalFields></OptionalFields>" }) },
          ],
        },
      ],
    },
    {
      name: "anything else, with what there was in the beginning",
      code: items('"Size"', '«"Colour"»'),
      options: { asOf: "2017-01" },
      errors: [
        {
          messageId: "unknown",
          data: {
            value: "Colour",
            allowed: "Size, LastModifiedDate, StorageClass, ETag, IsMultipartUploaded, ReplicationStatus",
          },
        },
      ],
    },
    {
      name: "CDATA and CRLF",
      code: elements("Size", "<![CDATA[«Colour»]]>").replaceAll("\n", "\r\n"),
      errors: ["unknown"],
    },
    { name: "every one of them", code: items('«"Foo"»', '«"🪣"»'), errors: ["unknown", "unknown"] },
    {
      name: "several fields in one",
      code: xml({ OptionalFields: "<OptionalFields><Field>«Size, ETag»</Field></OptionalFields>" }),
      errors: [
        {
          messageId: "several",
          message: "'Size, ETag' contains several fields. Write each field as an entry of its own.",
          suggestions: [
            { messageId: "split", output: xml() },
            { messageId: "remove", output: xml({ OptionalFields: "<OptionalFields></OptionalFields>" }) },
          ],
        },
      ],
    },
    {
      name: "several fields in one, on lines of their own, CRLF",
      code: xml({
        OptionalFields: "<OptionalFields>\n    <Field>«Size ETag»</Field>\n  </OptionalFields>",
      }).replaceAll("\n", "\r\n"),
      errors: [
        {
          messageId: "several",
          suggestions: [
            {
              messageId: "split",
              output: xml({
                OptionalFields:
                  "<OptionalFields>\n    <Field>Size</Field>\n    <Field>ETag</Field>\n  </OptionalFields>",
              }).replaceAll("\n", "\r\n"),
            },
            {
              messageId: "remove",
              output: xml({ OptionalFields: "<OptionalFields></OptionalFields>" }).replaceAll("\n", "\r\n"),
            },
          ],
        },
      ],
    },
    {
      name: "several fields in one in JSON",
      code: json({ OptionalFields: '"OptionalFields": [«"Size,ETag"»]' }),
      errors: [
        {
          messageId: "several",
          suggestions: [
            { messageId: "split", output: json() },
            { messageId: "remove", output: json({ OptionalFields: '"OptionalFields": []' }) },
          ],
        },
      ],
    },
    {
      name: "several of which one is no field",
      code: json({ OptionalFields: '"OptionalFields": [«"Size, Tags"»]' }),
      errors: ["unknown"],
    },
    ...Object.entries(meant).flatMap(([field, names]) =>
      names.map((name) => ({
        name: `${name} for ${field}`,
        code: items('"Size"', `«"${name}"»`),
        errors: [{ messageId: "near", data: { value: name, right: field } }],
      })),
    ),
    {
      name: "a field of another cloud",
      code: items('"Size"', '«"LastAccessedDate"»'),
      errors: [
        {
          messageId: "coreWeave",
          message: "The optional field 'LastAccessedDate' exists in CoreWeave's inventories, not in S3's. Remove it.",
        },
      ],
    },
    {
      name: "another name in XML",
      code: elements("Size", "«ObjectACL»"),
      errors: [
        {
          messageId: "near",
          message: "There is no optional field 'ObjectACL'. Did you mean 'ObjectAccessControlList'?",
          suggestions: [
            { messageId: "use", output: elements("Size", "ObjectAccessControlList") },
            { messageId: "remove", output: elements("Size") },
          ],
        },
      ],
    },
    {
      name: "another name of what was not there yet",
      code: items('"Size"', '«"ObjectACL"»'),
      options: { asOf: "2020-01" },
      errors: ["unknown"],
    },
  ],
});
