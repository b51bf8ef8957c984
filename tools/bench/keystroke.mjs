// `npm run bench -- --keystroke` prints how long it takes from a key to the diagnostics, in our language server and in
// that of VS Code for JSON: single characters are typed at random places in values, and taken back. Once without a pause,
// from the moment on that the document is open, and short documents also as a person types, who looks at them first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { npmPackage } from "../lib/npm-package.mjs";
import { root } from "../lib/paths.mjs";
import { list } from "./corpus-lists.mjs";
import { template } from "./corpus-yaml.mjs";
import { LanguageClient } from "./language-client.mjs";

/**
 * How keys come: so many, after a rest behind the opening, with pauses in between, both in milliseconds.
 * @typedef {{ name: string, keys: number, rest: number, pause: number }} Pace
 */

/** @type {Pace} */
const atOnce = { name: "", keys: 200, rest: 0, pause: 0 };
/** @type {Pace} */
const typed = { name: ", typed", keys: 100, rest: 2000, pause: 60 };

// Node 20 parses these certificates whenever it starts.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/**
 * @typedef {{ name: string, languageId: string, text: string, must: string, goal: string, paces: Pace[] }} Subject
 * @typedef {{ line: number, character: number }} Position
 * @typedef {{ name: string, args: string[], isPull: boolean, languages: readonly string[] }} Server
 */

/** @returns {Subject[]} */
function subjects() {
  const page = { must: "12 ms", goal: "6 ms", paces: [atOnce] };
  const long = { must: "VS Code's", goal: "half of it", paces: [atOnce] };
  const yaml = { must: "0.8 × theirs", goal: "0.4 ×", paces: [atOnce] };
  const short = { must: "5 ms", goal: "2 ms", paces: [atOnce, typed] };
  return [
    { name: "list of 100, XML", languageId: "xml", text: xmlList(100), ...page },
    { name: "list of 100, JSON", languageId: "json", text: jsonList(100), ...page },
    { name: "list of 1,000, XML", languageId: "xml", text: xmlList(1000), ...long },
    { name: "list of 1,000, JSON", languageId: "json", text: jsonList(1000), ...long },
    { name: "template, 1,000 lines", languageId: "yaml", text: template(3, { buckets: 5, others: 56 }), ...yaml },
    { name: "small, XML", languageId: "xml", text: smallXml(xmlList(100)), ...short },
    { name: "small, JSON", languageId: "json", text: JSON.stringify(configuration(7), undefined, 2), ...short },
  ];
}

/** @param {number} count */
function xmlList(count) {
  return readFileSync(list(count), "utf8").replace(/(\d3<\/Id>\s*<IsEnabled>)true/g, "$1True");
}

/** @param {number} count */
function jsonList(count) {
  const configurations = Array.from({ length: count }, (_, index) => configuration(index));
  return JSON.stringify({ InventoryConfigurationList: configurations, IsTruncated: false }, undefined, 2);
}

/** @param {number} index */
function configuration(index) {
  return {
    Id: `report-${index}`,
    IsEnabled: index % 10 === 3 ? "true" : true,
    Filter: { Prefix: `data/part=${index}/` },
    Destination: {
      S3BucketDestination: {
        Format: "CSV",
        AccountId: String(100_000_000_000 + index),
        Bucket: `arn:aws:s3:::inventory-reports-${index % 97}`,
        Prefix: "inventory",
        Encryption: { SSES3: {} },
      },
    },
    Schedule: { Frequency: index % 2 ? "Daily" : "Weekly" },
    IncludedObjectVersions: "Current",
    OptionalFields: ["Size", "LastModifiedDate", "StorageClass", "ETag", "IsMultipartUploaded", "ReplicationStatus"],
  };
}

/** @param {string} xml */
function smallXml(xml) {
  const start = xml.indexOf("<InventoryConfiguration>");
  const end = xml.indexOf("</InventoryConfiguration>") + "</InventoryConfiguration>".length;
  const root = '<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">';
  return `${xml.slice(start, end).replace("<InventoryConfiguration>", root)}\n`;
}

/**
 * A place inside of a value, by a small generator that gives the same places in every run.
 * @param {string} text
 * @returns {() => Position}
 */
