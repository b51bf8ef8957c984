// Emacs with eglot and our language server: flymake shows what the command finds, at the same places, follows edits, and repairs.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { editorSession } from "../lib/editor-session.mjs";
import { call, need, needProgram, serverCommand, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const MODES = /** @type {Record<string, string>} */ ({
  "harbour.xml": "nxml-mode",
  "harbour.json": "js-mode",
  "repaired.xml": "nxml-mode",
});
const TYPES = /** @type {Record<string, string>} */ ({
  error: "eglot-error",
  warning: "eglot-warning",
  info: "eglot-note",
});
const PATIENCE_S = 10;

/** Emacs 29 and later bring eglot along. */
function hasEglot() {
  return call("emacs", ["--batch", "-q", "--eval", "(require 'eglot)"], { statuses: [0, 255] }).status === 0;
}

/** @param {string} folder */
function playSession(folder) {
  const files = editorSession(folder).map(({ stages, ...file }) => ({
    ...file,
    mode: MODES[file.name],
    stages: stages.map(({ expected, ...stage }) => ({
      ...stage,
      expected: expected.map(({ ruleId, level, start, end }) => [ruleId, TYPES[level], start.offset, end.offset]),
    })),
  }));
  const sessionFile = join(folder, "session.txt");
  writeFileSync(sessionFile, JSON.stringify({ files, command: serverCommand(), patience: PATIENCE_S }));
  // Not -Q, which hides the packages of the system too.
  const { stderr } = call("emacs", ["--batch", "-q", "-l", join(root, "tools", "external", "emacs.el")], {
    env: { ...process.env, INVENTORY_LINT_SESSION: sessionFile },
  });
  return { files, played: JSON.parse(readFileSync(`${sessionFile}.shown`, "utf8")), stderr };
}

needProgram("emacs", "emacs-nox");
need("eglot", "elpa-eglot", hasEglot);
withFolder((folder) => {
  const { files, played, stderr } = playSession(folder);
  for (const [i, { name, path, stages, repaired }] of files.entries()) {
    for (const [j, { expected }] of stages.entries()) {
      const shown = played[i]?.[j];
      if (isDeepStrictEqual(shown, expected)) continue;
      const what = `In ${name} after edit ${j} Emacs shows\n${JSON.stringify(shown)}, not\n${JSON.stringify(expected)}`;
      throw new Error(`${what}\n${stderr}`);
    }
    if (repaired !== undefined && readFileSync(path, "utf8") !== repaired) {
      throw new Error(`Emacs has not repaired ${name}:\n${readFileSync(path, "utf8")}\n${stderr}`);
    }
  }
});
process.stdout.write("passed\n");
