export { formatSize } from "./files/format-size.ts";
export type { FoundFile } from "./files/found-file.ts";
export { gitIgnoreLevel, ignoreLevel, isIgnored } from "./files/git-ignore.ts";
export { readBeginning, readFile, releaseLarge, tooLarge, type Unreadable, unreadable } from "./files/read-file.ts";
export { foldersThatIgnore, repositoryRoot } from "./files/repository.ts";
export { isSameFile } from "./files/same-file.ts";
export { Walker, type WalkOptions } from "./files/walk.ts";
export type { IgnoreLevel } from "./ignore-level.ts";
export { nodeHost } from "./node-host.ts";
