// VS Code as code-server serves it, with the packed extension installed.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../../lib/browser.mjs";
import { withFolderFor } from "../../lib/external.mjs";
import * as checks from "../checks.mjs";
import { needCodeServer, startCodeServer } from "../code-server.mjs";
import { packageExtension, vsix } from "../package.mjs";
import { runChecks } from "../run-checks.mjs";
import { Workbench } from "../workbench.mjs";
import { writeWorkspace } from "../workspace.mjs";

const program = needCodeServer();
const browser = await openBrowser();
await packageExtension();
await withFolderFor(async (folder) => {
  const workspace = join(folder, "harbour");
  mkdirSync(workspace);
  writeWorkspace(workspace);
  const server = await startCodeServer(program, { folder, vsix });
  try {
    const workbench = await Workbench.open(browser, `${server.address}/?folder=${workspace}`);
    await runChecks("code-server", workbench, workspace, [
      checks.underlinesMistakes,
      checks.listsProblems,
      checks.leavesOthersAlone,
      checks.tellsWhatThingsMean,
      checks.describesMembersOnce,
      checks.completesMembersOnce,
      checks.describesWhatIsBegun,
      checks.describesWhereChecksAreOff,
      checks.repairsOne,
      checks.checksTemplates,
      checks.repairsAll,
      checks.completes,
      checks.copiesCommand,
      checks.opensRulePage,
      checks.restartsServer,
      checks.followsConfiguration,
      checks.judgesConfigurationOnce,
      checks.checksWholeWorkspace,
    ]);
  } finally {
    await browser.close();
    await server.stop();
  }
});
process.stdout.write("passed\n");
