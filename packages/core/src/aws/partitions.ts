/** A partition of AWS: accounts, buckets and keys of one partition cannot reach those of another. */
export interface Partition {
  /** The second part of an ARN. */
  readonly id: string;
  /** Matches the names of its Regions, also of Regions to come. The expressions are disjoint. */
  readonly regions: RegExp;
  /** What the host names of its services end with, without a leading dot. */
  readonly dnsSuffix: string;
}

/** The month of the table below: a partition that is younger is not in it. */
export const partitionsAsOf = "2026-11";

/** Every partition (partitions.json of botocore 1.43, read 2026-11). */
export const partitions: readonly Partition[] = [
  { id: "aws", regions: /^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/, dnsSuffix: "amazonaws.com" },
  { id: "aws-cn", regions: /^cn-\w+-\d+$/, dnsSuffix: "amazonaws.com.cn" },
  { id: "aws-us-gov", regions: /^us-gov-\w+-\d+$/, dnsSuffix: "amazonaws.com" },
  { id: "aws-iso", regions: /^us-iso-\w+-\d+$/, dnsSuffix: "c2s.ic.gov" },
  { id: "aws-iso-b", regions: /^us-isob-\w+-\d+$/, dnsSuffix: "sc2s.sgov.gov" },
  { id: "aws-iso-e", regions: /^eu-isoe-\w+-\d+$/, dnsSuffix: "cloud.adc-e.uk" },
  { id: "aws-iso-f", regions: /^us-isof-\w+-\d+$/, dnsSuffix: "csp.hci.ic.gov" },
  { id: "aws-eusc", regions: /^eusc-de-\w+-\d+$/, dnsSuffix: "amazonaws.eu" },
];

/** The partition of this id, or undefined where the table has none. */
export function partitionById(id: string): Partition | undefined {
  for (const partition of partitions) if (partition.id === id) return partition;
  return undefined;
}

/** The partition that a Region lies in, or undefined where the name has no Region's form. */
export function partitionOfRegion(region: string): Partition | undefined {
  return partitions.find((partition) => partition.regions.test(region));
}
