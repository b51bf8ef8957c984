import { configNames } from "@inventory-lint/config";
import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from "vscode-languageserver";

const always = [`**/{${[...configNames, "package.json", ".gitignore"].join(",")}}`];
const ofWorkspace = ["**/*.{xml,json,jsonc,http,rest}"];

/** The files that the client watches for us: configurations, what they extend, and all that is linted. */
export class Watching {
  readonly #connection: Connection;
  #globs = "";
  #registered: Disposable | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Has other files watched where it must. `extended`: names of further configuration files, without their folders. */
  async update(isWorkspace: boolean, extended: readonly string[]): Promise<void> {
    const names = [...new Set(extended)].sort().map((name) => `**/${name.replace(/[[\]{}*?]/g, "?")}`);
    const globs = [...always, ...names, ...(isWorkspace ? ofWorkspace : [])];
    const written = JSON.stringify(globs);
    if (written === this.#globs) return;
    this.#globs = written;
    const before = this.#registered;
    this.#registered = await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map((globPattern) => ({ globPattern })),
    });
    before?.dispose();
  }
}
