/** What a `.scenario` file says: files, one call of the command, and what comes of it. */
export interface Scenario {
  /** What stands before the first section. */
  readonly about: string;
  readonly files: Readonly<Record<string, string>>;
  /** Link by name, with what it leads to. */
  readonly links: Readonly<Record<string, string>>;
  /** Directory below the scenario's folder in which the command is called. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly stdin: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  /** Files that the command writes. */
  readonly outputs: Readonly<Record<string, string>>;
}

const HEAD = /^=== (\w+)(?: (.+))?$/;
const sectionNames = ["folder", "environment", "arguments", "stdin", "stdout", "stderr", "status"] as const;
type SectionName = (typeof sectionNames)[number];

/**
 * Reads a scenario: sections that begin with `=== name`. `=== file PATH` holds a file, `=== link PATH -> TARGET` makes a
 * link, `=== output PATH` holds a file that the command writes; `folder`, `environment`, `arguments`, `stdin`, `stdout`,
 * `stderr` and `status` stand at most once.
 */
export function parseScenario(text: string): Scenario {
  const files: Record<string, string> = {};
  const links: Record<string, string> = {};
  const outputs: Record<string, string> = {};
  const sections: Partial<Record<SectionName, string>> = {};
  let about = "";
  let add = (line: string) => {
    about += line;
  };
  for (const line of text.split(/(?<=\n)/)) {
    const [, name, value = ""] = HEAD.exec(line.trimEnd()) ?? [];
    if (name === undefined) add(line);
    else if (name === "link") {
      const [from = "", to = ""] = value.split(" -> ");
      links[from] = to;
    } else {
      const target: Record<string, string | undefined> =
        name === "file" ? files : name === "output" ? outputs : sections;
      const key = target === sections ? name : value;
      if (target === sections && !sectionNames.some((known) => known === key))
        throw new Error(`There is no section ${key}.`);
      if (key in target) throw new Error(`The section ${line.trim()} stands twice.`);
      target[key] = "";
      add = (more) => {
        target[key] += more;
      };
    }
  }
  return {
    about: about.trim(),
    files,
    links,
    folder: sections.folder?.trim() ?? ".",
    environment: Object.fromEntries((sections.environment ?? "").split("\n").filter(Boolean).map(pair)),
    args: words(sections.arguments ?? ""),
    stdin: sections.stdin ?? "",
    stdout: sections.stdout ?? "",
    stderr: sections.stderr ?? "",
    status: Number(sections.status ?? 0),
    outputs,
  };
}

/** The scenario with other results. */
export function withResults(text: string, results: Pick<Scenario, "stdout" | "stderr" | "status" | "outputs">): string {
  const start = text.search(/^=== (stdout|stderr|output .*|status)$/m);
  const given = start < 0 ? text : text.slice(0, start);
  const stdout = results.stdout && `=== stdout\n${results.stdout}`;
  const stderr = results.stderr && `=== stderr\n${results.stderr}`;
  const outputs = Object.entries(results.outputs).map(([path, content]) => `=== output ${path}\n${content}`);
  return `${given}${stdout}${stderr}${outputs.join("")}=== status\n${results.status}\n`;
}

/** Words as a shell splits them; single and double quotes keep blanks together. */
function words(text: string): string[] {
  return [...text.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, "$1$2"),
  );
}

function pair(line: string): [string, string] {
  const equals = line.indexOf("=");
  return [line.slice(0, equals), line.slice(equals + 1)];
}
