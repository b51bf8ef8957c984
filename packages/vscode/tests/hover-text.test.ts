import { expect, test } from "vitest";
import { withoutRepetition as left } from "../src/hover-text.ts";

const member =
  "**Id**, required in InventoryConfiguration\n\nNames the configuration.\n\n[S3 API reference](https://aws.example/id)";
const reports = "Reports arrive under `s3://acme/media/`.";
const finding = "**error** The Id is longer than 64 characters.\n\nS3 refuses it.";

function withoutRepetition(markdown: string, description: string): string {
  return left(markdown, { problems: true, description });
}

test("what nobody else tells stays as it is", () => {
  expect(withoutRepetition(`${reports}\n\n${member}`, "")).toBe(`${reports}\n\n${member}`);
  expect(withoutRepetition(member, "**Format**, required in S3BucketDestination")).toBe(member);
});

test("what the schema describes is left out", () => {
  expect(withoutRepetition(member, member)).toBe("");
  expect(withoutRepetition(`${reports}\n\n${member}`, member)).toBe(reports);
});

test("problems are left out, whether or not something stands before them", () => {
  const second = finding.replace("error", "info");
  expect(withoutRepetition(`${member}\n\n---\n\n${finding}\n\n---\n\n${second}`, "")).toBe(member);
  expect(withoutRepetition(`${reports}\n\n${member}\n\n---\n\n${finding}`, member)).toBe(reports);
  expect(withoutRepetition(finding, "")).toBe("");
});

test("problems that the editor does not show stay", () => {
  const markdown = `${reports}\n\n${member}\n\n---\n\n${finding}`;
  expect(left(markdown, { problems: false, description: "" })).toBe(markdown);
  expect(left(markdown, { problems: false, description: member })).toBe(`${reports}\n\n---\n\n${finding}`);
});
