import { lstatSync, readFileSync } from "node:fs";
import { decode, type PolicyFile, type PolicyKind } from "@inventory-lint/core/internal";

const endings: Readonly<Record<PolicyKind, string>> = { destination: ".policy.json", key: ".key-policy.json" };

/** No policy is nearly as long. */
const MAX_SIZE = 1024 * 1024;

/**
 * The policy beside a document: `<stem>.policy.json`, `<stem>.key-policy.json`; undefined where there is none. What is no
 * regular file of sensible size is none: a link may lead anywhere, and a named pipe would be waited for.
 */
export function policyBeside(path: string, kind: PolicyKind): PolicyFile | undefined {
  const name = path.replace(/\.[^./\\]*$/, "") + endings[kind];
  // An error takes more time than a look, and most documents have none.
  try {
    const stats = lstatSync(name, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > MAX_SIZE) return undefined;
    return { name, text: decode(readFileSync(name)).text };
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
