import { parseArgs } from "node:util";
import { expect, it } from "vitest";
import { type Token, tokenize } from "../../src/args/tokens.ts";

const options = {
  format: { type: "string", short: "f" },
  quiet: { type: "boolean", short: "q" },
  version: { type: "boolean", short: "v" },
  rule: { type: "string" },
} as const;
const values = ["format", "rule"];
const letters: Readonly<Record<string, string>> = { f: "format", q: "quiet", v: "version" };

const words = [
  "--",
  "-",
  "",
  "a",
  "-f",
  "-q",
  "-qv",
  "-qfjson",
  "-fjson",
  "-x",
  "--format",
  "--format=json",
  "--format=",
];
words.push("--quiet", "--quiet=yes", "--rule", "--rule=a: off", "--nothing", "--no=thing", "a=b");

it("takes a command line apart as node:util does", () => {
  const lines = words.flatMap((first) => words.flatMap((second) => words.map((third) => [first, second, third])));
  for (const args of [[], ...words.map((word) => [word]), ...lines]) {
    const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
    const wanted: readonly Token[] = tokens.flatMap((token): Token[] => {
      if (token.kind === "positional") return [{ kind: token.kind, value: token.value }];
      if (token.kind === "option-terminator") return [];
      const { kind, name, rawName, value, inlineValue = false } = token;
      return [{ kind, name, rawName, value, inlineValue }];
    });
    const found = tokenize(
      args,
      (name) => values.includes(name),
      (letter) => letters[letter],
    );
    expect(found, args.join(" ")).toEqual(wanted);
  }
});
