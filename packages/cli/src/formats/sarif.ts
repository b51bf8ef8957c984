import type { Notification, Run } from "sarif";
import { faultNotification, HOME, notificationDescriptors } from "./sarif-notifications.ts";
import type { SarifResults } from "./sarif-results.ts";
import { SOURCE_ROOT } from "./source-paths.ts";
import type { FormatContext, Reporter, Summary } from "./types.ts";

/** SARIF 2.1.0 as GitHub's code scanning wants it; see https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function createReporter(context: FormatContext): Reporter {
  const { write } = context;
  let results: SarifResults | undefined;
  write(beginning(context));
  return {
    async prepare() {
      results ??= new (await import("./sarif-results.ts")).SarifResults(context);
    },
    file(result) {
      if (!results) throw new TypeError("A file was reported before prepare().");
      results.file(result);
    },
    end(summary) {
      results?.end();
      write(ending(summary, results));
    },
  };
}

function beginning({ version, sarifCategory, sarifRules = "[]" }: FormatContext): string {
  const run: Omit<Run, "results"> = {
    tool: {
      driver: {
        name: "inventory-lint",
        fullName: `inventory-lint ${version}`,
        version,
        semanticVersion: version,
        informationUri: HOME,
        notifications: notificationDescriptors,
        rules: [],
      },
    },
    ...(sarifCategory !== undefined && { automationDetails: { id: `${sarifCategory.replace(/\/+$/, "")}/` } }),
    columnKind: "utf16CodeUnits",
    language: "en-US",
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "The root of the repository." } } },
  };
  const log = JSON.stringify({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  });
  // The list of rules is text already. The brackets that are still open are left out: of the run, of the list of runs,
  // and of the log.
  const withRules = log.replace(`"rules":[]`, () => `"rules":${sarifRules}`);
  return `${withRules.slice(0, -"}]}".length)},"results":[`;
}

function ending({ exitStatus, faults }: Summary, results: SarifResults | undefined): string {
  const notifications: readonly Notification[] = results?.notifications ?? [];
  const invocation: NonNullable<Run["invocations"]>[number] = {
    executionSuccessful: faults.length === 0,
    exitCode: exitStatus,
    toolExecutionNotifications: [...notifications, ...faults.map(faultNotification)],
    toolConfigurationNotifications: results?.configuration ?? [],
  };
  return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}
