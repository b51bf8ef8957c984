import { type FoundFile, isSameFile } from "@inventory-lint/config/node";
import { UsageError } from "../args/usage-error.ts";

/**
 * Refuses to write reports over documents: a report that empties what it was asked for would be worse than none. Nor is one
 * written over a file that the user named, whatever that is called and holds.
 */
export async function refuseDocuments(outputs: readonly string[], inputs: readonly FoundFile[]): Promise<void> {
  const { holdsConfiguration } = await import("./engine.ts");
  for (const output of outputs) {
    if (!(await holdsConfiguration(output))) continue;
    throw new UsageError(`${output} contains an inventory configuration and is not overwritten: name another file`);
  }
  const input = inputs.find(({ name, named }) => named && outputs.some((output) => isSameFile(name, output)));
  if (input) throw new UsageError(`${input.name} is one of the linted files and is not overwritten: name another file`);
}
