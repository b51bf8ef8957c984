import { hostname } from "node:os";
import { pathToFileURL } from "node:url";
import type { FormatContext } from "./types.ts";

/** Texts as links, where the terminal has them. */
export interface Links {
  readonly areThere: boolean;
  /** The text as a link to an address. */
  readonly to: (address: string, text: string) => string;
  /** The text as a link to a file. */
  readonly toFile: (path: string, text: string) => string;
}

/** Terminals that make links of `path:line:column` by themselves, and better ones: they lead to the line. */
const findPaths = new Set(["vscode", "zed"]);
const programs = new Set(["iTerm.app", "WezTerm", "vscode", "zed", "ghostty", "Hyper", "rio", "WarpTerminal"]);
const terms = /^(xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/;
/** VTE 0.50.1; the version before it crashes. */
const FIRST_VTE = 5001;

/** Links in the manner of OSC 8; see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
export function createLinks({ color, isTerminal }: FormatContext, env: NodeJS.ProcessEnv): Links {
  // Whoever wants no colours wants plain text.
  const areThere = color && hasLinks(env, isTerminal);
  const to = (address: string, text: string) =>
    areThere ? `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\` : text;
  const linksFiles = areThere && !findPaths.has(env.TERM_PROGRAM ?? "");
  return { areThere, to, toFile: (path, text) => (linksFiles ? to(fileAddress(path), text) : text) };
}

function hasLinks(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const { FORCE_HYPERLINK: force, TERM = "", TERM_PROGRAM = "", VTE_VERSION } = env;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (!isTerminal || env.CI) return false;
  // Inside of these nobody knows what the terminal around them has.
  if (/^(screen|tmux|dumb)/.test(TERM) || env.TMUX || env.STY) return false;
  if (programs.has(TERM_PROGRAM) || terms.test(TERM)) return true;
  if (env.WT_SESSION || env.KONSOLE_VERSION || env.DOMTERM) return true;
  return VTE_VERSION !== undefined && Number(VTE_VERSION) >= FIRST_VTE;
}

/** With the name of this machine: the terminal may be on another one. */
function fileAddress(path: string): string {
  const { pathname } = pathToFileURL(path);
  return process.platform === "win32" ? `file://${pathname}` : `file://${hostname()}${pathname}`;
}
