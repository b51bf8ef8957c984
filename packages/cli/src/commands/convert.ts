import { resolve } from "node:path";
import { isSameFile, readFile, type Unreadable } from "@inventory-lint/config/node";
import { convertLinted, languageOfTarget, loadLanguage } from "@inventory-lint/core/internal";
import { targets } from "../args/choices.ts";
import type { CommandName } from "../args/command-table.ts";
import { type LintSettings, lintSettings, oneOf } from "../args/lint-settings.ts";
import type { OptionValues } from "../args/options.ts";
import { UsageError } from "../args/usage-error.ts";
import { readStdin } from "../files/read-stdin.ts";
import type { LintedFile } from "../run/linted-file.ts";
import { createReport } from "../run/report.ts";
import { ClosedPipe, notice } from "../terminal/output.ts";

/** The configuration of a file in another form; undefined where it is refused, and then standard error says why. */
export async function converted(operands: readonly string[], options: OptionValues): Promise<string | undefined> {
  if (options.to === undefined) throw new UsageError(`convert needs a form: --to ${targets.join(", --to ")}`);
  const target = oneOf(options.to, targets, "--to");
  const { bytes, name, path } = source("convert", operands, options);

  const { Engine } = await import("../run/engine.ts");
  const settings = lintSettings(options);
  const engine = new Engine(settings);
  const { file, result } = await engine.judge(bytes, name, path, settings.facts);
  await loadLanguage(languageOfTarget[target]);
  const conversion = convertLinted(result, target);
  if (conversion.ok) {
    const input = target === "cli" ? "--cli-input-json" : "--cli-input-yaml";
    if (target.startsWith("cli") && !namesBucket(conversion.text)) {
      notice(`${name} does not name the source bucket: pass --bucket NAME here, or to the AWS CLI with ${input}`);
    }
    return conversion.text;
  }

  const { findings, reason } = conversion;
  await show(file.withFindings(findings), options, settings);
  notice(`${name} is not converted: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`);
  return undefined;
}

/** Whether input of the AWS CLI has everything that it needs. */
function namesBucket(text: string): boolean {
  return /^(?: {2}"Bucket"|Bucket):/m.test(text);
}

interface Source {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly path: string;
}

/** The one file, or standard input, that a command reads. */
export function source(command: CommandName, operands: readonly string[], options: OptionValues): Source {
  const { maxSize } = lintSettings(options);
  const [file, ...others] = operands;
  const fromStdin = options.stdin || file === "-";
  const filename = options["stdin-filename"];
  if (others.length > 0) throw new UsageError(`${command} takes one file`);
  if (options.stdin && file !== undefined && file !== "-") throw new UsageError("--stdin takes no file name");
  if (!fromStdin && filename !== undefined) throw new UsageError("--stdin-filename needs --stdin");
  if (fromStdin) {
    const name = filename ?? "<stdin>";
    const path = filename === undefined ? name : resolve(filename);
    return { bytes: readable(readStdin(maxSize), name), name, path };
  }
  if (file === undefined) throw new UsageError(`${command} needs a file, or --stdin`);
  const output = options["output-file"];
  if (output !== undefined && isSameFile(file, resolve(output))) {
    throw new UsageError(`${output} is the input and is not overwritten: name another file`);
  }
  return { bytes: readable(readFile(file, maxSize, false), file), name: file, path: resolve(file) };
}

function readable(bytes: Uint8Array | Unreadable, name: string): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  const { reason, kind, limit } = bytes.data;
  throw new UsageError(`${name} cannot be read: ${reason ?? (kind ? `it is ${kind}` : `it is larger than ${limit}`)}`);
}

/** Shows on standard error what is wrong. */
export async function show(file: LintedFile, options: OptionValues, settings: LintSettings): Promise<void> {
  const report = await createReport({ ...options, "output-file": undefined }, settings, 2);
  try {
    report.file(file);
    report.close();
  } catch (error) {
    // Nobody listens, or nothing can be written: then there is nobody to tell that, either.
    if (!(error instanceof ClosedPipe) && !(error instanceof UsageError)) throw error;
  }
}
