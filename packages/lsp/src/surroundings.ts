import type { Input } from "@inventory-lint/core/internal";
import type { ServerHost } from "./host.ts";
import type { FileJudge } from "./judging.ts";

/** What is known of a document besides its text. */
export type Surroundings = Pick<Input, "facts" | "siblings" | "givenPolicy">;

interface SurroundingsParts {
  readonly host: Pick<ServerHost, "files" | "toUri">;
  /** What stands beside a file of Terraform. */
  readonly siblingsOf: (path: string) => Input["siblings"];
}

/** What configurations tell of a file, and what lies beside it. Policies are called by their addresses. */
export function surroundingsOf(
  { host, siblingsOf }: SurroundingsParts,
  path: string | undefined,
  { facts, policies }: Pick<FileJudge, "facts" | "policies">,
): Surroundings {
  return {
    facts,
    siblings: path === undefined ? undefined : siblingsOf(path),
    givenPolicy: (kind) => {
      const file = policies[kind] ?? (path === undefined ? undefined : host.files?.policyBeside?.(path, kind));
      return file && { ...file, name: host.toUri(file.name) };
    },
  };
}
