import { partitionOfRegion } from "./partitions.ts";

/** What a directory bucket's name says: `<base>--<zone id>--x-s3`. */
export interface DirectoryBucketName {
  /** An Availability Zone (`usw2-az1`) or a Local Zone (`usw2-lax1-az1`); empty where the name has none. */
  readonly zone: string;
  /** The Region that the zone lies in; undefined where the zone's id is none that we can read. */
  readonly region: string | undefined;
}

/** The end of every directory bucket's name, and of no other's. */
const SUFFIX = "--x-s3";

/** Reads the name of a directory bucket; undefined for any other name. */
export function directoryBucketName(name: string): DirectoryBucketName | undefined {
  if (!name.endsWith(SUFFIX)) return undefined;
  const zone = name.slice(0, -SUFFIX.length).split("--").at(-1) ?? "";
  return { zone, region: regionOfZone(zone) };
}

const directions: Readonly<Record<string, string>> = {
  n: "north",
  s: "south",
  e: "east",
  w: "west",
  c: "central",
  ne: "northeast",
  nw: "northwest",
  se: "southeast",
  sw: "southwest",
};

/** The Region of a zone id: its first part is the Region's name cut short, `apse2-az1` being in ap-southeast-2. */
export function regionOfZone(zone: string): string | undefined {
  const match = /^(usg|us|eu|ap|sa|ca|me|af|il|mx|cn)(n|s|e|w|c|ne|nw|se|sw)(\d+)-(?:[a-z]+\d+-)?az\d+$/.exec(zone);
  const [, area, direction = "", number] = match ?? [];
  if (area === undefined) return undefined;
  const region = `${area === "usg" ? "us-gov" : area}-${directions[direction] ?? ""}-${number}`;
  return partitionOfRegion(region) && region;
}
