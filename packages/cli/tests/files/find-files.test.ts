import { mkdirSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FindOptions, findFiles } from "../../src/files/find-files.ts";
import { makePipe, removeFolder, temporaryFolder } from "./temporary-folder.ts";

const outside = process.cwd();
let folders: string[];

beforeEach(() => {
  folders = [];
});

afterEach(() => {
  process.chdir(outside);
  for (const folder of folders) removeFolder(folder);
});

/** Goes to a new folder with these empty files, and with these texts. */
function goTo(names: readonly string[], texts: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder({ ...Object.fromEntries(names.map((name) => [name, ""])), ...texts });
  folders.push(folder);
  process.chdir(folder);
  return folder;
}

async function found(inputs: readonly string[], options: Partial<FindOptions> = {}): Promise<string[]> {
  const { files } = await findFiles(inputs, { gitIgnore: true, ignorePatterns: [], commands: ["explain"], ...options });
  return files.map(({ name }) => name);
}

async function missing(...inputs: string[]): Promise<readonly string[]> {
  return (await findFiles(inputs, { gitIgnore: true, ignorePatterns: [], commands: ["explain"] })).missing;
}

describe("directories", () => {
  test("give files named as what we read, each directory's own ones first, by name", async () => {
    goTo([
      "b/z.xml",
      "b/a/q.json",
      "c.http",
      "a.XML",
      "d.rest",
      "e.jsonc",
      "e.txt",
      "e.tf.json",
      "f.tofu",
      "f.tfvars",
      "f.tftest.hcl",
      ".terraform/modules/m/main.tf",
      ".hidden/h.xml",
      "xml",
    ]);
    expect(await found(["."])).toEqual([
      "a.XML",
      "c.http",
      "d.rest",
      "e.jsonc",
      "e.tf.json",
      "f.tofu",
      ".hidden/h.xml",
      "b/z.xml",
      "b/a/q.json",
    ]);
  });

  test("leave out node_modules and .git, unless they are named", async () => {
    goTo(["node_modules/x/a.xml", ".git/a.xml", "b/node_modules/a.xml", "c.xml"]);
    expect(await found(["."])).toEqual(["c.xml"]);
    expect(await found(["node_modules"])).toEqual(["node_modules/x/a.xml"]);
  });

  test("are named as the user sees them", async () => {
    const folder = goTo(["a/b/c.xml", "other/d.xml"]);
    expect(await found(["./a//b/"])).toEqual(["a/b/c.xml"]);
    expect(await found([join(folder, "a")])).toEqual(["a/b/c.xml"]);
    process.chdir("a");
    expect(await found(["../other"])).toEqual(["../other/d.xml"]);
    expect(await found([join(folder, "other")])).toEqual([join(folder, "other/d.xml")]);
  });

  test("that are empty and named like a file stand for a file that cannot be read", async () => {
    goTo(["full.xml/a.xml"]);
    mkdirSync("empty.json");
    mkdirSync("other");
    expect(await found(["."])).toEqual(["empty.json", "full.xml/a.xml"]);
  });
});

describe("several inputs", () => {
  test("give every file once, in the order of the inputs", async () => {
    const folder = goTo(["a.xml", "b/c.xml", "b/d.xml"]);
    expect(await found(["b/d.xml", ".", "./a.xml", join(folder, "b")])).toEqual(["b/d.xml", "a.xml", "b/c.xml"]);
  });

  test("know which files were named themselves", async () => {
    goTo(["a.xml", "b.xml"]);
    const { files } = await findFiles([".", "b.xml"], { gitIgnore: true, ignorePatterns: [], commands: [] });
    expect(files.map(({ name, named }) => [name, named])).toEqual([
      ["a.xml", false],
      ["b.xml", true],
    ]);
  });

  test("take a named file whatever it is called", async () => {
    goTo(["config", "a.yaml"]);
    expect(await found(["config", "a.yaml"])).toEqual(["config", "a.yaml"]);
  });
});

describe(".gitignore", () => {
  test("excludes files and directories, and a file below takes back what one above excludes", async () => {
    goTo(["a.xml", "out/b.xml", "c/d.xml", "c/keep.xml", "c/e/d.xml", "log/f.xml", "x/log/g.xml"], {
      ".gitignore": "out/\nd.xml\n/log\n*keep.xml\n",
      "c/.gitignore": "!keep.xml\n",
    });
    expect(await found(["."])).toEqual(["a.xml", "c/keep.xml", "x/log/g.xml"]);
  });

  test("counts up to the root of the repository and no further", async () => {
    goTo(["repo/.git/HEAD", "repo/a/b/x.xml", "repo/a/b/y.xml", "repo/a/b/z.xml"], {
      ".gitignore": "x.xml",
      "repo/.gitignore": "a/b/y.xml",
      "repo/a/.gitignore": "/b/z.xml",
    });
    expect(await found(["repo/a/b"])).toEqual(["repo/a/b/x.xml"]);
    process.chdir("repo/a/b");
    expect(await found(["."])).toEqual(["x.xml"]);
    expect(await found(["*.xml"])).toEqual(["x.xml"]);
  });

  test("does not count for what is named itself, nor with --no-ignore", async () => {
    goTo([".git/HEAD", "out/a.xml", "out/b.xml"], { ".gitignore": "out/", "out/.gitignore": "b.xml" });
    expect(await found(["out/b.xml"])).toEqual(["out/b.xml"]);
    expect(await found(["out"])).toEqual(["out/a.xml"]);
    expect(await found(["."])).toEqual([]);
    expect(await found(["."], { gitIgnore: false })).toEqual(["out/a.xml", "out/b.xml"]);
  });

  test.runIf(process.platform === "linux")("tells upper from lower case", async () => {
    goTo(["a.xml", "A.xml"], { ".gitignore": "A.xml" });
    expect(await found(["."])).toEqual(["a.xml"]);
  });
});

