import { documentNode } from "../carriers/xml.ts";
import type { ComparedGroup } from "../model/compared-groups.ts";
import { InventorySourceCode } from "../source-code.ts";

/**
 * What rules that compare configurations look at, for a text whose configurations are known without its nodes. `source` is
 * a reading of the same list with other configurations in it.
 */
export function comparedSource(
  source: InventorySourceCode,
  text: string,
  comparedGroups: readonly ComparedGroup[],
): InventorySourceCode {
  const { syntax, language, carrier, root, facts, strict } = source;
  return new InventorySourceCode({
    text,
    language,
    syntax,
    binding: { document: documentNode(text.length, undefined), carrier, root },
    syntaxProblems: [],
    comments: [],
    createWriter: () => source.writer,
    facts,
    strict,
    comparedGroups,
  });
}
