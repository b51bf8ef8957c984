import type { Language, LanguageDescription } from "./language.ts";

const json: LanguageDescription = {
  id: "json",
  title: "JSON",
  endings: [".json", ".template.json"],
  editorIds: ["json"],
  syntaxRule: "json-syntax",
  parts: { sign: /,/g, most: 2_000_000 },
};

/** All languages, by what is known of them without their readers: the one list of them. */
export const languages = {
  xml: {
    id: "xml",
    title: "XML",
    endings: [".xml"],
    editorIds: ["xml"],
    syntaxRule: "xml-syntax",
    parts: { sign: /</g, most: 2_000_000 },
    comment: { block: ["<!--", "-->"] },
  },
  /** JSON has no comments: what is written as one is a problem, and is known all the same. */
  json,
  jsonc: {
    ...json,
    id: "jsonc",
    title: "JSON with comments",
    endings: [".jsonc"],
    editorIds: ["jsonc"],
    comment: { line: "//", block: ["/*", "*/"] },
  },
  http: {
    id: "http",
    title: "HTTP request",
    endings: [".http", ".rest"],
    editorIds: ["http", "rest"],
    // Of a request it is the body that readers stumble in.
    syntaxRule: "xml-syntax",
    parts: { sign: /[<\n]/g, most: 1_000_000 },
    comment: { line: "#" },
  },
  yaml: {
    id: "yaml",
    title: "YAML",
    endings: [".yaml", ".yml", ".template"],
    editorIds: ["yaml", "cloudformation", "ansible"],
    syntaxRule: "yaml-syntax",
    parts: { sign: /[,\n]|- /g, most: 1_000_000 },
    comment: { line: "#" },
  },
  hcl: {
    id: "hcl",
    title: "Terraform",
    endings: [".tf", ".tofu"],
    editorIds: ["terraform", "opentofu", "hcl"],
    syntaxRule: "hcl-syntax",
    parts: { sign: /[,\n]/g, most: 1_000_000 },
    comment: { line: "#", block: ["/*", "*/"] },
  },
} as const satisfies Record<Language, LanguageDescription>;
