import { existsSync, readFileSync } from "node:fs";
import { decode, type PolicyFile, type PolicyKind } from "@inventory-lint/core/internal";

const endings: Readonly<Record<PolicyKind, string>> = { destination: ".policy.json", key: ".key-policy.json" };

/** The policy beside a document: `<stem>.policy.json`, `<stem>.key-policy.json`; undefined where there is none. */
export function policyBeside(path: string, kind: PolicyKind): PolicyFile | undefined {
  const name = path.replace(/\.[^./\\]*$/, "") + endings[kind];
  // An error takes more time than a look, and most documents have none.
  if (!existsSync(name)) return undefined;
  try {
    return { name, text: decode(readFileSync(name)).text };
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
