import type { CarrierName, Facts, PresetName, RuleSetting } from "@inventory-lint/core/internal";
import type { Policies, Shared } from "./share.ts";

/** How a document is judged, as the page has it. */
export interface Choices {
  form: CarrierName | undefined;
  fileName: string | undefined;
  preset: PresetName;
  rules: Record<string, RuleSetting>;
  facts: Facts;
  policies: Policies;
}

/** The choices that come with a document; those that are not its own are the defaults. */
export function choicesOf({
  form,
  fileName,
  preset = "recommended",
  rules,
  facts,
  policies,
}: Partial<Shared>): Choices {
  return { form, fileName, preset, rules: { ...rules }, facts: { ...facts }, policies: { ...policies } };
}

/** A text with its choices, without those that are the defaults: a link has no more than it must. */
export function sharedOf(text: string, { form, fileName, preset, rules, facts, policies }: Choices): Shared {
  return {
    text,
    ...(form !== undefined && { form }),
    ...(fileName !== undefined && { fileName }),
    ...(preset !== "recommended" && { preset }),
    ...(Object.keys(rules).length > 0 && { rules: { ...rules } }),
    ...(Object.keys(facts).length > 0 && { facts: { ...facts } }),
    ...(Object.keys(policies).length > 0 && { policies: { ...policies } }),
  };
}
