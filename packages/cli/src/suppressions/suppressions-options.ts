import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { didYouMean } from "../args/did-you-mean.ts";
import type { OptionValues } from "../args/options.ts";
import { UsageError } from "../args/usage-error.ts";
import { notice } from "../terminal/output.ts";
import { SUPPRESSIONS_NAME } from "./find-suppressions.ts";
import type { Suppressions, SuppressionsTask, Unused } from "./suppressions.ts";

/** The suppressions that count for a run; undefined where there are none. `found` is the nearest file of them. */
export async function loadSuppressions(
  options: OptionValues,
  fromStdin: boolean,
  found: string | undefined,
): Promise<Suppressions | undefined> {
  const task = taskOf(options, fromStdin);
  const given = options["suppressions-location"];
  // A diff shows whatever can be repaired; and text without a name stands in no file.
  if (options.diff || (fromStdin && options["stdin-filename"] === undefined)) return undefined;

  if (given !== undefined && task.kind !== "count" && !existsSync(given)) {
    throw new UsageError(`--suppressions-location: ${given} does not exist; --suppress-all writes it`);
  }
  const path = given === undefined ? found : resolve(given);
  if (path === undefined && task.kind !== "count") return undefined;
  const { catalogue } = await import("../commands/catalogue.ts");
  const ids = catalogue.map(({ id }) => id);
  for (const wrong of options["suppress-rule"].filter((id) => !ids.includes(id))) {
    throw new UsageError(`--suppress-rule: there is no rule ${wrong}${didYouMean(wrong, ids)}`);
  }
  const { Suppressions } = await import("./suppressions.ts");
  return new Suppressions(path ?? resolve(SUPPRESSIONS_NAME), task, catalogue);
}

function taskOf(options: OptionValues, fromStdin: boolean): SuppressionsTask {
  const { "suppress-all": all, "suppress-rule": rules, "prune-suppressions": prune } = options;
  const asked = [all && "--suppress-all", rules.length > 0 && "--suppress-rule", prune && "--prune-suppressions"];
  const [first, second] = asked.filter((option) => option !== false);
  if (first === undefined) return { kind: "heed" };
  if (second !== undefined) throw new UsageError(`${first} and ${second} cannot be used together`);
  if (fromStdin) throw new UsageError(`${first} needs files and cannot be used with --stdin`);
  if (options.diff || options["fix-dry-run"]) {
    throw new UsageError(
      `${first} counts what is in the files: it goes without ${options.diff ? "--diff" : "--fix-dry-run"}`,
    );
  }
  return prune ? { kind: "prune" } : { kind: "count", rules: all ? undefined : new Set(rules) };
}

/** More of them make nothing clearer. */
const MAX_SHOWN = 5;

/** Says which suppressions nothing needs any more. */
export function tellUnused(unused: readonly Unused[]): void {
  const shown = unused.slice(0, MAX_SHOWN).map(({ file, rule, count }) => `${count} ${rule} in ${file}`);
  const more = unused.length - shown.length;
  const all = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  notice(`the baseline contains errors that are fixed: ${all}`);
  notice("remove them with --prune-suppressions, or accept them with --pass-on-unpruned-suppressions");
}
