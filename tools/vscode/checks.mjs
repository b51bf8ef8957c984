// What is asked of VS Code with our extension, wherever it runs. Files are on disk, so what is saved can be read there.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { xml } from "../lib/editor-session.mjs";
import { lint } from "../lib/external.mjs";
import { expectedProblems, template, unfinished } from "./workspace.mjs";

/**
 * @typedef {import("./workbench.mjs").Workbench} Workbench
 *
 * @typedef {object} Scene
 * @property {Workbench} workbench
 * @property {string} workspace the folder that is open
 *
 * @typedef {(scene: Scene) => Promise<void>} Check
 */

/** @type {Check} */
export async function underlinesMistakes({ workbench }) {
  await workbench.openFile("harbour.xml");
  assert.deepEqual(await workbench.underlined(), ["True", "csv"]);
  await workbench.openFile("harbour.json");
  assert.deepEqual(await workbench.underlined(), ['"weekly"']);
  await workbench.openFile("request.http");
  assert.deepEqual(await workbench.underlined(), ["True"]);
}

/** @type {Check} */
export async function listsProblems({ workbench }) {
  for (const name of /** @type {const} */ (["harbour.xml", "harbour.json", "wrong.inventory.json", "request.http"])) {
    await workbench.openFile(name);
    const expected = expectedProblems(name);
    assert.ok(expected.length > 0);
    assert.deepEqual(await workbench.problemsOf(name, expected), expected);
  }
}

/** @type {Check} */
export async function leavesOthersAlone({ workbench }) {
  await workbench.openFile("other.xml");
  await workbench.openFile("harbour.json");
  await workbench.underlined();
  assert.deepEqual(await workbench.problemsOf("other.xml", []), []);
}

/** @type {Check} */
export async function tellsWhatThingsMean({ workbench }) {
  await workbench.openFile("harbour.xml");
  await workbench.goTo(13, 15);
  const ofMember = await workbench.hover((hover) => hover.includes("every Sunday"));
  assert.match(ofMember, /every Sunday/);
  await workbench.press("Escape");
  await workbench.goTo(4, 15);
  const ofMistake = await workbench.hover((hover) => hover.includes("invalid-boolean"));
  assert.match(ofMistake, /Write true/);
  assert.match(ofMistake, /S3 is expected to refuse it: 400 MalformedXML/);
}

/**
 * Our server and VS Code's own support for JSON, which has our schema, side by side.
 * @type {Check}
 */
export async function describesMembersOnce({ workbench }) {
  await workbench.openFile("list.inventory.json");
  await workbench.underlined();
  for (const [line, column, speakers, ...sentences] of /** @type {const} */ ([
    [9, 9, 1, "When reports are made.", "Needs: Frequency"],
    [7, 63, 2, "Bucket: harbour-reports", "The ARN of the destination bucket"],
    [11, 27, 1, "How large the object is, in bytes.", "Directory buckets have it too."],
  ])) {
    await workbench.focusEditor();
    await workbench.goTo(line, column);
    const rows = await workbench.hoverRows(
      (seen) => seen.length >= speakers && sentences.every((each) => seen.join().includes(each)),
    );
    assert.equal(rows.length, speakers);
    for (const sentence of [...sentences, "S3 API reference"]) {
      assert.deepEqual([sentence, rows.join().split(sentence).length - 1], [sentence, 1]);
    }
    await workbench.press("Escape");
  }
}

/** @type {Check} */
export async function completesMembersOnce({ workbench }) {
  await workbench.openFile("list.inventory.json");
  await workbench.goTo(14, 7);
  const labels = await workbench.completions();
  for (const label of ["Id", "IsEnabled", "Destination", "Schedule", "IncludedObjectVersions"]) {
    assert.deepEqual([label, labels.filter((each) => each === label).length], [label, 1]);
  }
  await workbench.press("Escape");
}

/**
 * By its name alone, where the server has nothing to say yet.
 * @type {Check}
 */
