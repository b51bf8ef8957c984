import type { Finding } from "@inventory-lint/core/internal";
import type { ArtifactLocation, Notification } from "sarif";
import type { LintedFile } from "../run/linted-file.ts";
import { plain } from "./sarif-words.ts";
import type { Summary } from "./types.ts";

export const HOME = "https://github.com/inventory-lint/inventory-lint";

/** The kinds of notifications that there are; GitHub wants texts for each. */
export const notificationDescriptors = [
  describe(
    "mistaken-configuration",
    "MistakenConfiguration",
    "A configuration of inventory-lint has mistakes.",
    "Repair it; the results of the rule invalid-configuration say where.",
  ),
  describe("unreadable-file", "UnreadableFile", "A file could not be read.", "Make it readable, or do not name it."),
  describe(
    "results-left-out",
    "ResultsLeftOut",
    "Only the first results are written.",
    "Repair what is reported and run inventory-lint again.",
  ),
  describe(
    "internal-fault",
    "InternalFault",
    "An internal error of inventory-lint.",
    `Please report it: ${HOME}/issues`,
  ),
];

function describe(id: string, name: string, what: string, help: string) {
  return {
    id,
    name,
    shortDescription: { text: what },
    fullDescription: { text: what },
    help: { text: help },
    helpUri: HOME,
  };
}

/** Whether a finding is about a configuration of ours. */
export function isMistakenConfiguration({ ruleId }: Finding): boolean {
  return ruleId === "invalid-configuration";
}

/** What is told of a file as a whole, besides its results. */
export function fileNotification(id: string, { findings }: LintedFile, artifact: ArtifactLocation): Notification {
  return {
    descriptor: { id },
    level: "error",
    message: { text: findings.map(({ message }) => plain(message)).join(" ") },
    locations: [{ physicalLocation: { artifactLocation: artifact } }],
  };
}

/** GitHub refuses a file with more results than `most`. */
export function cappedNotification(left: number, most: number): Notification {
  return {
    descriptor: { id: "results-left-out" },
    level: "warning",
    message: { text: `${left} more results are left out: GitHub takes no more than ${most} in one file.` },
  };
}

/** A fault of ours. */
export function faultNotification({ name, message }: Summary["faults"][number]): Notification {
  return {
    descriptor: { id: "internal-fault" },
    level: "error",
    message: { text: plain(`An internal error of inventory-lint while it linted ${name}: ${message}`) },
  };
}
