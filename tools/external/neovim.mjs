// Neovim with our language server: shows what the command finds, at the same places, follows edits, and repairs.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { editorSession } from "../lib/editor-session.mjs";
import { call, needProgram, serverCommand, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const SEVERITIES = /** @type {Record<string, number>} */ ({ error: 1, warning: 2, info: 3 });
const PATIENCE_MS = 10_000;

/** @param {import("../lib/editor-session.mjs").Place} place */
const toLineAndByte = ({ line, before }) => [line, Buffer.byteLength(before)];

/** @param {string} folder */
function playSession(folder) {
  const files = editorSession(folder).map(({ stages, ...file }) => ({
    ...file,
    stages: stages.map(({ expected, ...stage }) => ({
      ...stage,
      expected: expected.map(({ ruleId, level, start, end }) => ({
        ruleId,
        severity: SEVERITIES[level],
        source: "inventory-lint",
        start: toLineAndByte(start),
        end: toLineAndByte(end),
      })),
    })),
  }));
  const sessionFile = join(folder, "session.txt");
  writeFileSync(sessionFile, JSON.stringify({ files, folder, command: serverCommand(), patience: PATIENCE_MS }));
  const script = join(root, "tools", "external", "neovim.lua");
  // The second command is only reached where the script breaks off.
  const { stderr } = call(
    "nvim",
    ["--headless", "--clean", "-u", "NONE", "-n", "-c", `luafile ${script}`, "-c", "cquit"],
    {
      env: { ...process.env, INVENTORY_LINT_SESSION: sessionFile },
    },
  );
  return { played: JSON.parse(readFileSync(sessionFile, "utf8")), stderr };
}

needProgram("nvim", "neovim");
withFolder((folder) => {
  const { played, stderr } = playSession(folder);
  for (const { name, path, stages, repaired } of played.files) {
    for (const [i, { expected, shown = "nothing was played" }] of stages.entries()) {
      // Neovim writes an empty table as an empty object.
      if (isDeepStrictEqual(Object.values(shown), expected)) continue;
      const what = `In ${name} after edit ${i} Neovim shows\n${JSON.stringify(shown)}, not\n${JSON.stringify(expected)}`;
      throw new Error(`${what}\n${stderr}`);
    }
    if (repaired !== undefined && readFileSync(path, "utf8") !== repaired) {
      throw new Error(`Neovim has not repaired ${name}:\n${readFileSync(path, "utf8")}\n${stderr}`);
    }
  }
});
process.stdout.write("passed\n");
