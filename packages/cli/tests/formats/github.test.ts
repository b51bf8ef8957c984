import { describe, expect, test } from "vitest";
import { createReporter } from "../../src/formats/github.ts";
import { linted, lintedWith, reported, unreadable, wrong } from "./format-context.ts";

/** A workflow command as the runner reads it: first the name, then properties up to `::`, then the message. */
function runnerReads(line: string) {
  const [, name = "", list = "", message = ""] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const properties = list.split(",").map((property) => {
    const equals = property.indexOf("=");
    const value = property.slice(equals + 1);
    // The order matters: a written percent sign is the last to become one.
    const read = value
      .split("%0D")
      .join("\r")
      .split("%0A")
      .join("\n")
      .split("%3A")
      .join(":")
      .split("%2C")
      .join(",")
      .split("%25")
      .join("%");
    return [property.slice(0, equals), read];
  });
  const text = message.split("%0D").join("\r").split("%0A").join("\n").split("%25").join("%");
  return { name, ...(Object.fromEntries(properties) as Record<string, string>), text };
}

const commandsOf = (...args: Parameters<typeof linted>) =>
  reported(createReporter, [linted(...args)], { cwd: "/r" })
    .trimEnd()
    .split("\n")
    .map(runnerReads);

describe("workflow commands", () => {
  test("hold level, file, place and rule, and say what S3 does", () => {
    const command = commandsOf("/r/sub folder/a.xml", wrong).find(({ text }) => text.includes("'csv'"));
    expect(command).toEqual({
      name: "error",
      file: "sub folder/a.xml",
      line: "7",
      endLine: "7",
      col: "15",
      endColumn: "18",
      title: "inventory-lint invalid-format",
      text: expect.stringMatching(/^Format 'csv'.* S3 refuses it: 400 MalformedXML\.\nhttps:.*\/invalid-format\.md$/),
    });
  });

  test("have GitHub's names of levels", () => {
    const names = commandsOf("/r/a.xml", wrong, { rules: { "invalid-format": "info" } }).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(["error", "warning", "notice"]));
  });

  test("cannot be ended, nor be given properties, by what a document or the name of a file says", () => {
    const text = wrong.replace("csv", "100%0A::error::x,line=1:%\r\n::set-output name=a::b");
    const name = "/r/a,line=9:%0A::b\n.xml";
    const output = reported(createReporter, [linted(name, text)], { cwd: "/r" });
    for (const line of output.trimEnd().split("\n")) expect(line).toMatch(/^::(error|warning|notice) file=/);
    const command = runnerReads(output.split("\n").find((line) => line.includes("invalid-format")) ?? "");
    expect(command.name).toBe("error");
    expect(command).toMatchObject({ file: name.slice("/r/".length), line: "7" });
    expect(command.text).toContain("100%0A::error::x,line=1:%");
  });

  test("give no columns where a finding goes over more than one line", () => {
    const command = commandsOf("/r/a.xml", wrong).find(({ text }) => text.startsWith("Frequency"));
    expect(command).toMatchObject({ line: "11", endLine: "12" });
    expect(command).not.toHaveProperty("col");
    expect(command).not.toHaveProperty("endColumn");
  });

  test("give no place in a file that cannot be read", () => {
    const output = reported(createReporter, [unreadable("/r/gone.xml")], { cwd: "/r" });
    expect(runnerReads(output.trimEnd())).toMatchObject({ name: "error", file: "gone.xml" });
    expect(output).not.toContain("line=");
  });
});

test("more than ten of a kind, which GitHub does not show, are told of in the log", () => {
  const many = lintedWith("/r/a.xml", wrong, (findings) =>
    Array.from({ length: 11 }, () => findings.filter(({ ruleId }) => ruleId === "invalid-format")).flat(),
  );
  const lines = reported(createReporter, [many], { cwd: "/r" }).trimEnd().split("\n");
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe("GitHub shows 10 of the 11 errors as annotations; all are in this log.");
});
