import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InventoryNode } from "../../src/nodes/node.ts";
import type { Plain } from "../../src/nodes/plain.ts";
import {
  destination,
  inventoryConfiguration,
  s3BucketDestination,
  schedule,
} from "../../src/vocabulary/generated/vocabulary.ts";
import { type Member, pathsTo } from "../../src/vocabulary/member.ts";
import { runs } from "../fuzz.ts";
import { type Call, editJson, editXml, editYaml } from "./documents.ts";
import {
  changed,
  commentsOf,
  configuration,
  grown,
  judge,
  type Layout,
  layout,
  meaningOf,
  placesIn,
  plainOf,
  render,
  type Tree,
} from "./generated-documents.ts";

const few = { numRuns: runs(100) };

const edit = (source: string, style: Layout, call: Call): string =>
  ({ xml: editXml, json: editJson, yaml: editYaml })[style.dialect](source, call);

const nodeAt = (root: InventoryNode, path: readonly number[]): InventoryNode =>
  path.reduce((node, index) => {
    const child = node.children[index];
    if (!child) throw new Error(`${node.type} has no child ${index}.`);
    return child;
  }, root);

const treeAt = (root: Tree, path: readonly number[]): Tree =>
  path.reduce((tree, index) => {
    const child = typeof tree.value === "object" ? tree.value[index] : undefined;
    if (!child) throw new Error(`${tree.member.type} has no child ${index}.`);
    return child;
  }, root);

/** One of a list, by a number of any size. */
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)];

/** A mixture of line ends would show that an edit writes its own. */
const expectOneKindOfLineEnd = (source: string, style: Layout): void => {
  if (style.unit === undefined) expect(source).not.toMatch(/[\r\n]/);
  else expect(source.replaceAll(style.lineBreak, "")).not.toMatch(/[\r\n]/);
};

/** Paths to members that a tree does not have yet. */
const missingIn = (tree: Tree): Member[][] =>
  pathsTo(tree.member, () => true).filter((path) => {
    let at: Tree | undefined = tree;
    for (const member of path) {
      // A list can always take one more.
      if (at.member.shape === "list") return true;
      at = typeof at.value === "object" ? at.value.find((child) => child.member === member) : undefined;
      if (!at) return true;
    }
    return false;
  });

