import type { Policies } from "@inventory-lint/config";
import { MAX_POLICY_SIZE, readFile, type Unreadable } from "@inventory-lint/config/node";
import { decode, type PolicyFile, type PolicyKind, readPolicyFile } from "@inventory-lint/core/internal";
import { readStdin } from "../files/read-stdin.ts";
import type { OptionValues } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** The policies that the command line names. */
export function givenPolicies(options: OptionValues, isStdinTaken: boolean): Policies {
  const { "destination-policy": destination, "key-policy": key } = options;
  if ([destination, key].filter((name) => name === "-").length > (isStdinTaken ? 0 : 1)) {
    throw new UsageError("standard input can be only one of these: name files for the others");
  }
  return {
    ...(destination !== undefined && { destination: policyFile(destination, "destination") }),
    ...(key !== undefined && { key: policyFile(key, "key") }),
  };
}

function policyFile(name: string, kind: PolicyKind): PolicyFile {
  const option = `--${kind}-policy`;
  const bytes: Uint8Array | Unreadable =
    name === "-" ? readStdin(MAX_POLICY_SIZE) : readFile(name, MAX_POLICY_SIZE, false);
  if (!(bytes instanceof Uint8Array)) {
    const { reason, kind, limit } = bytes.data;
    throw new UsageError(`${option}: ${name} cannot be read: ${reason ?? kind ?? `it is larger than ${limit}`}`);
  }
  const file = { name: name === "-" ? "<stdin>" : name, text: decode(bytes).text };
  if (readPolicyFile(file, kind)) return file;
  throw new UsageError(
    `${option}: ${file.name} contains no policy: it must be a JSON object with Statement, or what the AWS CLI prints`,
  );
}
