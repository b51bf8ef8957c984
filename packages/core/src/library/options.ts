import type { CarrierName } from "../carriers/carrier.ts";
import type { PresetName, RuleSetting } from "../judge/presets.ts";
import type { Language } from "../languages/language.ts";
import type { Facts } from "../scope/facts.ts";

/** What a linter is made with. */
export interface LinterConfig {
  /** `"recommended"` by default. */
  readonly preset?: PresetName | undefined;
  /** Levels by rule id, over the preset: `{ "csv-for-analytics": "off" }`. */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
  /** What is known of the source bucket and not written in the documents. */
  readonly facts?: Facts | undefined;
}

/** What is said of one document. One of `fileName` and `language` is needed; `language` counts where both are given. */
export interface DocumentOptions {
  /** Its ending tells the language. No file is read. */
  readonly fileName?: string | undefined;
  readonly language?: Language | undefined;
  /** The form of the document. Recognised by its content where it is not given; a document of another kind has no findings. */
  readonly carrier?: CarrierName | undefined;
}

/** For one call, everything at once. */
export interface LintOptions extends DocumentOptions, LinterConfig {}
