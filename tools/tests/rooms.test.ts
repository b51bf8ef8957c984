import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../packages/", import.meta.url));

/** Folders in which files have the names of others, since they are the same thing for another language or another host. */
const TWINS = /^(?:languages\/\w+|web)\//;

/** What a language, or a web worker, has its own of; the interface is named as what fills it. */
const SAME = /^languages\/\w+\/(?:language|messages|writer)\.ts$|^web\/(?:extension|server)\.ts$/;

/** The source files of each package. */
const packages = readdirSync(root)
  .filter((name) => existsSync(join(root, name, "src")))
  .map((name) => {
    const files = readdirSync(join(root, name, "src"), { recursive: true, encoding: "utf8" });
    return { name, files: files.map((file) => file.replaceAll("\\", "/")).filter((file) => /\.tsx?$/.test(file)) };
  });

/** The files of ours that a file imports, but for what it loads late. */
function importsOf(name: string, file: string): string[] {
  const text = readFileSync(join(root, name, "src", file), "utf8");
  return [...text.matchAll(/ from "(\.[^"]+)"/g)].map(([, path = ""]) => join(dirname(file), path));
}

describe.each(packages)("$name", ({ name, files }) => {
  test("no file imports itself by way of others", () => {
    expect(files).not.toEqual([]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (path.includes(file) || done.has(file)) return;
      for (const imported of importsOf(name, file)) if (files.includes(imported)) visit(imported, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  // Each of the tables is a `table.ts`.
  test("no two files share a name, unless they are the same thing for another language", () => {
    const names = files.filter((file) => !TWINS.test(file)).map((file) => basename(file));
    const twice = names.filter((file, i) => file !== "index.ts" && file !== "table.ts" && names.indexOf(file) !== i);
    expect(twice).toEqual([]);
    const others = files.filter((file) => TWINS.test(file) && names.includes(basename(file)));
    expect(others.filter((file) => !SAME.test(file))).toEqual([]);
  });
});
