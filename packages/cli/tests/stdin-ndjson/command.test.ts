import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { rules } from "@inventory-lint/core/internal";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { bundledCommand, ensureBundle, runCommand } from "../bundle.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";

const corpus = fileURLToPath(new URL("../../../../test-corpus/", import.meta.url));
const mistaken = "<InventoryConfiguration><Id>daily</Id><IsEnabled>yes</IsEnabled></InventoryConfiguration>";
const children: ChildProcess[] = [];
let folder = "";

beforeAll(ensureBundle, 300_000);
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  removeFolder(folder);
});

function start() {
  const child = spawn(process.execPath, [bundledCommand, "--stdin-ndjson"], { stdio: "pipe" });
  children.push(child);
  return child;
}

const lineOf = (path: string, text: string) => `${JSON.stringify({ path, text })}\n`;

interface Answer {
  readonly path: string;
  readonly messages: readonly { readonly ruleId: string }[];
}

describe("--stdin-ndjson", () => {
  test("says of every document of the corpus what a run over its file says", () => {
    // Rules that compare files see one document at a time here.
    const comparing = Object.entries(rules).filter(([, rule]) => rule.comparator);
    const off = Object.fromEntries(comparing.map(([id]) => [id, "off"]));
    folder = temporaryFolder({ "config.json": JSON.stringify({ rules: off }) });
    const documents = readdirSync(corpus, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(xml|jsonc?|http|rest)$/.test(name))
      .flatMap((name) => {
        const bytes = readFileSync(join(corpus, name));
        const text = bytes.toString("utf8");
        return bytes.equals(Buffer.from(text)) ? [{ path: join(corpus, name), text }] : [];
      });
    expect(documents.length).toBeGreaterThan(200);

    const options = ["--config", join(folder, "config.json")];
    const input = documents.map(({ path, text }) => lineOf(path, text)).join("");
    const byLine = runCommand([...options, "--stdin-ndjson"], { cwd: folder, input });
    const byFile = runCommand([...options, "-f", "json", ...documents.map(({ path }) => path)], { cwd: folder });
    expect(byLine.stderr).toBe("");
    expect(byLine.status).toBe(byFile.status);
    const entries: { filePath: string; messages: unknown }[] = JSON.parse(byFile.stdout);
    const messages = new Map(entries.map((entry) => [entry.filePath, entry.messages]));
    const expected = documents.map(({ path }) => ({ path, messages: messages.get(path) ?? [] }));
    const answers = byLine.stdout.trimEnd().split("\n");
    expect(answers.map((answer) => JSON.parse(answer))).toEqual(expected);
  });

  test("answers a line before the next one comes", async () => {
    const child = start();
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const path of ["a.xml", "b.xml", "c.xml"]) {
      child.stdin.write(lineOf(path, mistaken));
      const answer: Answer = JSON.parse((await answers.next()).value);
      expect(answer.path).toBe(path);
      expect(answer.messages.map(({ ruleId }) => ruleId)).toContain("invalid-boolean");
    }
    child.stdin.end();
    expect(await once(child, "close")).toEqual([1, null]);
  });

  test("waits for a slow reader, and loses nothing", async () => {
    const count = 1500;
    const child = start();
    child.stdin.end(Array.from({ length: count }, (_, i) => lineOf(`${i}.xml`, mistaken)).join(""));
    const closed = once(child, "close");
    let output = "";
    child.stdout.setEncoding("utf8");
    for await (const part of child.stdout) {
      output += part;
      // The pipe fills up while nobody reads.
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
    const paths = output
      .trimEnd()
      .split("\n")
      .map((line): string => JSON.parse(line).path);
    expect(paths).toEqual(Array.from({ length: count }, (_, i) => `${i}.xml`));
    expect(await closed).toEqual([1, null]);
  });

  test("ends quietly where the reader goes", async () => {
    const child = start();
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (part) => {
      errors += part;
    });
    // Writing may fail once the command has ended.
    child.stdin.on("error", (error) => expect(error).toMatchObject({ code: "EPIPE" }));
    const closed = once(child, "close");
    child.stdin.write(lineOf("a.xml", mistaken));
    await once(child.stdout, "data");
    child.stdout.destroy();
    child.stdin.end(lineOf("b.xml", mistaken).repeat(2000));
    expect(await closed).toEqual([1, null]);
    expect(errors).toBe("");
  });
});
