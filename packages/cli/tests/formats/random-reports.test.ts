import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { runs, seedOf } from "../../../core/tests/fuzz.ts";
import { mutate, randomNumbers } from "../../../core/tests/mutants.ts";
import { type FormatName, loadFormat } from "../../src/formats/format-table.ts";
import { formatContext, linted, summary, wrong } from "./format-context.ts";

/** Nothing that a terminal obeys, or that turns a line around, is in what people read. */
function checkPlain(text: string): void {
  expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u);
}

function checkXml(text: string): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
}

function checkLines(text: string): void {
  for (const line of text.split("\n").filter(Boolean)) JSON.parse(line);
}

test.each<[FormatName, (output: string) => void]>([
  ["stylish", checkPlain],
  ["compact", checkPlain],
  ["github", checkPlain],
  ["json", JSON.parse],
  ["sarif", JSON.parse],
  ["gitlab", JSON.parse],
  ["json-lines", checkLines],
  ["rdjsonl", checkLines],
  ["junit", checkXml],
  ["checkstyle", checkXml],
])("whatever a document and its name hold, %s can be read", async (name, check) => {
  const { createReporter } = await loadFormat(name);
  const random = randomNumbers(seedOf(20_261_130));
  for (let made = 0; made < runs(50); made++) {
    const text = mutate(wrong, wrong, random);
    // Who hands over texts may call them as no file is called.
    const path = made === 0 ? "a\0b.xml" : `${mutate("inventory/a b", text.slice(0, 40), random)}.xml`;
    const { context, output } = formatContext();
    const reporter = createReporter(context);
    await reporter.prepare?.();
    reporter.file(linted(path, text));
    reporter.end?.(summary);
    try {
      check(output());
    } catch (error) {
      throw new Error(`In ${JSON.stringify(path)}: ${JSON.stringify(text)}`, { cause: error });
    }
  }
});
