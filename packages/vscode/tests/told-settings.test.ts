import { expect, test } from "vitest";
import { toldOfOthers } from "../src/told-settings.ts";

test.each<[given: unknown, isBesideOthers: boolean, told: unknown]>([
  [[{ besideOthers: "auto", run: "onSave" }], true, [{ besideOthers: "own", run: "onSave" }]],
  [[{ besideOthers: "auto" }, null], false, [{ besideOthers: "all" }, null]],
  [[{ besideOthers: "own" }, { besideOthers: "all" }], true, [{ besideOthers: "own" }, { besideOthers: "all" }]],
  [[{ enable: true }], true, [{ enable: true }]],
  [null, true, null],
])("%j beside others (%j) are told as %j", (given, isBesideOthers, told) => {
  expect(toldOfOthers(given, isBesideOthers)).toEqual(told);
});