describe("edits of generated documents", { timeout: 60_000 }, () => {
  it("judges the documents as they are meant", () => {
    fc.assert(
      fc.property(configuration, layout, (tree, style) => {
        expect(judge(render(tree, style), style)).toEqual(meaningOf(tree, style));
      }),
      few,
    );
  });

  it("remove takes out one member or item and no comment of another", () => {
    fc.assert(
      fc.property(configuration, layout, fc.nat(), (tree, style, index) => {
        const path = pick(placesIn(tree), index);
        if (!path) return;
        const before = render(tree, style);
        let gone = "";
        const after = edit(before, style, (writer, root) => {
          const node = nodeAt(root, path);
          gone = before.slice(node.start, node.end);
          return writer.remove(node);
        });
        expect(judge(after, style)).toEqual(
          meaningOf(
            changed(tree, path, () => undefined),
            style,
          ),
        );
        const inside = commentsOf(gone);
        expect(commentsOf(after)).toEqual(commentsOf(before).filter((comment) => !inside.includes(comment)));
        expectOneKindOfLineEnd(after, style);
        if (style.unit !== undefined) expect(after).not.toMatch(/\n[ \t]*\r?\n/);
      }),
      few,
    );
  });

  it("replaceValue changes one value", () => {
    fc.assert(
      fc.property(configuration, layout, fc.nat(), fc.string(), (tree, style, index, value) => {
        const scalars = placesIn(tree).filter((path) => typeof treeAt(tree, path).value !== "object");
        const path = pick(scalars, index);
        const text = value.trim().replace(/[^\t\n -\ud7ff]/g, "");
        if (!path || text === "") return;
        const before = render(tree, style);
        const after = edit(before, style, (writer, root) => writer.replaceValue(nodeAt(root, path), text));
        const expected = changed(tree, path, (old) => ({ ...old, value: text }));
        expect(judge(after, style)).toEqual(meaningOf(expected, style));
        expect(commentsOf(after)).toEqual(commentsOf(before));
      }),
      few,
    );
  });

  it("insert adds one member, and remove takes it out again", () => {
    fc.assert(
      fc.property(configuration, configuration, layout, fc.nat(), (tree, donor, style, index) => {
        const path = pick(missingIn(tree), index);
        const last = path?.at(-1);
        if (!path || !last) return;
        const found = placesIn(donor)
          .map((place) => treeAt(donor, place))
          .find(({ member }) => member === last);
        const given = found ?? {
          member: last,
          value: last.shape === "boolean" ? true : last.shape === "text" ? "x" : [],
        };
        const before = render(tree, style);
        const after = edit(before, style, (writer, root) => writer.insert(root, path, plainOf(given) as Plain));
        expect(judge(after, style)).toEqual(meaningOf(grown(tree, path, given.value), style));
        expect(commentsOf(after)).toEqual(commentsOf(before));
        expectOneKindOfLineEnd(after, style);
        if (style.unit === "") return;

        const again = edit(after, style, (writer, root) => writer.remove(firstMade(root, tree, path)));
        expect(judge(again, style)).toEqual(judge(before, style));
        expect(commentsOf(again)).toEqual(commentsOf(before));
      }),
      few,
    );
  });

  it("move puts members where they belong and keeps every comment", () => {
    fc.assert(
      fc.property(configuration, layout, fc.nat(3), (tree, style, count) => {
        const destinations = typeof tree.value === "object" ? tree.value : [];
        const outer = destinations.find(({ member }) => member === destination);
        const inner = outer && typeof outer.value === "object" ? outer.value[0] : undefined;
        if (!outer || !inner || typeof inner.value !== "object" || inner.value.length === 0) return;
        // What belongs into S3BucketDestination stands around it.
        const strays = inner.value.slice(0, count + 1);
        const rest = { ...inner, value: inner.value.slice(count + 1) };
        const isWrapped = rest.value.length > 0;
        const broken = { ...outer, value: isWrapped ? [...strays, rest] : strays };
        const written = { ...tree, value: destinations.map((child) => (child === outer ? broken : child)) };
        const before = render(written, style);
        const last = strays[0]?.member;
        if (!last) return;
        const after = edit(before, style, (writer, root) => {
          const holder = root.children.find((node) => node.type === "Destination");
          return writer.move(holder?.children.slice(0, strays.length) ?? [], root, [
            destination,
            s3BucketDestination,
            last,
          ]);
        });
        // YAML's flow notation has no place for the comments of what would be moved into it.
        const isFlow = style.dialect === "yaml" && /S3BucketDestination["']?: *\{[^}]/.test(before);
        if (isFlow && style.hasComments && after === before) return;
        expect(judge(after, style)).toEqual(meaningOf(tree, style));
        expect(commentsOf(after).sort()).toEqual(commentsOf(before).sort());
        expectOneKindOfLineEnd(after, style);
      }),
      few,
    );
  });

  it("nothing throws on what is broken, and no edits overlap", () => {
    const call =
      (index: number, kind: number): Call =>
      (writer, root) => {
        const nodes = [root];
        for (const node of nodes) nodes.push(...node.children);
        const node = pick(nodes, index) ?? root;
        const path =
          pick(
            pathsTo(inventoryConfiguration, () => true),
            index,
          ) ?? [];
        if (kind === 0) return writer.remove(node);
        if (kind === 1) return writer.replaceValue(node, "x");
        if (kind === 2) return writer.rename(node, schedule);
        if (kind === 3) return writer.insert(root, path, { Prefix: "x", More: [1, null, {}] });
        return writer.move(node.parent?.children.slice(0, 2) ?? [], root, path);
      };
    fc.assert(
      fc.property(configuration, layout, fc.nat(), fc.nat(), fc.nat(4), (tree, style, cut, index, kind) => {
        const whole = render(tree, style);
        const offset = cut % whole.length;
        for (const broken of [whole.slice(0, offset), whole.slice(0, offset) + whole.slice(offset + 1)]) {
          // The first characters alone hold no configuration.
          if (!broken.includes(style.dialect === "xml" ? "InventoryConfiguration>" : "{")) continue;
          if (!/^(?:<(?:s3:)?InventoryConfiguration\b|\{)/.test(broken)) continue;
          edit(broken, style, call(index, kind));
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

/** The outermost node that `insert` has made. */
function firstMade(root: InventoryNode, tree: Tree, path: readonly Member[]): InventoryNode {
  let node = root;
  let known: Tree | undefined = tree;
  for (const member of path) {
    const isItem = node.member?.shape === "list";
    const next = isItem ? node.children.at(-1) : node.children.find((child) => child.type === member.type);
    if (!next) throw new Error(`${member.type} was not inserted.`);
    node = next;
    const children: readonly Tree[] = known && typeof known.value === "object" ? known.value : [];
    known = isItem ? undefined : children.find((child) => child.member === member);
    if (!known) return node;
  }
  return node;
}
