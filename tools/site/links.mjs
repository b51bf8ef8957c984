// What every page of the built site must not have: links to nothing, and traces of the machine that built it.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { root } from "../lib/paths.mjs";
import { siteBase, siteOutput } from "./server.mjs";

/** Files of the built site, by their paths in it. */
function builtFiles() {
  return readdirSync(siteOutput, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(siteOutput.length + 1));
}

/** @param {string} html @returns {Set<string>} what anchors can lead to */
function idsIn(html) {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => unescaped(id)));
}

/** @param {string} text of an attribute */
function unescaped(text) {
  return text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}

/**
 * Every internal link of every page that leads to no page, no file or no heading; a fragment of the playground is a
 * document.
 * @returns {string[]}
 */
export function brokenLinks() {
  const pages = builtFiles().filter((file) => file.endsWith(".html"));
  const htmls = new Map(pages.map((file) => [file, readFileSync(join(siteOutput, file), "utf8")]));
  const broken = [];
  let count = 0;
  for (const [page, html] of htmls) {
    for (const [, written = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const url = new URL(unescaped(written), `https://site.invalid${siteBase}${page}`);
      if (url.host !== "site.invalid") continue;
      count++;
      const file = targetOf(url.pathname);
      const anchor = decodeURIComponent(url.hash.slice(1));
      const isThere = file !== undefined && existsSync(join(siteOutput, file));
      const hasAnchor = anchor === "" || file === "playground.html" || idsIn(htmls.get(file ?? "") ?? "").has(anchor);
      if (!isThere || !hasAnchor) broken.push(`${page}: ${written}`);
    }
  }
  if (count < 1000) throw new Error(`Only ${count} links were found: pages are missing.`);
  return broken;
}

/** @param {string} path of an address */
function targetOf(path) {
  if (!path.startsWith(siteBase)) return undefined;
  const own = decodeURIComponent(path.slice(siteBase.length));
  if (own === "" || own.endsWith("/")) return `${own}index.html`;
  return /\.\w+$/.test(own) ? own : `${own}.html`;
}

/**
 * Files of the site that tell of this machine, or of the registry that packages came from.
 * @returns {string[]}
 */
export function tracesOfMachine() {
  const registry = new URL(execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim()).host;
  const home = homedir();
  // A home that is a folder of the root may be a word of any text.
  const words = [root.replace(/\/$/, ""), registry, ...(home.split("/").length > 2 ? [home] : [])];
  return builtFiles().flatMap((file) => {
    const text = readFileSync(join(siteOutput, file), "latin1");
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
}