export async function describesWhatIsBegun({ workbench }) {
  await workbench.openFile("begun.inventory.json");
  assert.deepEqual(await workbench.problemsOf("begun.inventory.json", []), []);
  await workbench.focusEditor();
  await workbench.goTo(2, 5);
  const [only, ...others] = await workbench.hoverRows(([first]) => first !== undefined);
  assert.match(only ?? "", /required in InventoryConfiguration.*When reports are made/s);
  assert.deepEqual(others, []);
  await workbench.press("Escape");
}

/** @type {Check} */
export async function describesWhereChecksAreOff({ workbench, workspace }) {
  const name = "wrong.inventory.json";
  await workbench.openFile(name);
  const all = expectedProblems(name);
  assert.deepEqual(await workbench.problemsOf(name, all), all);
  const settings = join(workspace, ".vscode");
  mkdirSync(settings);
  writeFileSync(join(settings, "settings.json"), '{ "inventoryLint.enable": false }');
  assert.deepEqual(await workbench.problemsOf(name, []), []);
  await workbench.focusEditor();
  await workbench.goTo(12, 5);
  const rows = await workbench.hoverRows(([first]) => first !== undefined);
  assert.equal(rows.length, 1);
  assert.match(rows[0] ?? "", /When reports are made/);
  await workbench.press("Escape");
  rmSync(settings, { recursive: true });
  assert.deepEqual(await workbench.problemsOf(name, all), all);
}

/** @type {Check} */
export async function repairsOne({ workbench, workspace }) {
  await workbench.openFile("fix-one.xml");
  assert.deepEqual(await workbench.underlined(), ["True", "csv"]);
  await workbench.goTo(4, 15);
  const [first] = await workbench.quickFixes();
  assert.match(first ?? "", /true/);
  await workbench.press("Enter");
  await workbench.page.waitForSelector(".tab.active.dirty");
  await workbench.save();
  assert.equal(readFileSync(join(workspace, "fix-one.xml"), "utf8"), xml.replace("True", "true"));
  const left = expectedProblems("fix-one.xml").filter(({ code }) => code === "invalid-format");
  assert.deepEqual(await workbench.problemsOf("fix-one.xml", left), left);
}

/**
 * In YAML, which is read by a part of the server that is loaded late.
 * @type {Check}
 */
export async function checksTemplates({ workbench, workspace }) {
  const name = "harbour.yaml";
  await workbench.openFile("other.yaml");
  await workbench.openFile(name);
  assert.deepEqual(await workbench.underlined(), ["daily", "Etag", "!Ref Reports"]);
  const all = expectedProblems(name);
  assert.deepEqual(await workbench.problemsOf(name, all), all);
  assert.deepEqual(await workbench.problemsOf("other.yaml", []), []);
  await workbench.focusEditor();
  await workbench.goTo(11, 32);
  const told = await workbench.hover((hover) => hover.includes("invalid-frequency"));
  assert.match(told, /CloudFormation fails the update/);
  await workbench.press("Escape");
  await workbench.goTo(14, 26);
  const [first] = await workbench.quickFixes();
  assert.match(first ?? "", /GetAtt Reports\.Arn/);
  await workbench.press("Enter");
  await workbench.page.waitForSelector(".tab.active.dirty");
  await workbench.save();
  const saved = readFileSync(join(workspace, name), "utf8");
  assert.equal(saved, template.replace("!Ref Reports", "!GetAtt Reports.Arn"));
}

/** @type {Check} */
export async function repairsAll({ workbench, workspace }) {
  await workbench.openFile("fix-all.xml");
  assert.deepEqual(await workbench.underlined(), ["True", "csv"]);
  await workbench.focusEditor();
  await workbench.command("inventory-lint: Fix All Problems");
  await workbench.page.waitForSelector(".tab.active.dirty");
  await workbench.save();
  const fixed = lint(["--fix", "--stdin", "--stdin-filename", "fix-all.xml"], { input: xml });
  assert.notEqual(fixed, xml);
  assert.equal(readFileSync(join(workspace, "fix-all.xml"), "utf8"), fixed);
  assert.deepEqual(await workbench.problemsOf("fix-all.xml", []), []);
}

