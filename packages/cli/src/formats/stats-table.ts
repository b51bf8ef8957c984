import type { Colors } from "../terminal/colors.ts";
import type { RunStats } from "./types.ts";

/** Columns are at least so wide, so that two runs can be compared line by line. */
const WIDTH = 10;

/** The rules that found something, each with its numbers, and how long everything else took; times in milliseconds. */
export function statsTable({ rules, reading }: RunStats, colors: Colors): string {
  const found = rules.filter(({ findings }) => findings > 0);
  const others = rules.filter(({ findings }) => findings === 0);
  const rows = [
    ["findings", "fixable", "time", "rule"],
    ...found.map(({ id, findings, fixable, time }) => [String(findings), String(fixable), shown(time), id]),
    ["", "", shown(others.reduce((sum, { time }) => sum + time, 0)), "rules that found nothing"],
    ["", "", shown(reading), "reading"],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(WIDTH, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "));
  const [head = "", ...body] = lines;
  return [colors.dim(head), ...body].map((line) => `${line}\n`).join("");
}

function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}
