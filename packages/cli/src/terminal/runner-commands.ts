/**
 * Commands that CI servers read in what a step writes: `::add-mask::x` where a line begins with it, blanks before it or
 * not, and `##[add-mask]x`, `##vso[…]`, `##teamcity[…]` anywhere in a line.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs (2026-11-30)
 */
const LINE_COMMAND = /^([^\S\r\n]*):(?=:)/gm;
const BRACKET_COMMAND = /##(?=\w*\[)/g;

/** How a number sign is written so that it means the same to whoever reads the output, and is no command to a runner. */
const signs = { text: "♯#", json: "#\\u0023", xml: "#&#35;" } as const;

/** Whether a CI server that knows such commands reads what we write. */
export function isReadByRunner(env: NodeJS.ProcessEnv = process.env): boolean {
  return [env.GITHUB_ACTIONS, env.TF_BUILD, env.TEAMCITY_VERSION].some((value) => value !== undefined && value !== "");
}

/** A part of an output, of whole lines, in which no text of a document or of a file's name is a command. */
export function withoutCommands(output: string, syntax: keyof typeof signs): string {
  const text = output.replace(BRACKET_COMMAND, signs[syntax]);
  return syntax === "text" ? text.replace(LINE_COMMAND, "$1∶") : text;
}
