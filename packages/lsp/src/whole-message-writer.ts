import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

/**
 * Writes a message in one piece, header and content. The package's own writer writes them one after the other: a write
 * to a pipe costs nearly as much as judging a short document, and the client wakes up for a header that says nothing.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  #failures = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on("error", (error) => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  /** Resolves when the message is on its way. Messages leave in the order of the calls. */
  async write(message: Message): Promise<void> {
    const content = JSON.stringify(message);
    const whole = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
    try {
      await this.#send(whole);
    } catch (error) {
      this.#failures++;
      this.fireError(error, message, this.#failures);
      throw error;
    }
  }

  end(): void {
    this.#stream.end();
  }

  #send(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.write(text, "utf8", (error) => (error ? reject(error) : resolve()));
    });
  }
}
