export { nameOf } from "./files/byte-names.ts";
export { formatSize } from "./files/format-size.ts";
export type { FoundFile } from "./files/found-file.ts";
export { gitIgnoreLevel, ignoreLevel, isIgnored } from "./files/git-ignore.ts";
export { nativePath } from "./files/native-path.ts";

/** The files that a name of the command line stands for, in which bytes that are no UTF-8 have been lost. */
export async function namesBehind(lossy: string): Promise<readonly string[]> {
  return (await import("./files/byte-names.ts")).namesBehind(lossy);
}
export { createPolicyFinder, MAX_POLICY_SIZE, policyBeside } from "./files/policy-beside.ts";
export { readBeginning, readFile, releaseLarge, tooLarge, type Unreadable, unreadable } from "./files/read-file.ts";
export { readSettingsFile } from "./files/read-settings-file.ts";
export { foldersThatIgnore, repositoryRoot } from "./files/repository.ts";
export { isSameFile } from "./files/same-file.ts";
export { siblingsOf } from "./files/siblings.ts";
export { Walker, type WalkOptions } from "./files/walk.ts";
export type { IgnoreLevel } from "./ignore-level.ts";
export { nodeHost } from "./node-host.ts";
