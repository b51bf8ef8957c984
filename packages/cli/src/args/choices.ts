import { type CarrierName, carriers, convertTargets, type PresetName } from "@inventory-lint/core/internal";

export const presetNames = ["recommended", "refused", "strict"] as const satisfies readonly PresetName[];

/** Forms that `convert` writes. */
export const targets = convertTargets;

/** Forms that `policy` writes. */
export { policyTargets } from "@inventory-lint/core/internal";

/** Levels that can make the command end with 1, all the higher ones with them. */
export const failLevels = ["error", "warning"] as const;

/** Shells that there are completions for. */
export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** What --as takes. */
export const carrierNames = Object.keys(carriers) as CarrierName[];

/** `a, b or c`. */
export function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
