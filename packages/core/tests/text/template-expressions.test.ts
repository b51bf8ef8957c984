import { expect, test } from "vitest";
import { isReopened } from "../../src/text/template-expressions.ts";

test.each([
  ["{{ a }-b {{ c }}", "{{", "}}", true],
  ["{% a % {% b %}", "{%", "%}", true],
  ["<% a > <% b %>", "<%", "%>", true],
  ["{{ a }} {{ b }}", "{{", "}}", false],
  ["{{{ a }}}", "{{", "}}", false],
  ["{{ a", "{{", "}}", false],
  ['{{ "{{" }} a', "{{", "}}", false],
  ["{{ `{{` }} a", "{{", "}}", false],
  ["{# a {# b #}", "{#", "#}", false],
  ["${a ${b}}", "${", "}", false],
])("%s", (text, opener, closer, expected) => {
  expect(isReopened(text, opener, 0, text.indexOf(closer))).toBe(expected);
});
