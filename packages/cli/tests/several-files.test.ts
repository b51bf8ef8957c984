import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ensureBundle, findingLines, runCommand } from "./bundle.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";

let folder = "";

beforeAll(ensureBundle, 60_000);
afterEach(() => removeFolder(folder));

/** The input of the AWS CLI without any finding. */
function input(source: string, id: string, { destination = "ledger-reports", filter = `${id}/`, format = "CSV" } = {}) {
  const configuration = {
    Id: id,
    IsEnabled: true,
    ...(filter !== "" && { Filter: { Prefix: filter } }),
    Destination: {
      S3BucketDestination: {
        AccountId: "735190428613",
        Bucket: `arn:aws:s3:::${destination}`,
        Format: format,
        Prefix: "inventory",
        Encryption: { SSES3: {} },
      },
    },
    Schedule: { Frequency: "Daily" },
    IncludedObjectVersions: "Current",
    OptionalFields: ["Size"],
  };
  return `${JSON.stringify({ Bucket: source, Id: id, InventoryConfiguration: configuration }, undefined, 2)}\n`;
}

/** The lines of `-f compact`. */
function lint(files: Readonly<Record<string, string>>): string[] {
  removeFolder(folder);
  folder = temporaryFolder(files);
  const { stdout } = runCommand(["-f", "compact", "."], { cwd: folder });
  return findingLines(stdout);
}

describe("files of one run", () => {
  test("1,001 configurations of one bucket", () => {
    const files = Array.from({ length: 1001 }, (_, i) => {
      const number = String(i).padStart(4, "0");
      return [`${number}.json`, input("ledger", `report-${number}`)] as const;
    });
    expect(lint(Object.fromEntries(files.slice(0, 1000)))).toEqual([]);
    expect(lint(Object.fromEntries(files))).toEqual([
      "1000.json:4:3: error too-many-configurations With other files, this is configuration 1001 for one bucket, but S3 accepts 1000. Remove those that are not needed.",
    ]);
  });

  test("clean files and others in any order", () => {
    const kinds: ((source: string, i: number) => string)[] = [
      (source, i) => input(source, `report-${i}`),
      (source) => input(source, "report-1"),
      (source) => input(source, "report-2", { format: "csv" }),
      (source, i) => input(source, `whole-${i}`, { filter: "", destination: source === "b-1" ? "b-2" : "b-1" }),
      (source, i) => input(source, `same-${i}`, { filter: "same/" }),
    ];
    let seed = 7;
    const below = (limit: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * limit);
    };
    const found = new Set<string>();
    for (let round = 0; round < 6; round++) {
      const files = Array.from({ length: 12 }, (_, i) => {
        const kind = kinds[below(kinds.length)] ?? kinds[0];
        return [`${i}.json`, kind?.(`b-${below(5)}`, i) ?? ""] as const;
      });
      for (const line of lint(Object.fromEntries(files))) found.add(line.split(" ")[2] ?? "");
    }
    expect([...found].sort()).toEqual([
      "destination-cycle",
      "duplicate-id",
      "equivalent-configurations",
      "invalid-format",
    ]);
  });
});
