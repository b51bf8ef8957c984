import { configNames } from "@inventory-lint/config";
import { languages } from "@inventory-lint/core/internal";
import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from "vscode-languageserver";

const always = [
  `**/{${[...configNames, "package.json", ".gitignore"].join(",")}}`,
  // Policies beside documents; those that configurations name are told with them.
  "**/*policy.json",
];
/** Those that end in `.tf.json` end in `.json`, too. */
const endings = Object.values(languages).flatMap(({ endings: own }) => own.filter((ending) => /^\.\w+$/.test(ending)));
const ofWorkspace = [`**/*.{${endings.map((ending) => ending.slice(1)).join(",")}}`];

/** The files that the client watches for us: configurations, what they extend, and all that is linted. */
export class Watching {
  readonly #connection: Connection;
  #wanted: readonly string[] = [];
  /** What was last asked for, even if the client refused. */
  #asked: readonly string[] = [];
  #registered: Disposable | undefined;
  #isAsking = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Has other files watched where it must. `extended`: names of further configuration files, without their folders. */
  async update(isWorkspace: boolean, extended: readonly string[]): Promise<void> {
    const names = [...new Set(extended)].sort().map((name) => `**/${name.replace(/[[\]{}*?]/g, "?")}`);
    this.#wanted = [...always, ...names, ...(isWorkspace ? ofWorkspace : [])];
    // One question at a time: else the answer to the earlier one would be forgotten, and watched for good.
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (String(this.#wanted) !== String(this.#asked)) await this.#ask(this.#wanted);
    } finally {
      this.#isAsking = false;
    }
  }

  async #ask(globs: readonly string[]): Promise<void> {
    this.#asked = globs;
    const before = this.#registered;
    this.#registered = await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map((globPattern) => ({ globPattern })),
    });
    before?.dispose();
  }
}
