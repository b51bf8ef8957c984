/**
 * Rules whose mistakes can be written in one syntax only, by the folder in the corpus. A single case without a twin is
 * named after its carrier instead: `cli-…`, `list-…`, `get-…`, `http-…`, `xml-…`, `json-…`.
 */
const single: Readonly<Record<string, "xml" | "json" | "http">> = {
  "xml-syntax": "xml",
  "xml-doctype": "xml",
  "xml-namespace-missing": "xml",
  "xml-namespace-wrong": "xml",
  encoding: "xml",
  "json-syntax": "json",
  wrapper: "json",
  "unused-directive": "xml",
  "request-line": "http",
  "content-length": "http",
  "content-md5": "http",
  "directory-bucket-endpoint": "http",
  "id-mismatch": "http",
};

/** Whether a case, `rules/<rule>/<case>.xml`, must lie there in XML and in JSON. */
export function needsTwin(name: string): boolean {
  const [, rule = "", file = ""] = name.split("/");
  return !Object.hasOwn(single, rule) && !/^(?:cli|list|get|http|xml|json)-/.test(file);
}

/** The same case in the other syntax. */
export function twinOf(path: string): string {
  return path.endsWith(".xml") ? path.replace(/\.xml$/, ".json") : path.replace(/\.json$/, ".xml");
}

/** A value of a message as XML would spell it: the two names that differ are not another mistake. */
export function inXmlWords(value: string): string {
  return value.replaceAll("SSES3", "SSE-S3").replaceAll("SSEKMS", "SSE-KMS");
}
