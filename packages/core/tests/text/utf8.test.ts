import { expect, it } from "vitest";
import { utf8Length } from "../../src/text/utf8.ts";

it.each(["", "a", "ä", "✓", "🪣", "aä✓🪣", "\u07ff\u0800\uffff", "\ud83e"])("counts the bytes of %o", (text) => {
  expect(utf8Length(text)).toBe(Buffer.from(text, "utf8").length);
});
