import { resolve } from "node:path";
import type { Edit, Finding, Range, Related } from "@inventory-lint/core";
import type {
  ArtifactLocation,
  Fix,
  Location,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Run,
  Suppression,
} from "sarif";
import { fingerprint } from "./fingerprint.ts";
import { lineHashes } from "./line-hash.ts";
import { messageWithReason } from "./reason.ts";
import { sarifLevel } from "./sarif-level.ts";
import {
  cappedNotification,
  faultNotification,
  fileNotification,
  HOME,
  isMistakenConfiguration,
  notificationDescriptors,
} from "./sarif-notifications.ts";
import { plain } from "./sarif-text.ts";
import { artifactLocations, SOURCE_ROOT } from "./sarif-uri.ts";
import { type Locatable, sourceRoot } from "./source-paths.ts";
import { type Span, spanBetween, spanOf } from "./span.ts";
import type { FileResult, FormatContext, Reporter, Summary } from "./types.ts";

/** GitHub refuses a file with more. */
const MAX_RESULTS = 25_000;
/** A marked text is quoted in full up to this length. */
const MAX_SNIPPET = 200;
/** A line around it up to this one. */
const MAX_CONTEXT = 400;
/** More links to other places make a message no clearer. */
const MAX_LINKS = 3;

/** SARIF 2.1.0 as GitHub's code scanning wants it; see https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function createReporter(context: FormatContext): Reporter {
  const { write, sarifRules = "[]" } = context;
  let places: Places | undefined;
  const notifications: Notification[] = [];
  const configuration: Notification[] = [];
  let results = 0;
  let left = 0;
  // Results are written as they come, so that a run over many files keeps none of them.
  write(beginning(context, sarifRules));
  return {
    file(result) {
      const entries = context.sarifIncludesSuppressed ? [...result.findings, ...result.suppressed] : result.findings;
      if (entries.length === 0) return;
      // Most reports over a few files have no result.
      places ??= placesOf(context, sarifRules);
      const artifact = places.locate(result);
      if (!result.isReadable) notifications.push(fileNotification("unreadable-file", result, artifact));
      else if (result.findings.some(isMistakenConfiguration)) {
        configuration.push(fileNotification("mistaken-configuration", result, artifact));
      }
      const hashes = hashesOf(result, entries);
      for (const finding of entries) {
        if (results === MAX_RESULTS) left++;
        else {
          const entry = resultOf(finding, result, { ...places, artifact, hashes });
          write(`${results++ === 0 ? "" : ","}\n${JSON.stringify(entry)}`);
        }
      }
    },
    end(summary) {
      if (left > 0) notifications.push(cappedNotification(left, MAX_RESULTS));
      write(ending(summary, notifications, configuration));
    },
  };
}

/** What tells files and rules apart in all results. */
interface Places {
  readonly locate: (file: Locatable) => ArtifactLocation;
  readonly locateOther: (name: string) => ArtifactLocation;
  readonly ruleIndexes: ReadonlyMap<string, number>;
}

function placesOf({ cwd }: FormatContext, sarifRules: string): Places {
  const locate = artifactLocations(sourceRoot(cwd, process.env));
  const rules = JSON.parse(sarifRules) as readonly ReportingDescriptor[];
  return {
    locate,
    locateOther: (name) => locate({ path: resolve(cwd, name), isRegular: false }),
    ruleIndexes: new Map(rules.map(({ id }, index) => [id, index])),
  };
}

