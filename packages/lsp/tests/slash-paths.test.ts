import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { ClientFiles } from "../src/client-files.ts";
import { slashPaths } from "../src/slash-paths.ts";

const paths = ["/", "/a", "/a/b", "/a/b/c.xml", "/x/y"];

describe("absolute paths are treated as by POSIX", () => {
  test.each(paths)("%s", (path) => {
    expect(slashPaths.dirname(path)).toBe(posix.dirname(path));
    expect(slashPaths.basename(path)).toBe(posix.basename(path));
    for (const other of ["..", "../d", "./e.json", "f/../g", "/h/i"]) {
      expect(slashPaths.resolve(path, other)).toBe(posix.resolve(path, other));
      expect(slashPaths.join(path, other)).toBe(posix.join(path, other));
    }
    for (const other of paths) expect(slashPaths.relative(path, other)).toBe(posix.relative(path, other));
  });
});

test("files of a client have the addresses that it gives them", () => {
  const files = new ClientFiles();
  const uri = "memfs:/acme/a%20b/inventory-lint.config.json";
  expect(files.take({ files: [{ uri, text: "{}" }] })).toBe(true);
  const path = files.toPath(uri);
  expect(path).toBe("/memfs:/acme/a b/inventory-lint.config.json");
  expect(files.toUri(path ?? "")).toBe(uri);
  expect(files.exists(path ?? "")).toBe(true);
  expect(new TextDecoder().decode(files.readFile(path ?? ""))).toBe("{}");
  expect(files.toPath("untitled:Untitled-1")).toBeUndefined();
  expect(files.toPath("vscode-vfs://github/acme/100%.xml")).toBe("/vscode-vfs:/github/acme/100%.xml");

  files.take({ files: [{ uri, text: null }] });
  expect(files.exists(path ?? "")).toBe(false);
  expect(() => files.readFile(path ?? "")).toThrow(expect.objectContaining({ code: "ENOENT" }));
  for (const nothing of [undefined, null, {}, { files: [] }, { files: [{ uri: 1, text: "" }] }]) {
    expect(files.take(nothing)).toBe(false);
  }
});
