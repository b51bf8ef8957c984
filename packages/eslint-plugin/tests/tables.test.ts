import { readFileSync } from "node:fs";
import { carriers, languages } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import plugin from "../src/index.ts";

test("ESLint has every language", () => {
  expect(Object.keys(plugin.languages).sort()).toEqual(Object.keys(languages).sort());
});

test("the presets take the files of every language", () => {
  const files = Object.values(plugin.configs).flatMap((all) => all.flatMap((config) => config.files));
  const endings = Object.values(languages).flatMap((language) => language.endings);
  expect(files.sort()).toEqual(endings.map((ending) => `**/*${ending}`).sort());
});

test("the plugin's page names every carrier", () => {
  const page = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(Object.keys(carriers).filter((carrier) => !new RegExp(`\\b${carrier}\\b`).test(page))).toEqual([]);
});
