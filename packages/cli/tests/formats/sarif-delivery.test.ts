import { fileURLToPath } from "node:url";
import type { Log } from "sarif";
import { beforeAll, expect, test } from "vitest";
import { ensureBundle, runCommand } from "../bundle.ts";

const delivery = fileURLToPath(new URL("../../../../test-corpus/delivery/", import.meta.url));
beforeAll(ensureBundle, 60_000);

/** What is related to findings of policies: the message, the file, and the text that is marked. */
function related(args: readonly string[]) {
  const { stdout } = runCommand(["--no-config", "--format", "sarif", ...args], { cwd: delivery });
  const [run] = (JSON.parse(stdout) as Log).runs;
  return (run?.results ?? []).flatMap(({ ruleId, relatedLocations = [] }) =>
    relatedLocations.map(({ message, physicalLocation }) => [
      ruleId,
      message?.text,
      physicalLocation?.artifactLocation?.uri?.replace(/^.*test-corpus\/delivery\//, ""),
      physicalLocation?.region?.startLine,
    ]),
  );
}

const STOPS = "This statement stops it.";
const NEAREST = "This is the nearest statement.";

test.each([
  ["a template", ["other-prefix.yaml"], NEAREST, "other-prefix.yaml", 12],
  ["a synthesised template", ["cdk-other-prefix.json"], NEAREST, "cdk-other-prefix.json", 28],
  ["another file of a module", ["several-files-deny/inventory.tf"], STOPS, "several-files-deny/policy.tf", 26],
  ["a policy beside a document", ["alone-input-other-source.json"], NEAREST, "alone-input-other-source.policy.json", 6],
])("the statement that decides is a related location: %s", (_name, args, message, file, line) => {
  expect(related(args)).toEqual([["destination-policy", message, file, line]]);
});
