import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { decode, type PolicyFile, type PolicyKind } from "@inventory-lint/core/internal";
import { isNamedAsPolicy } from "../policy-names.ts";

const endings: Readonly<Record<PolicyKind, string>> = { destination: ".policy.json", key: ".key-policy.json" };

/** In bytes; no policy is nearly as long: those of keys have at most 32 KiB. */
export const MAX_POLICY_SIZE = 1024 * 1024;

/**
 * The policy beside a document: `<stem>.policy.json`, `<stem>.key-policy.json`; undefined where there is none. What is no
 * regular file of sensible size is none: a link may lead anywhere, and a named pipe would be waited for.
 */
export function policyBeside(path: string, kind: PolicyKind): PolicyFile | undefined {
  const name = path.replace(/\.[^./\\]*$/, "") + endings[kind];
  // An error takes more time than a look, and most documents have none.
  try {
    const stats = lstatSync(name, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > MAX_POLICY_SIZE) return undefined;
    return { name, text: decode(readFileSync(name)).text };
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

/**
 * Finds policies beside the documents of one run, in which no policy comes or goes: each folder is looked at once, and
 * documents in a folder without policies, which are most, cost nothing.
 */
export function createPolicyFinder(): typeof policyBeside {
  const folders = new Map<string, boolean>();
  return (path, kind) => {
    const folder = dirname(path);
    const holdsPolicies = folders.get(folder) ?? mayHoldPolicies(folder);
    folders.set(folder, holdsPolicies);
    return holdsPolicies ? policyBeside(path, kind) : undefined;
  };
}

function mayHoldPolicies(folder: string): boolean {
  try {
    return readdirSync(folder).some(isNamedAsPolicy);
  } catch (error) {
    // A folder may let its files be read by those who know their names.
    if (error instanceof Error && "code" in error) return true;
    throw error;
  }
}
