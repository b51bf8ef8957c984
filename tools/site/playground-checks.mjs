// What a user does in the playground, step by step.
import assert from "node:assert/strict";
import { Playground } from "./playground.mjs";
import { MISTAKEN, VALID, withPlayground } from "./playground-case.mjs";

/** @typedef {import("playwright-core").Browser} Browser */

/**
 * Each check opens the playground anew.
 * @type {Record<string, (browser: Browser, address: string) => Promise<void>>}
 */
export const playgroundChecks = {
  "a mistake is typed, seen and fixed by keyboard": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.replace(VALID);
    await page.getByText("No problems found.").waitFor();
    // Into the frequency: the letter that makes it right is taken out, and another one typed.
    await page.keyboard.press("Control+Home");
    for (let line = 0; line < 4; line++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    for (let letter = 0; letter < 9; letter++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Delete");
    await page.keyboard.type("d");
    await page.locator(".cm-lintRange-error", { hasText: '"daily"' }).waitFor();
    await playground.finding("invalid-frequency").waitFor();
    await page.keyboard.press("F8");
    await page.locator(".at-cursor button", { hasText: "Change 'daily' to 'Daily'" }).waitFor();
    await page.keyboard.press("Control+.");
    await page.locator(".at-cursor button:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("No problems found.").waitFor();
    assert.equal(await playground.text(), VALID);
    // The focus is back in the editor, and the fix can be undone.
    await page.keyboard.press("Control+Z");
    await playground.finding("invalid-frequency").waitFor();
  }),

  "what is under the pointer is explained, with its repair": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.replace(MISTAKEN);
    await page.locator(".cm-lintRange-error").hover();
    const tooltip = page.locator(".playground-hover");
    await tooltip.getByText("400 MalformedXML").waitFor();
    await tooltip.getByRole("button", { name: "Change 'daily' to 'Daily'" }).click();
    await page.getByText("No problems found.").waitFor();
  }),

  "all safe fixes are made at once": withPlayground(async (playground) => {
    const { page } = playground;
    await page.getByRole("button", { name: /^Fix all \(\d+\)$/ }).click();
    await playground.told("All safe fixes are made.");
    await page.getByRole("button", { name: "Fix all", exact: true, disabled: true }).waitFor();
    await playground.editor.focus();
    await page.keyboard.press("Control+Z");
    await page.getByRole("button", { name: /^Fix all \(\d+\)$/ }).waitFor();
    await page.keyboard.press("Control+Shift+Period");
    await page.getByRole("button", { name: "Fix all", exact: true, disabled: true }).waitFor();
  }),

  "names and values are completed": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.replace(VALID.replace('"Parquet"', '""'));
    await page.keyboard.press("Control+Home");
    for (let line = 0; line < 9; line++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    for (let letter = 0; letter < 2; letter++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "ORC" }).waitFor();
    await page.keyboard.type("OR");
    await page.locator(".cm-tooltip-autocomplete li[aria-selected]", { hasText: "ORC" }).waitFor();
    // A completion is not taken at once where it has only just come up: a key that was meant otherwise.
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    await page.getByText("No problems found.").waitFor();
    assert.match(await playground.text(), /"Format": "ORC",/);
  }),

  "every example is recognised by itself and has something to show": withPlayground(async (playground) => {
    const { page } = playground;
    const carriers = await playground.examples();
    assert.ok(carriers.length >= 10, `There are ${carriers.length} examples.`);
    for (const carrier of carriers) {
      await playground.choose("example", carrier);
      const title = await page.locator(`select[name=form] option[value="${carrier}"]`).textContent();
      const recognised = page.locator("select[name=form] option[value='']", {
        hasText: new RegExp(`^Recognised: ${title},`, "i"),
      });
      await recognised.waitFor({ state: "attached" });
      await page.waitForSelector(".findings li");
      await page.waitForSelector(".cm-lintRange, .cm-lintPoint");
    }
  }),

  "a format can be chosen": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.replace('{ "Name": "x" }');
    await page.getByText("No inventory configuration was recognised here.").waitFor();
    await playground.choose("form", "json");
    await playground.finding("missing-member").first().waitFor();
  }),

  "a document is converted": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.tab("Convert");
    await page.getByText("Not converted:").waitFor();
    // CloudFormation has no word for encryption.
    await playground.replace(VALID.replace(/,\s+"Encryption": [^\n]+/, ""));
    assert.match(await playground.box(/<InventoryConfiguration/), /<Frequency>Daily<\/Frequency>/);
    await playground.choose("target", "cloudformation");
    assert.match(await playground.box(/InventoryConfigurations:/), /ScheduleFrequency: Daily/);
    await playground.choose("target", "terraform");
    await page.getByText("Terraform needs the name of the bucket").waitFor();
    await page.locator("input[name=bucket]").fill("acme-media");
    assert.match(await playground.box(/aws_s3_bucket_inventory/), /bucket {19}= "acme-media"/);
    await page.getByRole("button", { name: "Edit this instead" }).click();
    await playground.told("The document is now the converted one.");
    await playground.tab("Findings");
    await page
      .locator("select[name=form] option", { hasText: "a Terraform module" })
      .first()
      .waitFor({ state: "attached" });
  }),

  "reports are shown": withPlayground(async (playground) => {
    await playground.replace(MISTAKEN);
    await playground.tab("JSON");
    const [entry] = JSON.parse(await playground.box(/invalid-frequency/));
    assert.deepEqual([entry.errorCount, entry.messages[0].line], [1, 5]);
    await playground.tab("SARIF");
    const sarif = JSON.parse(await playground.box(/"version": "2.1.0"/));
    assert.deepEqual([sarif.runs[0].results.length, sarif.runs[0].results[0].ruleId], [1, "invalid-frequency"]);
    assert.equal(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri, "inventory.json");
  }),

  "rules and facts are chosen": withPlayground(async (playground) => {
    const { page } = playground;
    const key =
      '{ "SSEKMS": { "KeyId": "arn:aws:kms:us-east-1:210987654321:key/91b7d2f0-5c3e-4a18-b6d4-2e0f9c7a1b53" } }';
    await playground.replace(MISTAKEN.replace('{ "SSES3": {} }', key));
    await playground.tab("Rules");
    await page.locator("input[name=region]").fill("eu-west-1");
    await page.locator("input[name=filter]").fill("frequency");
    await page.getByLabel("Level of invalid-frequency").selectOption("off");
    await playground.tab("Findings");
    await playground.finding("region-mismatch").waitFor();
    assert.equal(await playground.finding("invalid-frequency").count(), 0);
    await playground.tab("Rules");
    await playground.choose("preset", "refused");
    await page.getByText("As inventory-lint.config.json").click();
    assert.deepEqual(JSON.parse(await playground.box(/"preset"/)), {
      preset: "refused",
      rules: { "invalid-frequency": "off" },
      overrides: [{ files: "**", region: "eu-west-1" }],
    });
    await playground.tab("Findings");
    await page.getByText("No problems found.").waitFor();
  }),

  "policies are compared, and those that are needed are written": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.replace(VALID);
    await playground.tab("Policies");
    await page.locator("input[name=bucket]").fill("acme-media");
    await page.locator("input[name=account]").fill("210987654321");
    const needed = JSON.parse(await playground.box(/"aws:SourceAccount": "210987654321"/));
    const [policy] = Object.values(needed);
    await page
      .locator("textarea[name=destination-policy]")
      .fill(JSON.stringify(policy).replace("reports/*", "reports"));
    await playground.tab("Findings");
    await playground.finding("destination-policy").getByText("See the destination's policy, 1:").waitFor();
    await playground.tab("Policies");
    await page.locator("textarea[name=destination-policy]").fill(JSON.stringify(policy));
    await playground.tab("Findings");
    await page.getByText("No problems found.").waitFor();
  }),

  "a link holds the document and its rules": withPlayground(async (playground, { browser }) => {
    const { page } = playground;
    await playground.replace(MISTAKEN);
    await playground.finding("invalid-frequency").waitFor();
    await playground.tab("Rules");
    await playground.choose("preset", "strict");
    await page.getByRole("button", { name: "Copy link" }).click();
    await playground.told("The link is copied.");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, page.url());
    const other = await Playground.open(await browser.newContext(), copied);
    assert.equal(await other.text(), MISTAKEN);
    await other.finding("invalid-frequency").waitFor();
    await other.tab("Rules");
    assert.equal(await other.page.locator("select[name=preset]").inputValue(), "strict");
    await other.page.context().close();
  }),

  "a file is dropped in, and its name tells the language": withPlayground(async (playground) => {
    const { page } = playground;
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "daily.jsonc"));
      return data;
    }, `// Every day\n${MISTAKEN}`);
    await page.dispatchEvent(".playground", "drop", { dataTransfer: transfer });
    await playground.told("Opened daily.jsonc.");
    await page.locator("select[name=form] option", { hasText: "JSON with comments" }).waitFor({ state: "attached" });
    await playground.finding("invalid-frequency").waitFor();
    // What is pasted in the place of all of it has not the file's name.
    await playground.replace("<InventoryConfiguration/>");
    await playground.finding("missing-member").first().waitFor();
    await page.locator("select[name=form] option", { hasText: "XML" }).first().waitFor({ state: "attached" });
    assert.equal(await page.locator(".file-name").count(), 0);
  }),

  "an empty document is begun by completion": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.replace("");
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    await page
      .locator("select[name=form] option", { hasText: "Recognised: a bare configuration" })
      .waitFor({ state: "attached" });
  }),

  "everything works offline once it is loaded": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.loaded();
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const [carrier, rule] of [
      ["cloudformation", "reference-type"],
      ["terraform", "unquoted-value"],
      ["http", "id-mismatch"],
    ]) {
      await playground.choose("example", carrier ?? "");
      await playground
        .finding(rule ?? "")
        .first()
        .waitFor();
    }
    await playground.replace(MISTAKEN);
    await page.getByRole("button", { name: "Fix all (1)" }).click();
    await playground.tab("Convert");
    await playground.choose("target", "cli-yaml");
    await playground.box(/InventoryConfiguration:/);
    await playground.tab("SARIF");
    await playground.box(/"version": "2.1.0"/);
    // Pictures that are written in the styles are loaded from there.
    assert.deepEqual(
      asked.filter((url) => !url.startsWith("data:")),
      [],
    );
  }),

  "what a document says is never run": withPlayground(async (playground) => {
    const { page } = playground;
    await playground.replace(MISTAKEN.replaceAll('"daily"', '"x<img src=x onerror=hacked=1>y"'));
    await playground.finding("invalid-frequency").waitFor();
    await page.locator(".cm-lintRange-error").first().hover();
    await page.locator(".playground-hover", { hasText: "<img" }).waitFor();
    assert.equal(await page.locator(".playground img").count(), 0);
    assert.equal(await page.evaluate(() => "hacked" in globalThis), false);
  }),

  "it can be used in a window 375 px wide": withPlayground(
    async (playground) => {
      const { page } = playground;
      await playground.fitsItsWindow();
      await page.locator(".cm-lintRange-error").first().click();
      await page.locator(".at-cursor button").first().click();
      await playground.told("Done:");
      for (const name of ["Convert", "Policies", "JSON", "SARIF", "Rules"]) {
        await playground.tab(name);
        await playground.fitsItsWindow();
      }
    },
    { viewport: { width: 375, height: 740 }, hasTouch: true },
  ),
};
