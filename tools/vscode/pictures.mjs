// `node tools/vscode/pictures.mjs`: makes the pictures of the documentation, docs/images/*.png, anew.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../lib/browser.mjs";
import { withFolderFor } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";
import { needCodeServer, startCodeServer } from "./code-server.mjs";
import { packageExtension, vsix } from "./package.mjs";
import { Workbench } from "./workbench.mjs";

const text = `<?xml version="1.0" encoding="UTF-8"?>
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>media-weekly</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <Format>csv</Format>
      <AccountId>590318274466</AccountId>
      <Bucket>acme-reports</Bucket>
      <Encryption><SSE-S3/></Encryption>
    </S3BucketDestination>
  </Destination>
  <Schedule><Frequency>Weekly</Frequency></Schedule>
  <IncludedObjectVersions>All</IncludedObjectVersions>
</InventoryConfiguration>
`;

/** A narrow window with nothing in it but the editor. */
const SETTINGS = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.renderLineHighlight": "none",
  "editor.scrollbar.horizontal": "hidden",
  "workbench.activityBar.location": "hidden",
};
const VIEW = { width: 940, height: 640 };
const EDITOR = { x: 0, y: 70, width: VIEW.width, height: 345 };

/**
 * @param {Workbench} workbench
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} clip
 */
async function take(workbench, name, clip) {
  // What fades in has come.
  await workbench.page.waitForTimeout(800);
  await workbench.page.screenshot({ path: join(root, "docs", "images", `${name}.png`), clip });
}

const program = needCodeServer();
const browser = await openBrowser();
await packageExtension();
mkdirSync(join(root, "docs", "images"), { recursive: true });
await withFolderFor(async (folder) => {
  const workspace = join(folder, "acme");
  mkdirSync(workspace);
  writeFileSync(join(workspace, "media-inventory.xml"), text);
  const server = await startCodeServer(program, { folder, vsix, settings: SETTINGS });
  try {
    const workbench = await Workbench.open(browser, `${server.address}/?folder=${workspace}`, VIEW);
    await workbench.openFile("media-inventory.xml");
    await workbench.underlined();
    await workbench.press("Control+B");
    await workbench.goTo(9, 20);
    await workbench.hover((hover) => hover.includes("destination-arn"));
    await take(workbench, "hover", EDITOR);
    await workbench.press("Escape");
    await workbench.quickFixes();
    await take(workbench, "quick-fix", EDITOR);
    await workbench.press("Escape");
    await workbench.press("Control+Shift+M");
    await workbench.page.waitForSelector(".markers-panel .marker-line");
    await take(workbench, "problems", { x: 0, y: 390, width: VIEW.width, height: 150 });
  } finally {
    await browser.close();
    await server.stop();
  }
});
