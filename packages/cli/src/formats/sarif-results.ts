import { resolve } from "node:path";
import type { Edit, Finding, Range, Related } from "@inventory-lint/core/internal";
import type {
  ArtifactLocation,
  Fix,
  Location,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
  Suppression,
} from "sarif";
import type { LintedFile } from "../run/linted-file.ts";
import { fingerprint } from "./fingerprint.ts";
import { lineHashes } from "./line-hash.ts";
import { messageWithReason } from "./reason.ts";
import { cappedNotification, fileNotification, isMistakenConfiguration } from "./sarif-notifications.ts";
import { plain, sarifLevel } from "./sarif-words.ts";
import { artifactLocations, type Locatable } from "./source-paths.ts";
import { type Span, spanBetween, spanOf } from "./span.ts";
import type { FormatContext } from "./types.ts";

/** GitHub refuses a file with more. */
const MAX_RESULTS = 25_000;
/** A marked text is quoted in full up to this length. */
const MAX_SNIPPET = 200;
/** A line around it up to this one. */
const MAX_CONTEXT = 400;
/** More links to other places make a message no clearer. */
const MAX_LINKS = 3;

/**
 * Writes the results of a run one by one as they come, so that a run over many files keeps none of them. A part of the
 * bundle that is loaded late: most runs over a few files have no result.
 */
export class SarifResults {
  /** About files that could not be read. */
  readonly notifications: Notification[] = [];
  /** About mistakes in configuration files. */
  readonly configuration: Notification[] = [];
  readonly #context: FormatContext;
  #places: Places | undefined;
  #written = 0;
  #left = 0;

  constructor(context: FormatContext) {
    this.#context = context;
  }

  file(result: LintedFile): void {
    const { write, sarifIncludesSuppressed } = this.#context;
    const entries = sarifIncludesSuppressed ? [...result.findings, ...result.suppressed] : result.findings;
    if (entries.length === 0) return;
    this.#places ??= placesOf(this.#context);
    const places = this.#places;
    const artifact = places.locate(result);
    if (!result.isReadable) this.notifications.push(fileNotification("unreadable-file", result, artifact));
    else if (result.findings.some(isMistakenConfiguration)) {
      this.configuration.push(fileNotification("mistaken-configuration", result, artifact));
    }
    const hashes = hashesOf(result, entries);
    for (const finding of entries) {
      if (this.#written === MAX_RESULTS) this.#left++;
      else {
        const entry = resultOf(finding, result, { ...places, artifact, hashes });
        write(`${this.#written++ === 0 ? "" : ","}\n${JSON.stringify(entry)}`);
      }
    }
  }

  end(): void {
    if (this.#left > 0) this.notifications.push(cappedNotification(this.#left, MAX_RESULTS));
  }
}

/** What tells files and rules apart in all results. */
interface Places {
  readonly locate: (file: Locatable) => ArtifactLocation;
  readonly locateOther: (name: string) => ArtifactLocation;
  readonly ruleIndexes: ReadonlyMap<string, number>;
}

function placesOf({ cwd, sarifRules = "[]" }: FormatContext): Places {
  const locate = artifactLocations(cwd, process.env);
  const rules = JSON.parse(sarifRules) as readonly ReportingDescriptor[];
  return {
    locate,
    locateOther: (name) => locate({ path: resolve(cwd, name), isRegular: false }),
    ruleIndexes: new Map(rules.map(({ id }, index) => [id, index])),
  };
}

type Suppressed = LintedFile["suppressed"][number];

/** What the results of one file share. */
interface Shared extends Places {
  readonly artifact: ArtifactLocation;
  readonly hashes: ReadonlyMap<number, string>;
}

function resultOf(finding: Finding | Suppressed, file: LintedFile, shared: Shared): Result {
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
function suppressionOf({ suppression }: Suppressed, file: LintedFile, artifact: ArtifactLocation): Suppression {
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
  file: LintedFile,
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

function regionOf({ lineIndex }: LintedFile, range: Range): Region {
  return regionOfSpan(spanOf(lineIndex, range));
}

function regionOfSpan({ line, column, endLine, endColumn }: Span): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function snippetOf(text: string, [start, end]: Range): Pick<Region, "snippet"> {
  return end > start && end - start <= MAX_SNIPPET ? { snippet: { text: text.slice(start, end) } } : {};
}

/** The line around the marked text, for viewers that have not the file at hand; it must be more than what is marked. */
function contextOf({ text, lineIndex, isReadable }: LintedFile, [start, end]: Range): { contextRegion?: Region } {
  const { line } = lineIndex.position(start);
  const lineStart = lineIndex.starts[line - 1] ?? 0;
  const nextLine = lineIndex.starts[line] ?? text.length;
  if (!isReadable || end > nextLine || nextLine - lineStart > MAX_CONTEXT) return {};
  const shown = text.slice(lineStart, nextLine).replace(/[\r\n]+$/, "");
  const isMore = end <= lineStart + shown.length && end - start < shown.length;
  return isMore ? { contextRegion: { startLine: line, snippet: { text: shown } } } : {};
}

function fixOf({ message }: Finding, edits: readonly Edit[], file: LintedFile, artifact: ArtifactLocation): Fix {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(file, range),
    ...(text !== "" && { insertedContent: { text } }),
  }));
  return { description: { text: plain(message) }, artifactChanges: [{ artifactLocation: artifact, replacements }] };
}

/** GitHub computes these from the bytes as UTF-8, so there are none for UTF-16. */
function hashesOf(
  { text, bom, encoding, isReadable, lineIndex }: LintedFile,
  findings: readonly Finding[],
): ReadonlyMap<number, string> {
  if (!isReadable || encoding !== "utf-8") return new Map();
  const lines = new Set(findings.map(({ range }) => lineIndex.position(range[0]).line));
  return lineHashes(bom ? `\ufeff${text}` : text, lines);
}
