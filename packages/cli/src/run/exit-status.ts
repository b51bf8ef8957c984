/** What the command ends with. */
export const exitStatus = {
  /** No error, and no more warnings than allowed. */
  clean: 0,
  /** Errors, or too many warnings. */
  found: 1,
  /** Wrong usage, no such file, nothing where the output should go. */
  usage: 2,
  /** A fault of ours. */
  fault: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