function placesIn(text) {
  const lines = text.split("\n");
  const inValue = /(?<=>|: "|^ +"|^ +\w+: )[\w./:=-]+(?=<|"|$)/;
  let state = 1;
  const below = (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  return () => {
    for (;;) {
      const line = below(lines.length);
      const value = inValue.exec(lines[line] ?? "");
      if (value) return { line, character: value.index + below(value[0].length + 1) };
    }
  };
}

/**
 * The times from each key to its diagnostics, and those that the server's main thread ran for it, whatever else the
 * machine did; both sorted. And how long all of its threads ran for a key. In milliseconds.
 * @param {Server} server
 * @param {Subject} subject
 * @param {Pace} pace
 */
async function typeInto({ args, isPull }, { languageId, text }, { keys, rest, pause }) {
  const client = new LanguageClient(args, env);
  const uri = pathToFileURL(join(root, `typed.${languageId}`)).href;
  const diagnostic = isPull ? { diagnostic: { dynamicRegistration: false } } : {};
  const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true }, ...diagnostic } };
  await client.ask("initialize", { processId: process.pid, rootUri: null, capabilities });
  client.tell("initialized", {});
  /** @param {number} version */
  const diagnosed = (version) =>
    isPull
      ? client.ask("textDocument/diagnostic", { textDocument: { uri } })
      : client.next(
          "textDocument/publishDiagnostics",
          // Red Hat's server does not tell of which version it speaks.
          (params) => params.uri === uri && (params.version ?? version) === version,
        );
  const opened = isPull ? undefined : diagnosed(0);
  client.tell("textDocument/didOpen", { textDocument: { uri, languageId, version: 0, text } });
  await (opened ?? diagnosed(0));
  const place = placesIn(text);
  const times = [];
  const ownTimes = [];
  if (rest > 0) await sleep(rest);
  const cpuBefore = client.cpuTime ?? Number.NaN;
  for (let version = 1, at = place(); version <= keys; version++) {
    const isTyped = version % 2 === 1;
    if (isTyped) at = place();
    const end = isTyped ? at : { line: at.line, character: at.character + 1 };
    const change = { range: { start: at, end }, text: isTyped ? "x" : "" };
    const ownBefore = client.mainThreadTime ?? Number.NaN;
    const began = performance.now();
    const done = isPull ? undefined : diagnosed(version);
    client.tell("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [change] });
    await (done ?? diagnosed(version));
    times.push(performance.now() - began);
    ownTimes.push((client.mainThreadTime ?? Number.NaN) - ownBefore);
    if (pause > 0) await sleep(pause);
  }
  const cpu = ((client.cpuTime ?? Number.NaN) - cpuBefore) / keys;
  await client.end();
  return { times: times.sort((a, b) => a - b), ownTimes: ownTimes.sort((a, b) => a - b), cpu };
}

/** @returns {Server[]} */
function servers() {
  const bin = join(root, "packages", "lsp", "dist", "bin.js");
  /** @type {Server[]} */
  const found = [{ name: "inventory-lint", args: [bin, "--stdio"], isPull: false, languages: ["xml", "json", "yaml"] }];
  try {
    const folder = npmPackage("vscode-langservers-extracted", "4.10.0");
    const args = [join(folder, "bin", "vscode-json-language-server"), "--stdio"];
    // When it sends diagnostics by itself it waits for half a second, so it is asked for them.
    found.push({ name: "vscode-json, no schema", args, isPull: true, languages: ["json"] });
  } catch (error) {
    process.stdout.write(`Without the server of VS Code: ${error instanceof Error ? error.message : error}\n`);
  }
  try {
    const folder = npmPackage("yaml-language-server", "1.25.0");
    const args = [join(folder, "bin", "yaml-language-server"), "--stdio"];
    found.push({ name: "yaml, no schema", args, isPull: false, languages: ["yaml"] });
  } catch (error) {
    process.stdout.write(`Without the server for YAML: ${error instanceof Error ? error.message : error}\n`);
  }
  return found;
}

/** @param {readonly string[]} cells */
function row([subject = "", server = "", ...others]) {
  const rest = others.map((cell) => cell.padStart(10)).join("");
  process.stdout.write(`${subject.padEnd(22)}${server.padEnd(24)}${rest}\n`);
}

/** @param {number} time */
function milliseconds(time) {
  return Number.isNaN(time) ? "–" : `${time.toFixed(1)} ms`;
}

/**
 * @param {readonly number[]} sorted
 * @param {number} part
 */
function percentile(sorted, part) {
  return milliseconds(sorted[Math.floor(sorted.length * part)] ?? Number.NaN);
}

/**
 * Prints the table.
 * @param {string} [only] of this language alone
 */
export async function keystrokes(only) {
  row(["", "", "p50", "p95", "p99", "own p95", "CPU a key", "p95 must", "goal"]);
  for (const subject of subjects()) {
    if (only !== undefined && subject.languageId !== only) continue;
    for (const pace of subject.paces) {
      for (const server of servers()) {
        if (!server.languages.includes(subject.languageId)) continue;
        const { times, ownTimes, cpu } = await typeInto(server, subject, pace);
        const measured = [0.5, 0.95, 0.99].map((part) => percentile(times, part));
        const own = [percentile(ownTimes, 0.95), milliseconds(cpu)];
        row([subject.name + pace.name, server.name, ...measured, ...own, subject.must, subject.goal]);
      }
    }
  }
}
