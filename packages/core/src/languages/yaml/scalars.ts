import type { Scalar } from "../../syntax/tree.ts";

/** 1.1 is what CloudFormation, SAM, Ansible and Kubernetes read; PyYAML's resolver is the measure. */
export type YamlVersion = "1.1" | "1.2";

export interface PlainMeaning {
  readonly kind: Exclude<Scalar["kind"], "unknown">;
  readonly value: string | number | boolean | null;
}

const NULL = /^(?:~|null|Null|NULL|)$/;
const BOOLEAN = {
  "1.1": /^(?:(yes|Yes|YES|true|True|TRUE|on|On|ON)|no|No|NO|false|False|FALSE|off|Off|OFF)$/,
  "1.2": /^(?:(true|True|TRUE)|false|False|FALSE)$/,
};
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const DECIMAL = {
  "1.1": /^[-+]?(?:(?:0|[1-9][0-9_]*)|[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/,
  "1.2": /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/,
};
const RADIX = {
  "1.1": /^([-+]?)(?:0x(?<x>[0-9a-fA-F_]+)|0b(?<b>[01_]+)|0(?<o>[0-7_]+))$/,
  "1.2": /^()(?:0x(?<x>[0-9a-fA-F]+)|0o(?<o>[0-7]+))$/,
};
const SEXAGESIMAL = /^([-+]?)([0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)$/;

/** What a plain scalar's source text says: `012` is 10 in YAML 1.1 and 12 in 1.2. Texts of dates stay text. */
export function resolvePlain(source: string, version: YamlVersion): PlainMeaning {
  if (NULL.test(source)) return { kind: "null", value: null };
  const boolean = BOOLEAN[version].exec(source);
  if (boolean) return { kind: "boolean", value: boolean[1] !== undefined };
  const number = numberOf(source, version);
  return number === undefined ? { kind: "text", value: source } : { kind: "number", value: number };
}

function numberOf(source: string, version: YamlVersion): number | undefined {
  if (!/^[-+.0-9]/.test(source)) return undefined;
  const radix = RADIX[version].exec(source);
  if (radix) {
    const { x, b, o } = radix.groups as Record<string, string | undefined>;
    const [digits, base] = x ? [x, 16] : b ? [b, 2] : [o as string, 8];
    return signed(radix[1], Number.parseInt(digits.replaceAll("_", ""), base));
  }
  if (DECIMAL[version].test(source)) return Number(source.replaceAll("_", ""));
  const infinite = INFINITE.exec(source);
  if (infinite) return signed(infinite[1], Number.POSITIVE_INFINITY);
  if (NOT_A_NUMBER.test(source)) return Number.NaN;
  const sexagesimal = version === "1.1" && !/^[-+]?0[0-9]*:[^.]*$/.test(source) && SEXAGESIMAL.exec(source);
  if (!sexagesimal) return undefined;
  const parts = (sexagesimal[2] as string).replaceAll("_", "").split(":");
  return signed(
    sexagesimal[1],
    parts.reduce((sum, part) => sum * 60 + Number(part), 0),
  );
}

function signed(sign: string | undefined, value: number): number {
  return sign === "-" ? -value : value;
}
