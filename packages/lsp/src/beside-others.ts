import { carriers, descendantsOf, type Finding, type LintResult } from "@inventory-lint/core/internal";

/**
 * What is left to the servers of Terraform and CloudFormation where they run beside this one: with `own`, the names of
 * members, and what is unknown or missing; with `all`, nothing. `auto` is for a client that knows who else is there; it
 * says `own` or `all` in its place, and means `all` where it does not.
 */
export type BesideOthers = "auto" | "all" | "own";

/** What their own servers find as well. */
const structural: ReadonlySet<string> = new Set(["unknown-member", "missing-member", "undefined-reference"]);

/** Whether a configuration is one part of a document among others. */
export function isPart({ sourceCode: { carrier, language } }: LintResult): boolean {
  if (carrier === undefined) return language === "yaml" || language === "hcl";
  return carriers[carrier].isPart === true;
}

/** Whether there are servers that know the documents as a whole. */
function hasOwnServers({ sourceCode: { carrier } }: LintResult): boolean {
  return carrier === undefined || carriers[carrier].hasOwnServer === true;
}

/** Whether the names of members are completed. */
export function offersNames(result: LintResult, beside: BesideOthers): boolean {
  return beside !== "own" || !(isPart(result) && hasOwnServers(result));
}

/**
 * The findings that an editor shows. What cannot be read is shown within inventories, or where none of them can be read,
 * since all around them is others' business; the command line shows it everywhere.
 */
export function shownFindings(result: LintResult, beside: BesideOthers): readonly Finding[] {
  if (!isPart(result)) return result.findings;
  const inventories = descendantsOf(result.sourceCode.ast, "InventoryConfiguration");
  const isInside = ({ range: [start, end] }: Finding): boolean =>
    inventories.length === 0 || inventories.some((node) => node.start <= start && end <= node.end);
  return result.findings.filter((finding) => {
    if (/^(?:json|yaml|hcl)-syntax$/.test(finding.ruleId)) return isInside(finding);
    return beside !== "own" || !hasOwnServers(result) || !structural.has(finding.ruleId);
  });
}
