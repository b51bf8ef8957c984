import { expect, test } from "vitest";
import { readYaml } from "../../../src/languages/yaml/reader.ts";
import { MAX_DEPTH } from "../../../src/syntax/problem.ts";
import { isEntry, isStructure, type Value } from "../../../src/syntax/tree.ts";
import { misplaced } from "./inspect.ts";

const MANY = 200_000;
const SOME = 50_000;

/** Nine levels of ten aliases each, as a list: a thousand million values if they were repeated. */
const bomb = Array.from({ length: 10 }, (_, level) =>
  level === 0
    ? "- &a0 x"
    : `- &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
).join("\n");
/** Each anchor is one level deeper than the one before it. */
const tower = Array.from({ length: 2000 }, (_, level) => `- &b${level} [${level ? `*b${level - 1}` : ""}]`).join("\n");

/** Big documents; the number of problems shows what one slip is. */
const HOSTILE: readonly (readonly [what: string, text: string, problems: number])[] = [
  ["opening brackets", "[".repeat(MANY), 1],
  ["brackets that match", "[".repeat(SOME) + "]".repeat(SOME), 1],
  ["brackets that match, in a template", `${"[".repeat(SOME) + "]".repeat(SOME)}\n---\n{% x %}`, 1],
  ["opening braces with names", "{a: ".repeat(SOME), 1],
  ["dashes", `${"- ".repeat(MANY)}x`, 1],
  ["question marks", "? ".repeat(SOME), 1],
  ["closing brackets", "]".repeat(SOME), 4],
  ["brackets of the other kind", "[".repeat(SOME) + "}".repeat(SOME), 1],
  ["names in names in a flow map", `{${"a: ".repeat(SOME)}}`, 1],
  ["names on one line", "a: ".repeat(SOME), 1],
  [
    "names on lines indented more and more",
    Array.from({ length: 2000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
    1,
  ],
  ["100,000 names", Array.from({ length: 100_000 }, (_, at) => `k${at}: v`).join("\n"), 0],
  ["one name 100,000 times", "k: v\n".repeat(100_000), 0],
  ["commas", `[${",".repeat(SOME)}]`, 1],
  ["a text of 20 MB", "x".repeat(20_000_000), 0],
  ["a quoted text of 20 MB", `"${"x".repeat(20_000_000)}"`, 0],
  ["an unclosed quote of 20 MB", `a: "${"x".repeat(20_000_000)}`, 1],
  ["unclosed quotes", '"x\n'.repeat(SOME), 1],
  ["a block scalar of 10 MB", `a: |\n${"  x\n".repeat(2_500_000)}`, 0],
  ["words on lines of their own", "word\n".repeat(MANY), 0],
  ["documents", "---\na\n".repeat(SOME), 0],
  ["blank lines", "\n".repeat(MANY), 0],
  ["blanks before a comment", `a: b${" ".repeat(1_000_000)}#`, 0],
  ["comments", "#\n".repeat(MANY), 0],
  ["tabs", `${"\t".repeat(MANY)}a: b`, 1],
  ["anchors", "&a ".repeat(SOME), 1],
  ["tags", "!a ".repeat(SOME), 1],
  ["unknown aliases", "- *a\n".repeat(SOME), SOME],
  ["aliases of aliases", bomb, 1],
  ["a tower of aliases", tower, 1],
  [
    "merge keys of merge keys",
    `- &a0 {x: 1}\n${Array.from({ length: SOME }, (_, at) => `- &a${at + 1} {<<: *a${at}}`).join("\n")}`,
    1,
  ],
  ["opened template expressions", "{{ ".repeat(SOME), 1],
  ["template expressions on one line", `a: [${"{{ x }}, ".repeat(SOME)}]`, 0],
  ["lines of template expressions", "{{ x }}\n".repeat(SOME), 0],
  ["quotes before templates", `${'- \' " \\" \n'.repeat(SOME)}{{`, SOME],
];

test.each(HOSTILE)(
  "%s",
  (_, text, problems) => {
    const tree = readYaml(text);
    expect(tree.problems).toHaveLength(problems);
    expect(Math.max(0, ...tree.roots.map(({ value }) => heightOf(value)))).toBeLessThanOrEqual(MAX_DEPTH + 1);
    if (text.length < 5_000_000) expect(misplaced(tree)).toEqual([]);
  },
  60_000,
);

/** By recursion, as rules walk: a tree that is too deep ends the test. */
function heightOf(value: Value | undefined, known = new Map<Value, number>()): number {
  if (!isStructure(value)) return 1;
  let height = known.get(value);
  if (height === undefined) {
    height = 0;
    for (const child of value.children) if (isEntry(child)) height = Math.max(height, heightOf(child.value, known));
    known.set(value, ++height);
  }
  return height;
}
