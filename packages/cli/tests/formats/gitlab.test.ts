import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createReporter } from "../../src/formats/gitlab.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";
import { linted, lintedWith, reported, unreadable, wrong } from "./format-context.ts";

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly positions: { readonly begin: { readonly line: number } } };
}

let root: string;

beforeAll(() => {
  root = temporaryFolder({ "inventory/a.xml": wrong });
  mkdirSync(join(root, ".git"));
});

afterAll(() => removeFolder(root));

const entriesOf = (files: Parameters<typeof reported>[1]) =>
  JSON.parse(reported(createReporter, files, { cwd: join(root, "inventory") })) as Entry[];

/** What GitLab documents of an entry, and what its parser asks of one. */
const position = {
  type: "object",
  required: ["line"],
  properties: { line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } },
};
const schema = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "positions"],
        properties: {
          path: { type: "string", pattern: "^(?!\\./)" },
          positions: { type: "object", required: ["begin"], properties: { begin: position, end: position } },
        },
      },
    },
  },
};

describe("GitLab's schema", () => {
  const validate = new Ajv().compile(schema);

  test.each([
    ["nothing", () => []],
    ["findings", () => [linted(join(root, "inventory/a.xml"), wrong), linted(join(root, "b.xml"), wrong)]],
    ["a file that cannot be read", () => [unreadable(join(root, "gone.xml"))]],
    ["standard input", () => [linted("<stdin>", wrong)]],
  ])("holds for %s", (_, files) => {
    const entries = entriesOf(files());
    expect(validate(entries), JSON.stringify(validate.errors)).toBe(true);
  });

  test("refuses what is none", () => {
    expect(validate([{ description: "x", fingerprint: "1", severity: "error", location: { path: "a" } }])).toBe(false);
  });
});

test("paths begin at the repository, wherever the command runs", () => {
  const [entry] = entriesOf([linted(join(root, "inventory/a.xml"), wrong)]);
  expect(entry?.location.path).toBe("inventory/a.xml");
});

test("severities are those of levels", () => {
  const entries = entriesOf([linted(join(root, "a.xml"), wrong, { rules: { "invalid-format": "info" } })]);
  const severityOf = (rule: string) => entries.find(({ check_name }) => check_name === rule)?.severity;
  expect(severityOf("invalid-frequency")).toBe("major");
  expect(severityOf("missing-account-id")).toBe("minor");
  expect(severityOf("invalid-format")).toBe("info");
});

describe("fingerprints", () => {
  const fingerprints = (name: string, text: string) =>
    entriesOf([linted(join(root, name), text)]).map(({ fingerprint }) => fingerprint);

  test("are of one finding each, in equal files and for equal findings, too", () => {
    const twice = lintedWith(join(root, "a.xml"), wrong, (findings) => [...findings, ...findings]);
    const all = entriesOf([twice, linted(join(root, "b.xml"), wrong)]).map(({ fingerprint }) => fingerprint);
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all).size).toBe(all.length);
  });

  test("stay when lines move, and change with what is wrong", () => {
    const before = fingerprints("a.xml", wrong);
    expect(fingerprints("a.xml", `<!-- moved -->\n\n${wrong}`)).toEqual(before);
    expect(fingerprints("a.xml", wrong.replace("csv", "orc"))).not.toEqual(before);
  });
});
