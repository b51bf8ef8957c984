import { expect, it } from "vitest";
import { nearNames } from "../../src/text/near-names.ts";

it.each<[name: string, names: readonly string[], near: readonly string[]]>([
  ["Report", ["Media", "Reports"], ["Reports"]],
  ["REPORTS", ["Reports"], ["Reports"]],
  ["Reports3", ["Reports12", "Reports1", "Reports2", "Reports"], ["Reports1", "Reports2", "Reports"]],
  ["Log", ["Lab"], []],
  ["Reports", ["Destination"], []],
  ["Report", Array.from({ length: 1001 }, () => "Reports"), []],
])("what is near to %s", (name, names, near) => expect(nearNames(name, names)).toEqual(near));
