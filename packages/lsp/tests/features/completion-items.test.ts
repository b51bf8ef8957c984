import { describe, expect, it, test } from "vitest";
import { InsertTextMode } from "vscode-languageserver";
import type { CompletionClient } from "../../src/features/client-support.ts";
import { resolveCompletion } from "../../src/features/completion-resolve.ts";
import { json, labels, modern, offered, taken, xml } from "./completing.ts";

describe("comments that switch rules off", () => {
  it("have a label", () => {
    expect(labels(xml("<!-- inv| -->"), "xml")).toContain("inventory-lint-disable-next-line");
    expect(taken(xml("<!-- inventory-lint-dis| -->"), "inventory-lint-disable", "xml")).toBe(
      xml("<!-- inventory-lint-disable -->"),
    );
    expect(labels(xml("<!-- Invoices| -->"), "xml")).toEqual([]);
    expect(labels(xml("<!-- of all | -->"), "xml")).toEqual([]);
  });

  it("name rules, those first that found something", () => {
    const text = xml("<!-- inventory-lint-disable-next-line | -->\n<Format>Avro</Format><Id>ä</Id>");
    expect(labels(text, "xml").slice(0, 3)).toContain("id-characters");
    expect(labels(text.replace("|", "id-characters, |"), "xml")).not.toContain("id-characters");
    expect(taken(text.replace("|", "id-|"), "id-length", "xml")).toBe(text.replace("|", "id-length"));
    expect(labels(text.replace("|", "id-length : a reason |"), "xml")).toEqual([]);
  });

  it("are none in plain JSON", () => {
    const marked = json('  // inventory-lint-disable |\n  "Id": "a"\n}');
    expect(labels(marked, "jsonc")).toContain("id-length");
    expect(labels(marked, "json")).toEqual([]);
  });

  it("are documented", () => {
    const item = offered(xml("<!-- inventory-lint-disable id-l| -->"), "xml", modern).find(
      ({ label }) => label === "id-length",
    );
    if (!item) throw new Error("The rule is not offered.");
    expect(resolveCompletion(item, modern).documentation).toMatchObject({
      value: expect.stringContaining("/docs/rules/id-length.md)"),
    });
  });
});

test("a client that can gets snippets, with choices, in their own indentation", () => {
  const items = offered(xml("\n  |\n"), "xml", modern);
  const schedule = items.find(({ label }) => label === "Schedule");
  expect(schedule).toMatchObject({
    insertTextFormat: 2,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { newText: "<Schedule>\n    <Frequency>${1|Weekly,Daily|}</Frequency>\n  </Schedule>" },
  });
});

test("a client that indents snippets itself gets them without the indentation of the line", () => {
  const indents: CompletionClient = { ...modern, keepsIndent: false };
  const schedule = offered(xml("\n  |\n"), "xml", indents).find(({ label }) => label === "Schedule");
  expect(schedule).toMatchObject({
    textEdit: { newText: "<Schedule>\n  <Frequency>${1|Weekly,Daily|}</Frequency>\n</Schedule>" },
  });
});

test("one item is preselected, and a comma takes a value of JSON", () => {
  const items = offered(json('  "Schedule": {"Frequency": "|"}\n}'), "json", modern);
  expect(items.map(({ label, preselect, commitCharacters }) => [label, preselect, commitCharacters])).toEqual([
    ["Daily", undefined, [","]],
    ["Weekly", true, [","]],
  ]);
});

test("items are filtered by what is typed in front of the cursor", () => {
  expect(offered(json('  "Sch|\n}'), "json").find(({ label }) => label === "Schedule")?.filterText).toBe('"Schedule');
  expect(offered("<|", "xml")[0]?.filterText).toBe("<InventoryConfiguration");
});

test("the order of items is the one they are meant in", () => {
  const items = offered(xml("|"), "xml");
  expect(items.map(({ sortText }) => sortText)).toEqual(items.map(({ sortText }) => sortText).sort());
});

test("documentation is that of a hover, and an item of somebody else stays as it is", () => {
  const [daily] = offered(xml("<Schedule><Frequency>|</Frequency></Schedule>"), "xml", modern);
  if (!daily) throw new Error("Nothing is offered.");
  expect(resolveCompletion(daily, modern).documentation).toEqual({
    kind: "markdown",
    value: expect.stringMatching(/^\*\*Daily\*\*: A report every day\./),
  });
  for (const data of [undefined, 1, "x", { type: "Nobody" }, null]) {
    expect(resolveCompletion({ label: "x", data }, modern)).toEqual({ label: "x", data });
  }
});
