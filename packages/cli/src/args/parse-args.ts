import { existsSync } from "node:fs";
import { parseArgs as tokenize } from "node:util";
import { didYouMean } from "./did-you-mean.ts";
import { aliases, type OptionName, type OptionSpec, type OptionValues, options } from "./options.ts";
import { UnknownOption, UsageError } from "./usage-error.ts";

export interface Arguments {
  readonly options: OptionValues;
  readonly positionals: readonly string[];
}

const specs: Readonly<Record<string, OptionSpec>> = options;

/** Reads the command line. Throws a UsageError that says what is wrong. */
export function parseArgs(args: readonly string[]): Arguments {
  refuseOneHyphen(args);
  const values = defaults();
  const positionals: string[] = [];
  const { tokens } = tokenize({ args: [...args], options: syntax(), strict: false, tokens: true });
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const next = tokens[i + 1];
    const value =
      token.value ?? (next?.kind === "positional" && isOptionalValue(token.name, next.value) ? next.value : undefined);
    if (value !== token.value) tokens.splice(i + 1, 1);
    setOption(values, { ...token, value });
  }
  return { options: values as OptionValues, positionals };
}

/** `-fix` would be read as `-f ix`, and the answer would speak of a format. */
function refuseOneHyphen(args: readonly string[]): void {
  const end = args.indexOf("--");
  for (const arg of end < 0 ? args : args.slice(0, end)) {
    const [, name = ""] = /^-([a-z][a-z-]+)(?:=|$)/.exec(arg) ?? [];
    if (Object.hasOwn(specs, name)) throw new UsageError(`unknown option -${name}; did you mean --${name}?`);
  }
}

/** The options as node:util takes them: those whose value may be left out are switches to it. */
function syntax(): Record<string, { type: "string" | "boolean"; short?: string }> {
  const named = [
    ...Object.entries(specs),
    ...Object.entries(aliases).map(([name, of]) => [name, options[of]] as const),
  ];
  const entries = named.map(([name, { value, otherwise, short }]: readonly [string, OptionSpec]) => {
    const type: "string" | "boolean" = value !== undefined && otherwise === undefined ? "string" : "boolean";
    return [name, { type, ...(short !== undefined && { short }) }] as const;
  });
  return Object.fromEntries(entries);
}

/** Whether a word behind an option that may stand alone is its value, and no file, directory or glob. */
function isOptionalValue(name: string, next: string): boolean {
  return (
    Object.hasOwn(specs, name) && specs[name]?.otherwise !== undefined && !/^-|[*?[]/.test(next) && !existsSync(next)
  );
}

function defaults(): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, { value, multiple, negatable }] of Object.entries(specs)) {
    values[name] = multiple ? [] : value === undefined && !negatable ? false : undefined;
  }
  return values;
}

interface OptionToken {
  /** Without hyphens. */
  readonly name: string;
  /** As written, without its value. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value is glued to its option. */
  readonly inlineValue?: boolean | undefined;
}

function setOption(values: Record<string, unknown>, { name: written, rawName, value, inlineValue }: OptionToken): void {
  const name = Object.hasOwn(aliases, written) ? (aliases[written] ?? written) : written;
  const positive = name.startsWith("no-") ? name.slice(3) : name;
  if (!Object.hasOwn(specs, name) && specs[positive]?.negatable) {
    values[positive] = false;
    return;
  }
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (!spec) throw unknownOption(name, rawName);
  if (spec.value === undefined) {
    if (inlineValue) throw new UsageError(`${rawName} takes no value`);
    values[name] = true;
    return;
  }
  if (value === undefined && spec.otherwise !== undefined) {
    values[name] = spec.otherwise;
    return;
  }
  // A value that looks like an option is a forgotten value, unless it is glued to its option.
  if (value === undefined || (!inlineValue && value.length > 1 && value.startsWith("-"))) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${spec.value}`);
  }
  if (spec.multiple) (values[name] as string[]).push(value);
  else values[name] = value;
}

function unknownOption(name: string, rawName: string): UsageError {
  return new UnknownOption(name, rawName, suggestion(rawName));
}

function suggestion(rawName: string): string {
  if (!rawName.startsWith("--")) return "";
  const names = Object.entries(specs).flatMap(([name, { negatable }]) => (negatable ? [name, `no-${name}`] : [name]));
  return didYouMean(rawName.slice(2), names, "--");
}

/** Options that were given; commands other than linting take only few. */
export function givenOptions(values: OptionValues): OptionName[] {
  const names = Object.keys(options) as OptionName[];
  return names.filter((name) => {
    const value = values[name];
    if (Array.isArray(value)) return value.length > 0;
    return value !== undefined && (value !== false || specs[name]?.negatable === true);
  });
}
