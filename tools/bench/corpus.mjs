// Makes the files that the benchmark lints: half XML, half JSON, about 1 KB each, every tenth with a mistake, and as
// various as people write them: comments, CDATA, orders, layouts, line ends.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheDir } from "../lib/paths.mjs";

const FIELDS = [
  "Size",
  "LastModifiedDate",
  "StorageClass",
  "ETag",
  "IsMultipartUploaded",
  "ReplicationStatus",
  "EncryptionStatus",
];

/**
 * What stands in file number `index`; the mistake is a frequency that S3 does not know.
 * @param {number} index
 * @param {boolean} mistaken
 */
function configuration(index, mistaken) {
  return {
    Id: `report-${index}`,
    IsEnabled: true,
    Prefix: `data/year=${2000 + (index % 30)}/`,
    Bucket: `arn:aws:s3:::inventory-reports-${index % 97}`,
    AccountId: String(100_000_000_000 + index),
    Frequency: mistaken ? "Hourly" : index % 2 ? "Daily" : "Weekly",
    Fields: FIELDS.slice(0, 4 + (index % 4)),
  };
}

/** How files are laid out; each holds for every so many of them. */
const INDENTS = ["  ", "    ", "\t", ""];
const has = {
  lineEndsOfWindows: (/** @type {number} */ index) => index % 5 === 3,
  commentAbove: (/** @type {number} */ index) => index % 3 === 1,
  commentInside: (/** @type {number} */ index) => index % 4 === 2,
  characterData: (/** @type {number} */ index) => index % 7 === 5,
  otherOrder: (/** @type {number} */ index) => index % 4 >= 2,
};

/**
 * Lines as they are written there.
 * @param {string} text
 * @param {number} index
 */
function withLineEnds(text, index) {
  return has.lineEndsOfWindows(index) ? text.replaceAll("\n", "\r\n") : text;
}

/**
 * The elements of a structure, in the order of S3's answers or in that of the alphabet.
 * @param {Readonly<Record<string, unknown>>} members
 * @param {number} index
 * @param {number} depth
 * @returns {string}
 */
function elements(members, index, depth) {
  const indent = INDENTS[Math.floor(index / 2) % INDENTS.length] ?? "";
  const between = indent === "" ? "" : `\n${indent.repeat(depth)}`;
  const entries = Object.entries(members);
  if (has.otherOrder(index)) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const inner = entries.flatMap(([name, value]) => {
    if (name === "OptionalFields" && Array.isArray(value)) {
      return [`<${name}>`, ...value.map((field) => `${indent && "  "}<Field>${field}</Field>`), `</${name}>`];
    }
    if (typeof value !== "object" || value === null) {
      const isData = name === "Prefix" && has.characterData(index);
      return [`<${name}>${isData ? `<![CDATA[${value}]]>` : value}</${name}>`];
    }
    if (Object.keys(value).length === 0) return [`<${name}/>`];
    const members = /** @type {Readonly<Record<string, unknown>>} */ (value);
    return [`<${name}>${elements(members, index, depth + 1)}${between}</${name}>`];
  });
  return inner.map((element) => between + element).join("");
}

/**
 * @param {ReturnType<typeof configuration>} values
 * @param {number} index
 */
function xml({ Id, IsEnabled, Prefix, Bucket, AccountId, Frequency, Fields }, index) {
  const destination = { Format: "CSV", AccountId, Bucket, Prefix: "inventory", Encryption: { "SSE-S3": {} } };
  const inner = elements(
    {
      Id,
      IsEnabled,
      Filter: { Prefix },
      Destination: { S3BucketDestination: destination },
      Schedule: { Frequency },
      IncludedObjectVersions: "Current",
      OptionalFields: Fields,
    },
    index,
    1,
  );
  const above = has.commentAbove(Math.floor(index / 2)) ? "<!-- Kept with the bucket's other settings. -->\n" : "";
  const inside = has.commentInside(Math.floor(index / 2)) ? "<!-- Asked for by the team of the archive. -->" : "";
  const root = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}${inner}\n</InventoryConfiguration>`;
  return withLineEnds(`<?xml version="1.0" encoding="UTF-8"?>\n${above}${root}\n`, index);
}

/**
 * @param {ReturnType<typeof configuration>} values
 * @param {number} index
 */
function json({ Id, IsEnabled, Prefix, Bucket, AccountId, Frequency, Fields }, index) {
  const configuration = {
    Destination: {
      S3BucketDestination: { AccountId, Bucket, Format: "CSV", Prefix: "inventory", Encryption: { SSES3: {} } },
    },
    IsEnabled,
    Filter: { Prefix },
    Id,
    IncludedObjectVersions: "Current",
    OptionalFields: Fields,
    Schedule: { Frequency },
  };
  const ordered = has.otherOrder(index) ? Object.fromEntries(Object.entries(configuration).sort()) : configuration;
  // The input of the AWS CLI, the output of Get, the bare configuration.
  const wrapped = [
    { Bucket: `examples-${Id}`, Id, InventoryConfiguration: ordered },
    { InventoryConfiguration: ordered },
  ];
  const document = wrapped[Math.floor(index / 2) % 3] ?? ordered;
  return withLineEnds(`${JSON.stringify(document, null, INDENTS[Math.floor(index / 2) % INDENTS.length])}\n`, index);
}

/**
 * Returns a folder with `count` files, made anew only when it is not there.
 * @param {number} count
 * @param {{ kind?: "xml" | "json" | "mixed", clean?: boolean }} [options]
 */
export function corpus(count, { kind = "mixed", clean = false } = {}) {
  const folder = join(cacheDir, "bench", `${count}-${kind}${clean ? "-clean" : ""}`);
  // Another number makes the files anew, after a change of what stands in them.
  const whole = `${folder}.made-4`;
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < count; index++) {
    // A folder holds a hundred files, as in a repository, and not all of them.
    const subfolder = join(folder, String(Math.floor(index / 100)));
    if (index % 100 === 0) mkdirSync(subfolder, { recursive: true });
    const values = configuration(index, !clean && (index % 20 === 7 || index % 20 === 14));
    const isXml = kind === "xml" || (kind === "mixed" && index % 2 === 0);
    writeFileSync(
      join(subfolder, `${index}.${isXml ? "xml" : "json"}`),
      isXml ? xml(values, index) : json(values, index),
    );
  }
  writeFileSync(whole, "");
  return folder;
}
