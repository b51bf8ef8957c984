// VS Code for the Web: our client and our server run as workers of the browser, and there is no file system.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../../lib/browser.mjs";
import { withFolderFor } from "../../lib/external.mjs";
import { bundleExtension } from "../bundle.mjs";
import * as checks from "../checks.mjs";
import { runChecks } from "../run-checks.mjs";
import { startWebServer } from "../web-server.mjs";
import { Workbench } from "../workbench.mjs";
import { writeWorkspace } from "../workspace.mjs";

const browser = await openBrowser();
await bundleExtension();
await withFolderFor(async (folder) => {
  const workspace = join(folder, "harbour");
  mkdirSync(workspace);
  writeWorkspace(workspace);
  const server = await startWebServer(workspace);
  try {
    const workbench = await Workbench.open(browser, server.address);
    await runChecks("vscode-web", workbench, workspace, [
      checks.underlinesMistakes,
      checks.listsProblems,
      checks.leavesOthersAlone,
      checks.tellsWhatThingsMean,
      checks.describesMembersOnce,
      checks.completesMembersOnce,
      checks.describesWhatIsBegun,
      checks.repairsOne,
      checks.checksTemplates,
      checks.repairsAll,
      checks.completes,
      checks.copiesCommand,
      checks.opensRulePage,
      checks.restartsServer,
      checks.readsConfigurationOfBrowser,
    ]);
  } finally {
    await browser.close();
    await server.stop();
  }
});
process.stdout.write("passed\n");
