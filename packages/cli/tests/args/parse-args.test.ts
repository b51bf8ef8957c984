import { describe, expect, test } from "vitest";
import { commandNames, commands } from "../../src/args/command-table.ts";
import { helpText } from "../../src/args/help.ts";
import { options } from "../../src/args/options.ts";
import { givenOptions, parseArgs } from "../../src/args/parse-args.ts";

describe("what is read", () => {
  test("files and options in any order", () => {
    const { options: given, positionals } = parseArgs(["a.xml", "-f", "json", "b c.json", "--quiet", "-"]);
    expect(positionals).toEqual(["a.xml", "b c.json", "-"]);
    expect(given.format).toEqual(["json"]);
    expect(given.quiet).toBe(true);
  });

  test("values glued to their options, short ones too, and repeated ones", () => {
    const { options: given } = parseArgs([
      "--max-warnings=3",
      "-fjson",
      "-f",
      "sarif:out.sarif",
      "--rule",
      "a: off",
      "--rule=b: error",
    ]);
    expect(given["max-warnings"]).toBe("3");
    expect(given.format).toEqual(["json", "sarif:out.sarif"]);
    expect(given.rule).toEqual(["a: off", "b: error"]);
  });

  test("everything behind -- is a file", () => {
    expect(parseArgs(["--", "--quiet"])).toMatchObject({ positionals: ["--quiet"], options: { quiet: false } });
  });

  test("colours are on, off or undecided; the last word counts", () => {
    expect(parseArgs([]).options.color).toBeUndefined();
    expect(parseArgs(["--color"]).options.color).toBe(true);
    expect(parseArgs(["--color", "--no-color"]).options.color).toBe(false);
  });

  test("other names of options", () => {
    expect(parseArgs(["--carrier", "cli"]).options.as).toBe("cli");
    expect(parseArgs(["--as=cli", "-q"]).options).toMatchObject({ as: "cli", quiet: true });
  });

  test("a switch whose name begins with no- is itself", () => {
    expect(parseArgs(["--no-config", "--no-ignore"]).options).toMatchObject({ "no-config": true, "no-ignore": true });
  });

  test("options that were given are known", () => {
    expect(givenOptions(parseArgs(["-f", "json", "--no-color", "a"]).options)).toEqual(["format", "color"]);
  });
});

describe("a value that may be left out", () => {
  const parsed = (...args: readonly string[]) => {
    const { options, positionals } = parseArgs(args);
    return [options.changed, ...positionals];
  };

  test("is the next word, unless that is a file, a directory, a glob or an option", () => {
    expect(parsed("a.xml")).toEqual([undefined, "a.xml"]);
    expect(parsed("--changed")).toEqual(["HEAD"]);
    expect(parsed("--changed", "main")).toEqual(["main"]);
    expect(parsed("--changed", "HEAD^{tree}", "b.xml")).toEqual(["HEAD^{tree}", "b.xml"]);
    expect(parsed("--changed", "package.json")).toEqual(["HEAD", "package.json"]);
    expect(parsed("--changed", ".")).toEqual(["HEAD", "."]);
    expect(parsed("--changed", "*.xml")).toEqual(["HEAD", "*.xml"]);
    expect(parsed("--changed", "--quiet")).toEqual(["HEAD"]);
    expect(parsed("--changed", "--", "main")).toEqual(["HEAD", "main"]);
    expect(parsed("--changed=package.json")).toEqual(["package.json"]);
    expect(parsed("--changed", "--", "-fix")).toEqual(["HEAD", "-fix"]);
  });
});

describe("what is refused", () => {
  test.each([
    [["--formt", "json"], "unknown option --formt; did you mean --format?"],
    [["--no-colour"], "unknown option --no-colour; did you mean --no-color?"],
    [["--no-quiet"], "unknown option --no-quiet"],
    [["--cache"], "unknown option --cache"],
    [["--constructor"], "unknown option --constructor"],
    [["-x"], "unknown option -x"],
    [["a.xml", "-fix"], "unknown option -fix; did you mean --fix?"],
    [["-format=json"], "unknown option -format; did you mean --format?"],
    [["--format"], "--format needs a value: --format NAME[:FILE]"],
    [["--format", "--quiet"], "--format needs a value: --format NAME[:FILE]"],
    [["--quiet=yes"], "--quiet takes no value"],
  ])("%j", (args, message) => {
    expect(() => parseArgs(args)).toThrow(message);
  });
});

/** The part of a help that lists options. */
function optionsIn(help: string): string {
  return help.slice(help.indexOf("\n", help.indexOf("\nExamples:"))).replace(/^ {2}inventory-lint.*$/gm, "");
}

describe("the help", () => {
  test("names every option, and is no wider than 120 columns", () => {
    const lines = helpText().split("\n");
    for (const name of Object.keys(options)) expect(helpText()).toMatch(new RegExp(`--(\\[no-\\])?${name}\\b`));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  test.each(commandNames)("of %s says what it takes, with examples", (name) => {
    const help = helpText(name);
    const takes: readonly string[] = name === "lsp" || name === "help" ? [] : [...commands[name].takes, "debug"];
    for (const option of Object.keys(options)) {
      expect(new RegExp(`^ .*--(\\[no-\\])?${option}(?![\\w-])`, "m").test(optionsIn(help)), option).toBe(
        takes.includes(option),
      );
    }
    expect(help).toMatch(new RegExp(`^inventory-lint ${name}\\b`));
    expect(help).toMatch(/\nExamples:\n {2}inventory-lint/);
    expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test("of no command says which is near", () => {
    expect(() => helpText("lnt")).toThrow("there is no command lnt; did you mean lint?");
  });
});
