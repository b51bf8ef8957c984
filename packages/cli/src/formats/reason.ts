import { consequenceOf, type Finding } from "@inventory-lint/core/internal";

/** What is wrong, and what S3 does about it; of mere advice there is no consequence to tell. */
export function messageWithReason(finding: Finding): string {
  return finding.outcome === "advice" ? finding.message : `${finding.message} ${consequenceOf(finding)}`;
}
