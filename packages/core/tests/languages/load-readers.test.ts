import { expect, it } from "vitest";
import { isLoaded, loadReaders } from "../../src/languages/index.ts";
import { isOfModule } from "../../src/languages/recognise.ts";

it("Terraform's JSON is read with the reader of its own language, too", async () => {
  await loadReaders("json", "a/main.tf.json");
  expect(isLoaded("hcl")).toBe(true);
  await loadReaders("yaml", "a.yaml");
  expect(isLoaded("yaml")).toBe(true);
});

it.each<[name: string, isOfIt: boolean]>([
  ["main.tf", true],
  ["a/b.tofu", true],
  ["C:\\a\\B.TF.JSON", true],
  ["a.tofu.json", true],
  ["a.tfvars", false],
  ["a.tf.txt", false],
  ["a.json", false],
])("%s is a part of a module: %s", (name, isOfIt) => expect(isOfModule(name)).toBe(isOfIt));
