/** What decoding finds, by message id; the messages of the rule `encoding` together with those of the XML reader. */
export const encodingMessages = {
  invalidUtf8: "The byte {{byte}} is no part of UTF-8 text: save the document as UTF-8.",
  invalidUtf16: "Half of a UTF-16 character stands here: save the document as UTF-8.",
  utf16WithoutBom: "The document is in UTF-16 without a byte order mark: save it as UTF-8.",
  declarationContradicts:
    "The XML declaration says {{declared}}, but the document is in {{actual}}: write UTF-8, and save the document as UTF-8.",
  otherEncoding: "The document is in {{declared}}: save it as UTF-8, and write UTF-8 here.",
  jsonInUtf16: "The document is in UTF-16, which the AWS CLI takes for no JSON: save it as UTF-8.",
  jsonWithMark:
    "The document begins with a byte order mark (BOM); the AWS CLI rejects it as invalid JSON: save it as UTF-8 without one.",
  output:
    "This output is in {{encoding}}, as PowerShell's > may write it: save it as UTF-8 without a byte order mark before " +
    "the AWS CLI reads any of it.",
} as const;
