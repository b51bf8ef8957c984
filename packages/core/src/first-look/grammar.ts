import { optionalField } from "../vocabulary/generated/vocabulary.ts";
import {
  isAccount,
  isBucketArn,
  isDestinationPrefix,
  isFilterPrefix,
  isFormat,
  isFrequency,
  isId,
  isKeyArn,
  isTrue,
  isVersions,
} from "./clean-values.ts";

/** A structure whose members stand at most once, in any order. */
export interface Structure {
  readonly members: ReadonlyMap<string, Place>;
  /** The bits of the members that it must have. */
  readonly required: number;
}

/** A member: a structure, or a value with its check. */
export interface Place {
  /** Its own among the members of one structure. */
  readonly bit: number;
  readonly structure: Structure | undefined;
  readonly check: ((value: string) => boolean) | undefined;
}

function structure(
  required: readonly string[],
  members: Readonly<Record<string, Structure | ((value: string) => boolean)>>,
): Structure {
  const places = new Map<string, Place>();
  let mask = 0;
  for (const name of Object.keys(members)) {
    const content = members[name];
    const bit = 1 << places.size;
    if (required.includes(name)) mask |= bit;
    if (typeof content === "function") places.set(name, { bit, structure: undefined, check: content });
    else places.set(name, { bit, structure: content, check: undefined });
  }
  return { members: places, required: mask };
}

/** SSE-S3, which has no members. */
export const empty: Structure = structure([], {});

/** The list of optional fields, which are told by `fieldBit`. */
export const fields: Structure = structure([], {});

/** The members of an everyday configuration, of which two are called differently in XML and in JSON. */
export function configuration(s3: string, kms: string): Structure {
  return structure(["Id", "IsEnabled", "Destination", "Schedule", "IncludedObjectVersions"], {
    Id: isId,
    IsEnabled: isTrue,
    Filter: structure(["Prefix"], { Prefix: isFilterPrefix }),
    Destination: structure(["S3BucketDestination"], {
      S3BucketDestination: structure(["Format", "AccountId", "Bucket"], {
        Format: isFormat,
        AccountId: isAccount,
        Bucket: isBucketArn,
        Prefix: isDestinationPrefix,
        Encryption: structure([], { [s3]: empty, [kms]: structure(["KeyId"], { KeyId: isKeyArn }) }),
      }),
    }),
    Schedule: structure(["Frequency"], { Frequency: isFrequency }),
    IncludedObjectVersions: isVersions,
    OptionalFields: fields,
  });
}

/** Whether a structure has what it must have: an encryption one member of two, a list one field or more. */
export function isComplete(structure: Structure, seen: number): boolean {
  const { required } = structure;
  if (required !== 0) return (seen & required) === required;
  return seen !== 0 && (structure === fields || (seen & (seen - 1)) === 0);
}

/** The bit of an optional field; 0 for any other word. */
export function fieldBit(name: string): number {
  bits ??= new Map(optionalField.values.map((field, i) => [field, 1 << i]));
  return bits.get(name) ?? 0;
}

let bits: Map<string, number> | undefined;
