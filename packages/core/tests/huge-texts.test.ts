import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../src/findings/finding.ts";
import { loadLanguage } from "../src/languages/index.ts";
import type { Language } from "../src/languages/language.ts";
import { lint } from "../src/lint.ts";
import { lineEnd, lineStart } from "../src/text/lines.ts";
import { sound } from "./sound.ts";

// As in hostile.test.ts, no run is judged by its time: what takes quadratic time would not end at all.

beforeAll(() => Promise.all([loadLanguage("yaml"), loadLanguage("hcl")]));

/** The findings of a text, with all that may be asked of them. */
function findingsIn(language: Language, text: string): readonly Finding[] {
  const { findings } = sound(lint({ text, language }));
  for (const { fix = [], suggestions } of findings) {
    for (const edit of [...fix, ...suggestions.flatMap(({ edits }) => edits)]) {
      expect(edit.range[1] <= text.length).toBe(true);
    }
  }
  return findings;
}

function messagesIn(language: Language, text: string): string[] {
  return findingsIn(language, text).map(({ ruleId, messageId }) => `${ruleId} ${messageId}`);
}

const template = "Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      InventoryConfigurations:\n";
const resource = 'resource "aws_s3_bucket_inventory" "a" {\n';

describe("more mistakes in structures than are counted", () => {
  const many = 28_000;
  const some = 8_000;
  const empty = `{"InventoryConfigurationList":[${"{},".repeat(many)}{}]}`;
  const nested = `<InventoryConfiguration>${"<InventoryConfiguration/>".repeat(some)}</InventoryConfiguration>`;
  const items = `${template}${"        - {}\n".repeat(many)}`;

  it.each<[string, Language, string]>([
    ["empty configurations of a list", "json", empty.replaceAll("{}", '{"Id":"a"}')],
    ["empty configurations of a template", "yaml", items.replaceAll("{}", "{Id: a}")],
  ])("%s", (_what, language, text) => {
    const found = findingsIn(language, text);
    expect(found).toHaveLength(1001);
    expect(found.at(-1)?.message).toMatch(/there are at least 1\d{5} more problems/);
  });

  it.each<[string, Language, string]>([
    ["configurations in a configuration", "xml", nested],
    ["members of a list in a template", "yaml", `${template}${"        a: b\n".repeat(some)}`],
    ["attributes of a block", "hcl", `${resource}${'optional_fields = ["Size"]\n'.repeat(some)}}\n`],
    ["lines of requests", "http", "###\nPUT /?inventory&id=a HTTP/1.1\n".repeat(some)],
  ])("%s", (_what, language, text) => {
    expect(findingsIn(language, text)).toHaveLength(1001);
  });

  it("on one line", () => {
    const bad = '{"Id":"a b","IsEnabled":true,"Schedule":{"Frequency":"daily"}},'.repeat(some);
    expect(findingsIn("json", `{"InventoryConfigurationList":[${bad}{}]}`)).toHaveLength(1001);
  });
});

describe("more levels than are read", () => {
  const levels = 200_001;
  it.each<[string, Language, string, string, string]>([
    ["JSON's objects", "json", '{"InventoryConfigurationList":[', '{"a":', "json-syntax unclosed"],
    ["JSON's braces alone", "json", '{"InventoryConfigurationList":[', "{", "too-deep tooDeep"],
    ["JSON's lists", "json", '{"InventoryConfiguration":{"Id":', "[", "too-deep tooDeep"],
    ["XML's elements", "xml", "<InventoryConfiguration>", "<a>", "too-deep tooDeep"],
    ["YAML's lists", "yaml", "InventoryConfiguration:\n  Id: a\n  IsEnabled: ", "[", "too-deep tooDeep"],
    ["YAML's maps", "yaml", "InventoryConfiguration:\n  Id: a\n  IsEnabled: ", "{", "too-deep tooDeep"],
    ["Terraform's blocks", "hcl", resource, "a { ", "too-deep tooDeep"],
  ])("%s", (_what, language, before, opener, message) => {
    const found = sound(lint({ text: before + opener.repeat(levels), language, strict: true })).findings;
    expect(found.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`)).toContain(message);
  });
});

describe("a text of signs that mean nothing is given up", () => {
  it.each<[string, Language, string]>([
    ["closing braces in YAML", "yaml", "}".repeat(300_000)],
    ["closing brackets in YAML", "yaml", "] ".repeat(300_000)],
    ["closing braces in Terraform", "hcl", "}\n".repeat(300_000)],
    ["closing braces in JSON", "json", "}".repeat(300_000)],
  ])("%s", (_what, language, text) => {
    const { findings } = sound(lint({ text, language, strict: true }));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(1001);
  });
});

describe("more parts than are read", () => {
  it.each<[string, Language, string]>([
    ["values in JSON", "json", `{"InventoryConfigurationList":[${"1,".repeat(2_000_001)}1]}`],
    ["elements in XML", "xml", `<InventoryConfiguration>${"<".repeat(2_000_001)}`],
    ["lines in YAML", "yaml", `${template}${"a:\n".repeat(1_000_001)}`],
    ["items in one line of YAML", "yaml", `InventoryConfiguration: [${"a,".repeat(1_000_001)}`],
    ["lists in lists of YAML", "yaml", `InventoryConfiguration:\n${"- ".repeat(1_000_001)}`],
    ["lines in Terraform", "hcl", `${resource}${"\n".repeat(1_000_001)}}`],
  ])("%s", (_what, language, text) => {
    expect(messagesIn(language, text)).toEqual(["too-deep tooLong"]);
  });

  it("is silent where nothing in it is ours", () => {
    expect(messagesIn("json", `{"Records":[${"1,".repeat(2_000_001)}1]}`)).toEqual([]);
  });
});

describe("more than a function takes arguments", () => {
  it.each<[string, string]>([
    ["operands", `${"1 + ".repeat(200_000)}1`],
    ["indices", `a${".0".repeat(200_000)}`],
    ["parts of a template", `"${"${a}b".repeat(150_000)}"`],
    ["items", `[${"a, ".repeat(200_000)}]`],
    ["arguments", `join(${'"a", '.repeat(200_000)})`],
  ])("%s", (_what, value) => {
    expect(messagesIn("hcl", `${resource}name = ${value}\n}\n`)).toContain("missing-member missing");
  });

  it.each<[string, string]>([
    ["parts of a Sub", `!Sub "${"${a}b".repeat(150_000)}"`],
    ["parts of a Join", `!Join ["", [${"a, ".repeat(200_000)}]]`],
  ])("%s", (_what, value) => {
    expect(() => messagesIn("yaml", `${template}        - Id: ${value}\n`)).not.toThrow();
  });
});

it("the ends of long lines are found from anywhere in them, in any text", () => {
  const line = "a".repeat(30_000);
  const text = `${line}\n${line}\r\nb\n${line}`;
  const other = `b\n${line}`;
  const starts = [0, 30_001, 60_003, 60_005];
  const ends = [30_000, 60_001, 60_004, 90_005];
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? 0;
    for (const offset of [start, Math.min(start + 20_000, end), end]) {
      expect([lineStart(text, offset), lineEnd(text, offset)]).toEqual([start, end]);
      expect([lineStart(other, 25_000), lineEnd(other, 25_000)]).toEqual([2, other.length]);
    }
  }
});
