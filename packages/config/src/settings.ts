import type { Facts, Finding, JsonValue, PresetName, RuleSetting } from "@inventory-lint/core/internal";
import { validateConfiguration } from "./generated/config-validator.ts";
import { expandGlob, globFault, ignorePatternFault, type PatternFault } from "./glob.ts";
import { MAX_MISTAKES, type Mistakes } from "./mistakes.ts";
import { atPointer, escaped, plain } from "./tree.ts";
import type { ValidationError } from "./validation.ts";

/** Facts about source buckets, and rules, that count for some files or for all. */
export interface Settings extends Facts {
  /** Paths of policies, relative to the configuration. */
  readonly destinationPolicy?: string;
  readonly keyPolicy?: string;
  readonly preset?: PresetName;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** Settings for the files that a glob matches. */
export interface Override extends Settings {
  readonly files: string | readonly string[];
  readonly excludedFiles?: string | readonly string[];
}

/** What a configuration file says. */
export interface ConfigFile extends Settings {
  readonly extends?: string | readonly string[];
  readonly ignores?: readonly string[];
  readonly overrides?: readonly Override[];
}

/** What is right in a tree of settings, and what is wrong. */
export function checkedSettings(root: JsonValue, mistakes: Mistakes): { settings: ConfigFile; findings: Finding[] } {
  const { value: overrides } = atPointer(root, "/overrides");
  const excess = overrides !== root && overrides.kind === "array" && overrides.elements.length > MAX_OVERRIDES;
  const isValid = validateConfiguration(plain(root, (pointer) => excess && pointer === "/overrides"));
  // A branch that is not met says so once more.
  const errors = isValid ? [] : (validateConfiguration.errors ?? []).filter(({ keyword }) => keyword !== "if");
  const wrong = new Set(errors.map(pointerToLeaveOut));
  const findings = errors.slice(0, MAX_MISTAKES).map((error) => mistakes.ofError(error, root));
  if (excess) {
    wrong.add("/overrides");
    findings.push(mistakes.ofType(overrides, "overrides", `a list of at most ${MAX_OVERRIDES}`, "a longer one"));
  }
  let count = errors.length;
  for (const { pointer, name, fault } of patternFaults(root, wrong)) {
    const isShown = count++ < MAX_MISTAKES;
    if (isShown) findings.push(mistakes.ofType(atPointer(root, pointer).value, name, fault.expected, fault.found));
    wrong.add(/^\/overrides\/\d+/.exec(pointer)?.[0] ?? pointer);
  }
  if (count > MAX_MISTAKES) {
    const last = Math.max(...findings.map(({ range }) => range[0]));
    findings.push(mistakes.ofRest(count - MAX_MISTAKES, { start: last }));
  }
  const settings = wrong.has("") ? {} : (plain(root, (pointer) => wrong.has(pointer)) as ConfigFile);
  return { settings, findings };
}

/** The check of a configuration takes time that grows with the square of their number where all are wrong. */
const MAX_OVERRIDES = 1000;
/** The braces of a whole configuration stand for as many globs at most: each file is asked about each of them. */
const MAX_ALTERNATIVES = 5000;

/** The patterns that nothing can be matched with, of what is right so far. */
function patternFaults(root: JsonValue, wrong: ReadonlySet<string>) {
  const found: { readonly pointer: string; readonly name: string; readonly fault: PatternFault }[] = [];
  let alternatives = 0;
  const faultOfGlob = (glob: string): PatternFault | undefined => {
    const fault = globFault(glob);
    alternatives += fault ? 0 : (expandGlob(glob)?.length ?? 0);
    if (alternatives <= MAX_ALTERNATIVES) return fault;
    return { expected: `one of globs that stand for at most ${MAX_ALTERNATIVES} names in all`, found: "one more" };
  };
  const look = (pointer: string, name: string, faultOf: (pattern: string) => PatternFault | undefined): void => {
    const { value, member } = atPointer(root, pointer);
    if (member?.name !== name || wrong.has(pointer)) return;
    const listed = value.kind === "array" ? value.elements : [value];
    for (const [i, element] of listed.entries()) {
      const fault = element.kind === "string" ? faultOf(element.value) : undefined;
      if (fault) found.push({ pointer: value.kind === "array" ? `${pointer}/${i}` : pointer, name, fault });
    }
  };
  look("/ignores", "ignores", ignorePatternFault);
  const { value: overrides, member } = atPointer(root, "/overrides");
  const count =
    member?.name === "overrides" && overrides.kind === "array" && !wrong.has("/overrides")
      ? overrides.elements.length
      : 0;
  for (let i = 0; i < count; i++) {
    if (wrong.has(`/overrides/${i}`)) continue;
    for (const name of ["files", "excludedFiles"]) look(`/overrides/${i}/${name}`, name, faultOfGlob);
  }
  return found;
}

/** The smallest thing that means nothing with this mistake in it: a rule's setting, an override without its files. */
function pointerToLeaveOut({ instancePath, keyword, params }: ValidationError): string {
  const name = keyword === "additionalProperties" ? `/${escaped(params.additionalProperty ?? "")}` : "";
  const pointer = instancePath + name;
  const [setting] = /^(?:\/overrides\/\d+)?\/rules\/[^/]*/.exec(pointer) ?? [];
  if (setting !== undefined) return setting;
  const [override] = /^\/overrides\/\d+(?=$|\/(?:files|excludedFiles)(?:\/|$))/.exec(pointer) ?? [];
  return override ?? pointer;
}
