import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import type { LintedFile } from "../run/linted-file.ts";
import { createColors } from "../terminal/colors.ts";
import { notice, tell } from "../terminal/output.ts";
import { isReadByRunner, withoutCommands } from "../terminal/runner-commands.ts";
import { visible } from "../terminal/visible.ts";
import { plural } from "./summary-words.ts";
import type { FormatContext, Reporter, Summary } from "./types.ts";

/** Lines around a change, as git shows them. */
const CONTEXT = 3;

/** What repairs change, as unified diffs that `git apply` and `patch -p1` take. */
export function createReporter({ write, color, quiet, isTerminal }: FormatContext): Reporter {
  const colors = createColors(color);
  const painted = (line: string): string => {
    const shown = isTerminal ? line.replace(/\r$/, "").split("\t").map(visible).join("\t") : line;
    if (/^(---|\+\+\+) /.test(line)) return colors.bold(shown);
    if (line.startsWith("@@")) return colors.cyan(shown);
    return line.startsWith("-") ? colors.red(shown) : line.startsWith("+") ? colors.green(shown) : shown;
  };
  return {
    file(result) {
      if (result.repaired && result.encoding !== "utf-8") {
        // git would refuse the patches of all other files with it.
        notice(`${result.name} is not in the diff: git has no diffs of UTF-16; use --fix`);
        return;
      }
      const patch = patchOf(result);
      if (isReadByRunner() && withoutCommands(patch, "text") !== patch) {
        // A patch cannot be written in another way.
        notice(`${result.name} is not in the diff: the CI server would take a line of it for a command; use --fix`);
        return;
      }
      write(color || isTerminal ? patch.split("\n").map(painted).join("\n") : patch);
    },
    end(summary) {
      if (!quiet) tell(sentence(summary));
    },
  };
}

function patchOf({ name, repaired, text, bom }: LintedFile): string {
  if (!repaired) return "";
  const mark = bom ? "\ufeff" : "";
  const path = name.replace(/^\//, "");
  const patch = structuredPatch(`a/${path}`, `b/${path}`, mark + repaired.original, mark + text, undefined, undefined, {
    context: CONTEXT,
  });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

function sentence({ repairs, errors, warnings, infos }: Summary): string {
  const left = errors + warnings + infos;
  if (!repairs || repairs.fixed === 0) {
    return left === 0 ? "Nothing to fix." : `Nothing to fix; ${plural(left, "problem")} left to you.`;
  }
  const rest = left === 0 ? "" : `, ${left} left to you`;
  return `${plural(repairs.fixed, "problem")} in ${plural(repairs.files, "file")} would be fixed${rest}.`;
}
