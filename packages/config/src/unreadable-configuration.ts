const NAME = "UnreadableConfiguration";

/** A configuration file that is there, or was asked for, and cannot be read. */
export class UnreadableConfiguration extends Error {
  override readonly name = NAME;
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`the configuration ${path} cannot be read: ${reason}`);
    this.path = path;
  }
}

/** By name, since lazily loaded parts of a bundle have a class of their own. */
export function isUnreadableConfiguration(error: unknown): error is UnreadableConfiguration {
  return error instanceof Error && error.name === NAME;
}
