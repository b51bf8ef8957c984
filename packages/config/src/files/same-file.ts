import { statSync } from "node:fs";
import { codeOf } from "../system-error.ts";
import { nativePath } from "./native-path.ts";

/** Whether two names are of one file: of a link and its target, or of a file with two names. */
export function isSameFile(name: string, other: string): boolean {
  const one = identityOf(name);
  return one !== undefined && one === identityOf(other);
}

function identityOf(name: string): string | undefined {
  try {
    const { dev, ino } = statSync(nativePath(name), { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