describe("--ignore-pattern", () => {
  test("counts from the current directory, for named files too", async () => {
    goTo(["a.xml", "out/a.xml", "out/b.xml"]);
    expect(await found([".", "out/b.xml"], { ignorePatterns: ["out"] })).toEqual(["a.xml"]);
    expect(await found(["."], { ignorePatterns: ["/a.xml", "*b.xml"], gitIgnore: false })).toEqual(["out/a.xml"]);
    process.chdir("out");
    expect(await found(["..", "a.xml"], { ignorePatterns: ["a.xml"] })).toEqual(["../a.xml", "../out/b.xml"]);
  });
});

describe("globs", () => {
  test("match files named as what we read, below hidden directories too", async () => {
    goTo(["a.xml", "b/c.xml", "b/c.txt", ".d/e.xml", "node_modules/f.xml"], { ".gitignore": "b/" });
    expect(await found(["**/*.{xml,txt}"])).toEqual([".d/e.xml", "a.xml"]);
    expect(await found(["b/*"], { gitIgnore: false })).toEqual(["b/c.xml"]);
    expect(await found(["node_modules/*.xml"])).toEqual(["node_modules/f.xml"]);
  });

  test("are names where a file has that name", async () => {
    goTo(["[a].xml", "a.xml"]);
    expect(await found(["[a].xml"])).toEqual(["[a].xml"]);
  });
});

describe("what is missing", () => {
  test("is said of each name, and the others are found", async () => {
    goTo(["a.xml"]);
    expect(await missing("a.xml", "nope.xml", "a.xml/b", "*.json", "explian")).toEqual([
      "no such file: nope.xml",
      "no such file: a.xml/b",
      "no file matches *.json",
      "no such file: explian; did you mean the command explain?",
    ]);
  });
});

describe.skipIf(process.platform === "win32")("links", () => {
  test("in a circle, upwards, or to a directory that is searched anyway give nothing twice", async () => {
    goTo(["a/b.xml", "a/c/d.xml"]);
    symlinkSync(".", "a/self");
    symlinkSync("../..", "a/c/up");
    symlinkSync("c", "a/also");
    symlinkSync("loop", "loop");
    expect(await found(["a"])).toEqual(["a/b.xml", "a/c/d.xml"]);
  });

  test("to directories elsewhere are followed once", async () => {
    const folder = goTo(["in/a.xml", "elsewhere/b.xml", "elsewhere/c/d.xml"]);
    symlinkSync(join(folder, "elsewhere"), "in/one");
    symlinkSync("../elsewhere", "in/two");
    symlinkSync("../../in", "elsewhere/c/back");
    expect(await found(["in"])).toEqual(["in/a.xml", "in/one/b.xml", "in/one/c/d.xml"]);
  });

  test("to files are found under the file's own name, or under the link's where there is no other", async () => {
    goTo(["in/z.xml", "elsewhere/b.txt"]);
    symlinkSync("z.xml", "in/a.xml");
    symlinkSync("../elsewhere/b.txt", "in/b.xml");
    expect(await found(["in"])).toEqual(["in/z.xml", "in/b.xml"]);
  });

  test("to nothing are found where they are named like a file, for they cannot be read", async () => {
    goTo(["a.xml"]);
    symlinkSync("nowhere", "dangling.json");
    symlinkSync("nowhere", "other");
    expect(await found(["."])).toEqual(["a.xml", "dangling.json"]);
    expect(await found(["other"])).toEqual(["other"]);
  });

  test("by which Emacs locks what is being edited are found only where they are named", async () => {
    goTo(["in/ok.xml", "in/.#saved.xml"]);
    symlinkSync("me@host.123:1", "in/.#ok.xml");
    expect(await found(["."])).toEqual(["in/.#saved.xml", "in/ok.xml"]);
    expect(await found(["in/.#ok.xml"])).toEqual(["in/.#ok.xml"]);
  });

  test("are excluded by their own names", async () => {
    goTo(["a.xml", "elsewhere.txt"], { ".gitignore": "link.xml" });
    symlinkSync("elsewhere.txt", "link.xml");
    expect(await found(["."])).toEqual(["a.xml"]);
  });
});

test.skipIf(process.platform === "win32")("named pipes are found, and nobody waits for them", async () => {
  const folder = goTo(["a.xml"]);
  makePipe(join(folder, "pipe.xml"));
  const { files } = await findFiles(["."], { gitIgnore: true, ignorePatterns: [], commands: [] });
  expect(files.map(({ name, isRegular }) => [basename(name), isRegular])).toEqual([
    ["a.xml", true],
    ["pipe.xml", false],
  ]);
});
