import type { JsonValue, PolicyFile, PolicyKind } from "@inventory-lint/core/internal";
import { atPointer } from "./tree.ts";

/** Policies by whose they are. */
export type Policies = Readonly<Partial<Record<PolicyKind, PolicyFile>>>;

/** The settings that name a policy, with whose it is. */
export const policyKinds = { destinationPolicy: "destination", keyPolicy: "key" } as const satisfies Record<
  string,
  PolicyKind
>;

/** `"destinationPolicy": "policies/reports.json"` */
export interface NamedPolicy {
  readonly name: keyof typeof policyKinds;
  readonly value: JsonValue & { readonly value: string };
}

/** The policies that a configuration and its overrides name, in source order. */
export function namedPolicies(root: JsonValue): NamedPolicy[] {
  const { value: overrides } = atPointer(root, "/overrides");
  const holders = [root, ...(overrides !== root && overrides.kind === "array" ? overrides.elements : [])];
  return holders.flatMap((holder) =>
    holder.kind === "object"
      ? holder.members.flatMap(({ name, value }) =>
          isPolicyName(name) && value?.kind === "string" && value.value.endsWith(".json") ? { name, value } : [],
        )
      : [],
  );
}

function isPolicyName(name: string): name is NamedPolicy["name"] {
  return Object.hasOwn(policyKinds, name);
}
