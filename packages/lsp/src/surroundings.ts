import type { Input } from "@inventory-lint/core";
import type { ServerHost } from "./host.ts";
import type { FileJudge } from "./judging.ts";

/** What is known of a document besides its text. */
export type Surroundings = Pick<Input, "facts" | "siblings" | "givenPolicy">;

/** What configurations tell of a file, and what lies beside it, as it is saved. Files are called by their addresses. */
export function surroundingsOf(
  { files, toUri }: Pick<ServerHost, "files" | "toUri">,
  path: string | undefined,
  { facts, policies }: Pick<FileJudge, "facts" | "policies">,
): Surroundings {
  const named = <File extends { readonly name: string }>(file: File): File => ({ ...file, name: toUri(file.name) });
  const siblings = path === undefined ? undefined : files?.siblings?.(path)?.map(named);
  return {
    facts,
    siblings,
    givenPolicy: (kind) => {
      const file = policies[kind] ?? (path === undefined ? undefined : files?.policyBeside?.(path, kind));
      return file && named(file);
    },
  };
}
