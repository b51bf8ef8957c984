import { hostname } from "node:os";
import { ruleUrl } from "@inventory-lint/core/internal";
import { describe, expect, test } from "vitest";
import { createLinks } from "../../src/formats/links.ts";
import { createReporter } from "../../src/formats/stylish.ts";
import { createColors } from "../../src/terminal/colors.ts";
import { formatContext, linted, summary, wrong } from "./format-context.ts";

type Environment = Readonly<Record<string, string>>;

const linksOf = (env: Environment, { color = true, isTerminal = true } = {}) =>
  createLinks(formatContext({ color, isTerminal }).context, env);

const iTerm = { TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" };

describe("links are there", () => {
  test.each<[string, Environment]>([
    ["iTerm2", iTerm],
    ["Visual Studio Code", { TERM: "xterm-256color", TERM_PROGRAM: "vscode" }],
    ["kitty", { TERM: "xterm-kitty" }],
    ["Alacritty", { TERM: "alacritty" }],
    ["Windows Terminal", { WT_SESSION: "1" }],
    ["Konsole", { TERM: "xterm-256color", KONSOLE_VERSION: "220400" }],
    ["GNOME Terminal", { TERM: "xterm-256color", VTE_VERSION: "6800" }],
  ])("in %s", (_, env) => {
    expect(linksOf(env).areThere).toBe(true);
  });

  test("on demand, in a pipe too", () => {
    expect(linksOf({ FORCE_HYPERLINK: "1" }, { isTerminal: false }).areThere).toBe(true);
  });
});

describe("links are not there", () => {
  test.each<[string, Environment]>([
    ["in a terminal that is not known", { TERM: "xterm-256color" }],
    ["in a VTE that crashes over them", { TERM: "xterm-256color", VTE_VERSION: "5000" }],
    ["inside of tmux", { ...iTerm, TMUX: "/tmp/tmux" }],
    ["inside of screen", { TERM: "screen-256color", VTE_VERSION: "6800" }],
    ["in a job of a CI server", { ...iTerm, CI: "true" }],
    ["where they are switched off", { ...iTerm, FORCE_HYPERLINK: "0" }],
  ])("%s", (_, env) => {
    expect(linksOf(env).areThere).toBe(false);
    expect(linksOf(env).to("https://a.example", "text")).toBe("text");
    expect(linksOf(env).toFile("/a", "text")).toBe("text");
  });

  test("in a pipe", () => {
    expect(linksOf(iTerm, { isTerminal: false }).areThere).toBe(false);
  });

  test("where nobody wants colours", () => {
    expect(linksOf({ ...iTerm, FORCE_HYPERLINK: "1" }, { color: false }).areThere).toBe(false);
  });
});

test("a link has its address, encoded, and its end", () => {
  const { to, toFile } = linksOf(iTerm);
  expect(to("https://a.example/x", "text")).toBe("\u001b]8;;https://a.example/x\u001b\\text\u001b]8;;\u001b\\");
  const address = `file://${hostname()}/a%20b/%C3%BC%1B.xml`;
  expect(toFile("/a b/ü\u001b.xml", "text")).toBe(to(address, "text"));
});

test("where the terminal finds paths with their lines by itself, files are left to it", () => {
  const { to, toFile } = linksOf({ TERM_PROGRAM: "vscode" });
  expect(toFile("/a", "text")).toBe("text");
  expect(to("https://a.example", "text")).not.toBe("text");
});

test("a rule's name leads to its page, which then needs no line of its own", () => {
  const shown = (env: Environment) => {
    const { context, output } = formatContext({ color: true, isTerminal: true });
    const reporter = createReporter(context, env);
    reporter.file(linted("/r/a.xml", wrong));
    reporter.end?.(summary);
    return output();
  };
  const page = ruleUrl("invalid-format");
  const line = createColors(true).dim(page);
  expect(shown(iTerm)).toContain(linksOf(iTerm).to(page, createColors(true).bold("invalid-format")));
  expect(shown(iTerm)).not.toContain(line);
  expect(shown({})).toContain(line);
  expect(shown({})).not.toContain("\u001b]8");
});
