/** What decoding finds, by message id; the messages of the rule `encoding` together with those of the XML reader. */
export const encodingMessages = {
  invalidUtf8: "The byte {{byte}} is not valid UTF-8: save the document as UTF-8.",
  invalidUtf16: "This is half of a UTF-16 character: save the document as UTF-8.",
  utf16WithoutBom: "The document is UTF-16 without a byte order mark (BOM): save it as UTF-8.",
  declarationContradicts:
    "The XML declaration says {{declared}}, but the document is {{actual}}: write UTF-8, and save the document as UTF-8.",
  otherEncoding: "The document is {{declared}}: save it as UTF-8, and write UTF-8 here.",
  jsonInUtf16: "The document is UTF-16; the AWS CLI rejects it as invalid JSON: save it as UTF-8.",
  jsonWithMark:
    "The document begins with a byte order mark (BOM); the AWS CLI rejects it as invalid JSON: save it as UTF-8 without one.",
  output:
    "This output is {{encoding}}, as PowerShell's > writes it; the AWS CLI cannot read it back: save it as UTF-8 " +
    "without a byte order mark (BOM).",
} as const;
