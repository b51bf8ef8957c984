import { expect, test } from "vitest";
import { remembered } from "../src/remembered.ts";

test("asks once for each text, also where the answer is that there is none, until there are too many", () => {
  const asked: string[] = [];
  const pathOf = remembered((uri) => {
    asked.push(uri);
    return uri.startsWith("file:") ? uri.slice("file:".length) : undefined;
  });
  const uris = ["file:/a", "untitled:b", "file:/a", "untitled:b"];
  expect(uris.map(pathOf)).toEqual(["/a", undefined, "/a", undefined]);
  expect(asked).toEqual(["file:/a", "untitled:b"]);
  for (let i = 0; i < 2000; i++) pathOf(`file:/${i}`);
  expect(pathOf("file:/a")).toBe("/a");
  expect(asked.filter((uri) => uri === "file:/a")).toHaveLength(2);
});
