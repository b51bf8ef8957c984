// zsh and fish, with the completions that the built command prints for them: each completes a few words.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { call, lint, needProgram, withFolder } from "../lib/external.mjs";

/** Lines with a word that has only one end, and what it is; a blank follows it. */
const lines = {
  "inventory-lint --fix-": "inventory-lint --fix-dry-run",
  "inventory-lint --format gitl": "inventory-lint --format gitlab",
  "inventory-lint -f sar": "inventory-lint -f sarif",
  "inventory-lint --fail-on=w": "inventory-lint --fail-on=warning",
  "inventory-lint expl": "inventory-lint explain",
  "inventory-lint explain kms-al": "inventory-lint explain kms-alias",
  "inventory-lint --config pr": "inventory-lint --config production.json",
  "inventory-lint convert pr": "inventory-lint convert production.json",
  "inventory-lint pr": "inventory-lint production.json",
};

/**
 * What zsh makes of a line when Tab is pressed behind it. It completes only where it edits lines, so one zsh gives
 * another one a pseudo terminal, and asks it for its line.
 * @param {string} folder
 * @param {string} line
 */
function zshCompletes(folder, line) {
  const script = `
zmodload zsh/zpty
zpty -b inner zsh -f -i
zpty -w inner 'PROMPT=; unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source ./zsh-script'
zpty -w inner 'tell-line() { print -r -- "LINE<$BUFFER>" }; zle -N tell-line; bindkey "^X" tell-line; print -r -- REA""DY'
zpty -r inner answer '*READY*'
zpty -w -n inner $1$'\\t\\x18'
zpty -r inner answer '*LINE<*>*'
print -r -- $answer
zpty -d inner
`;
  const { stdout } = call("zsh", ["-f", "-c", script, "zsh", line], { cwd: folder });
  return /LINE<(.*?)>/.exec(stdout)?.[1]?.trimEnd();
}

/**
 * What fish makes of the last word of a line; it tells the ends of words only.
 * @param {string} folder
 * @param {string} line
 */
function fishCompletes(folder, line) {
  const script = "source ./fish-script; complete --do-complete $argv[1]";
  const { stdout } = call("fish", ["--no-config", "--command", script, line], { cwd: folder });
  const [word, ...others] = stdout.trimEnd().split("\n");
  if (others.length > 0) throw new Error(`fish offers more than one word for ${line}:\n${stdout}`);
  return `${line.slice(0, line.lastIndexOf(" "))} ${word?.split("\t")[0]}`;
}

needProgram("zsh", "zsh");
needProgram("fish", "fish");
withFolder((folder) => {
  writeFileSync(join(folder, "production.json"), "{}");
  for (const shell of ["zsh", "fish"]) {
    writeFileSync(join(folder, `${shell}-script`), lint(["completions", shell]));
    call(shell, ["-n", join(folder, `${shell}-script`)]);
    const complete = shell === "zsh" ? zshCompletes : fishCompletes;
    for (const [line, expected] of Object.entries(lines)) {
      const completed = complete(folder, line);
      if (completed !== expected) throw new Error(`${shell} makes of ${line}: ${completed}`);
    }
  }
});
process.stdout.write("passed\n");
