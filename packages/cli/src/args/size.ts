import { UsageError } from "./usage-error.ts";

const units: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  k: 1024,
  kb: 1000,
  kib: 1024,
  m: 1024 ** 2,
  mb: 1000 ** 2,
  mib: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1000 ** 3,
  gib: 1024 ** 3,
};

/** Bytes of a size such as `64MiB`, `500k` or `1000`. */
export function parseSize(text: string, option: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const unit = units[match?.[2]?.toLowerCase() ?? ""];
  if (!match || unit === undefined)
    throw new UsageError(`${option} must be a size such as 64MiB, 500k or 1000, not ${text}`);
  return Math.floor(Number(match[1]) * unit);
}