function beginning({ version, sarifCategory }: FormatContext, sarifRules: string): string {
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

function ending(
  { exitStatus, faults }: Summary,
  notifications: Notification[],
  toolConfigurationNotifications: Notification[],
): string {
  const invocation: NonNullable<Run["invocations"]>[number] = {
    executionSuccessful: faults.length === 0,
    exitCode: exitStatus,
    toolExecutionNotifications: [...notifications, ...faults.map(faultNotification)],
    toolConfigurationNotifications,
  };
  return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}

type Suppressed = FileResult["suppressed"][number];

/** What the results of one file share. */
interface Shared extends Places {
  readonly artifact: ArtifactLocation;
  readonly hashes: ReadonlyMap<number, string>;
}

function resultOf(finding: Finding | Suppressed, file: FileResult, shared: Shared): Result {
  const { artifact, hashes } = shared;
  const { ruleId, level, range, path, related, fix } = finding;
  const { text, lineIndex } = file;
  const ruleIndex = shared.ruleIndexes.get(ruleId);
  const lineHash = hashes.get(lineIndex.position(range[0]).line);
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: sarifLevel(level),
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact,
          region: file.isReadable ? { ...regionOf(file, range), ...snippetOf(text, range) } : { startLine: 1 },
          ...contextOf(file, range),
        },
        ...(path !== "" && { logicalLocations: [{ fullyQualifiedName: path, kind: "member" }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map(
        (place, i): Location => ({
          id: i + 1,
          message: { text: plain(place.message) },
          physicalLocation: relatedLocation(place, file, shared),
        }),
      ),
    }),
    partialFingerprints: {
      ...(lineHash !== undefined && { primaryLocationLineHash: lineHash }),
      "inventoryLint/v1": fingerprint(ruleId, path, text.slice(...range)),
    },
    ...(fix && { fixes: [fixOf(finding, fix, file, artifact)] }),
    ...("suppression" in finding && { suppressions: [suppressionOf(finding, file, artifact)] }),
  };
}

/** A comment has a place; what the suppressions file counts has none in the document. */
function suppressionOf({ suppression }: Suppressed, file: FileResult, artifact: ArtifactLocation): Suppression {
  const { kind, justification } = suppression;
  const place =
    kind === "directive" ? { artifactLocation: artifact, region: regionOf(file, suppression.range) } : undefined;
  return {
    kind: place ? "inSource" : "external",
    status: "accepted",
    ...(justification !== "" && { justification }),
    ...(place && { location: { physicalLocation: place } }),
  };
}

function relatedLocation(
  { range, file: other }: Related,
  file: FileResult,
  { artifact, locateOther }: Shared,
): NonNullable<Location["physicalLocation"]> {
  if (!other) return { artifactLocation: artifact, region: regionOf(file, range) };
  return { artifactLocation: locateOther(other.name), region: regionOfSpan(spanBetween(other)) };
}

/** What is wrong and why; GitHub takes the first sentence for the title, and links to places in the text. */
function messageOf(finding: Finding): string {
  const links = finding.related.slice(0, MAX_LINKS).map(({ message }, i) => ` [${plain(message)}](${i + 1})`);
  return plain(messageWithReason(finding)) + links.join("");
}

function regionOf({ lineIndex }: FileResult, range: Range): Region {
  return regionOfSpan(spanOf(lineIndex, range));
}

function regionOfSpan({ line, column, endLine, endColumn }: Span): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function snippetOf(text: string, [start, end]: Range): Pick<Region, "snippet"> {
  return end > start && end - start <= MAX_SNIPPET ? { snippet: { text: text.slice(start, end) } } : {};
}

/** The line around the marked text, for viewers that have not the file at hand; it must be more than what is marked. */
function contextOf({ text, lineIndex, isReadable }: FileResult, [start, end]: Range): { contextRegion?: Region } {
  const { line } = lineIndex.position(start);
  const lineStart = lineIndex.starts[line - 1] ?? 0;
  const nextLine = lineIndex.starts[line] ?? text.length;
  if (!isReadable || end > nextLine || nextLine - lineStart > MAX_CONTEXT) return {};
  const shown = text.slice(lineStart, nextLine).replace(/[\r\n]+$/, "");
  const isMore = end <= lineStart + shown.length && end - start < shown.length;
  return isMore ? { contextRegion: { startLine: line, snippet: { text: shown } } } : {};
}

function fixOf({ message }: Finding, edits: readonly Edit[], file: FileResult, artifact: ArtifactLocation): Fix {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(file, range),
    ...(text !== "" && { insertedContent: { text } }),
  }));
  return { description: { text: plain(message) }, artifactChanges: [{ artifactLocation: artifact, replacements }] };
}

/** GitHub computes these from the bytes as UTF-8, so there are none for UTF-16. */
function hashesOf(
  { text, bom, encoding, isReadable, lineIndex }: FileResult,
  findings: readonly Finding[],
): ReadonlyMap<number, string> {
  if (!isReadable || encoding !== "utf-8") return new Map();
  const lines = new Set(findings.map(({ range }) => lineIndex.position(range[0]).line));
  return lineHashes(bom ? `\ufeff${text}` : text, lines);
}
