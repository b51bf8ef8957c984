import type { BaseLanguageClient } from "vscode-languageclient";

/** Starts the server once it is needed, and anew when asked. What goes wrong with it the client tells the user itself. */
export class Server {
  readonly #client: BaseLanguageClient;
  #started: Promise<void> | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** False until something has asked for the server. */
  get isAskedFor(): boolean {
    return this.#started !== undefined;
  }

  /** Resolves when the server runs. */
  start(): Promise<void> {
    this.#started ??= this.#client.start();
    return this.#started;
  }

  restart(): Promise<void> {
    this.#started = this.#stopAndStart(this.#started);
    return this.#started;
  }

  /** A client that is starting or stopping can do neither: what was asked before ends first, well or not. */
  async #stopAndStart(before: Promise<void> | undefined): Promise<void> {
    await Promise.allSettled([before]);
    if (this.#client.needsStop()) await this.#client.stop();
    await this.#client.start();
  }
}