/** @type {Check} */
export async function completes({ workbench, workspace }) {
  await workbench.openFile("unfinished.xml");
  await workbench.underlined();
  await workbench.goTo(4, 16);
  assert.deepEqual((await workbench.completions()).slice(0, 2), ["Daily", "Weekly"]);
  await workbench.takeCompletion("Weekly");
  await workbench.page.waitForSelector(".tab.active.dirty");
  await workbench.save();
  const saved = readFileSync(join(workspace, "unfinished.xml"), "utf8");
  assert.equal(saved, unfinished.replace("<Frequency>", "<Frequency>Weekly"));
}

/** @type {Check} */
export async function followsConfiguration({ workbench, workspace }) {
  await workbench.openFile("harbour.xml");
  const all = expectedProblems("harbour.xml");
  assert.deepEqual(await workbench.problemsOf("harbour.xml", all), all);
  const config = join(workspace, "inventory-lint.config.json");
  writeFileSync(config, '{ "rules": { "invalid-format": "off" } }');
  const fewer = all.filter(({ code }) => code !== "invalid-format");
  assert.deepEqual(await workbench.problemsOf("harbour.xml", fewer), fewer);
  rmSync(config);
  assert.deepEqual(await workbench.problemsOf("harbour.xml", all), all);
}

/** @type {Check} */
export async function opensRulePage({ workbench }) {
  await workbench.openFile("harbour.xml");
  await workbench.underlined();
  await workbench.goTo(4, 15);
  await workbench.command("inventory-lint: Open the Page of a Rule");
  // The editor asks before it opens an address.
  const question = workbench.page.locator(".monaco-dialog-box");
  await question.waitFor();
  assert.match((await question.textContent()) ?? "", /docs\/rules\/invalid-boolean\.md/);
  await workbench.press("Escape");
  await question.waitFor({ state: "hidden" });
}

/** @type {Check} */
export async function restartsServer({ workbench }) {
  await workbench.command("inventory-lint: Restart the Language Server");
  await workbench.openFile("after-restart.xml");
  assert.deepEqual(await workbench.underlined(), ["True", "csv"]);
  const all = expectedProblems("after-restart.xml");
  assert.deepEqual(await workbench.problemsOf("after-restart.xml", all), all);
}

/**
 * The same where nobody watches the files: a configuration that is made in the editor.
 * @type {Check}
 */
export async function readsConfigurationOfBrowser({ workbench, workspace }) {
  await workbench.command("inventory-lint: Create a Configuration File");
  const name = "inventory-lint.config.jsonc";
  await workbench.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
  const written = readFileSync(join(workspace, name), "utf8");
  assert.match(written, /"preset": "recommended"/);
  assert.doesNotMatch(written, /\$schema/);
  await workbench.replaceAll('{ "rules": { "invalid-format": "off" } }');
  await workbench.save();
  const all = expectedProblems("harbour.xml");
  const fewer = all.filter(({ code }) => code !== "invalid-format");
  assert.deepEqual(await workbench.problemsOf("harbour.xml", fewer), fewer);
}

/** @type {Check} */
export async function judgesConfigurationOnce({ workbench, workspace }) {
  const name = "inventory-lint.config.json";
  writeFileSync(join(workspace, name), '{\n  "preset": "sternly"\n}\n');
  await workbench.openFile(name);
  const shown = await workbench.problemsOf(name, []);
  rmSync(join(workspace, name));
  assert.equal(shown.length, 1);
  assert.deepEqual({ line: shown[0]?.line, column: shown[0]?.column }, { line: 2, column: 13 });
}

/** @type {Check} */
export async function copiesCommand({ workbench }) {
  await workbench.openFile("sendable.json");
  await workbench.focusEditor();
  await workbench.command("inventory-lint: Copy as AWS CLI Command");
  const copied = await workbench.clipboard((text) => text.startsWith("aws "));
  assert.match(copied, /^aws s3api put-bucket-inventory-configuration/);
  assert.match(copied, /--id harbour-weekly/);
}

/** @type {Check} */
export async function checksWholeWorkspace({ workbench }) {
  const unopened = expectedProblems("unopened.xml");
  assert.deepEqual(await workbench.problemsOf("unopened.xml", []), []);
  await workbench.command("inventory-lint: Check All Files of the Workspace");
  assert.deepEqual(await workbench.problemsOf("unopened.xml", unopened), unopened);
}
