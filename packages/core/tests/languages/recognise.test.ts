import { expect, test } from "vitest";
import type { Language } from "../../src/languages/language.ts";
import { guessLanguage, languageOf } from "../../src/languages/recognise.ts";

test.each<[name: string, text: string | undefined, language: Language | undefined]>([
  ["a.xml", undefined, "xml"],
  ["a.JSON", undefined, "json"],
  ["a.jsonc", undefined, "jsonc"],
  ["a.rest", undefined, "http"],
  ["a.yml", undefined, "yaml"],
  ["dir.xml/a.yaml", undefined, "yaml"],
  ["stack.template", undefined, "yaml"],
  ["stack.template", "Resources: {}", "yaml"],
  ["stack.template", ' {"Resources": {}}', "json"],
  ["stack.template.json", undefined, "json"],
  ["a.yaml", "{}", "yaml"],
  ["main.tf.json", undefined, "json"],
  ["a.txt", undefined, undefined],
  ["yaml", undefined, undefined],
])("the language of %s with %j is %s", (name, text, language) => {
  expect(languageOf(name, text)).toBe(language);
});

test.each<[text: string, language: Language]>([
  ["\n<a/>", "xml"],
  ['{"a": 1}', "json"],
  [" [1]", "json"],
  ['"a"', "json"],
  ["a: 1", "yaml"],
  ["# a\n\n  'a b': 1".replace(" b", "b"), "yaml"],
  ['"a": 1', "yaml"],
  ["- a", "yaml"],
  ["---\na", "yaml"],
  ["%YAML 1.1\n---\n", "yaml"],
  ["{{- if .Values.a }}\na: 1", "yaml"],
  ["PUT /?inventory HTTP/1.1\nHost: a", "http"],
  ["# of requests\nGET https://a.example", "http"],
  ["https://a.example/?inventory", "http"],
  ["", "http"],
])("%j is %s", (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
