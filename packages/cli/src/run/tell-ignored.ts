import { shownPath } from "../files/shown-path.ts";
import { notice } from "../terminal/output.ts";

/** A file that a configuration ignores. */
export interface IgnoredFile {
  readonly name: string;
  /** As it is written in the configuration; undefined where it is not known. */
  readonly pattern: string | undefined;
  /** Absolute path of the configuration. */
  readonly config: string;
}

/** What was ignored in a run. */
export interface Ignored {
  /** How many files, whether they were named or found. */
  readonly count: number;
  readonly first: IgnoredFile | undefined;
  /** Those that the user named one by one, and wants to hear of. */
  readonly named: readonly IgnoredFile[];
}

/** More of them make nothing clearer. */
const MAX_SHOWN = 3;

/** Says why files that were named were not linted, or why none was, out of so many. */
export function tellIgnored({ count, first, named }: Ignored, files: number): void {
  for (const file of named.slice(0, MAX_SHOWN)) notice(`${file.name} is not linted: ${reasonFor(file)}`);
  const more = named.length - MAX_SHOWN;
  if (more > 0) notice(`${more} more named files are not linted: configurations ignore them`);
  const isAll = count === files && named.length === 0;
  if (isAll && first) {
    const which =
      files === 1 ? `${first.name} is not linted` : `none of ${files} files is linted, such as ${first.name}`;
    notice(`${which}: ${reasonFor(first)}`);
  }
  if (isAll || named.length > 0) notice("use --no-ignore to lint ignored files too");
}

function reasonFor({ pattern, config }: IgnoredFile): string {
  return `${shownPath(config)} ignores ${pattern === undefined ? "it" : `'${pattern}'`}`;
}
