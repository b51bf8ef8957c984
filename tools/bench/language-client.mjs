// Speaks the language server protocol with a process on its standard input and output.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const HEADER = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/;

/** What a server sends that this client answers with null, such as requests for settings. */
const NOTHING = null;

/**
 * @typedef {{ id?: number, method?: string, params?: any, result?: any, error?: { message: string } }} Message
 */

export class LanguageClient {
  #process;
  /** @type {Buffer} */
  #unread = Buffer.alloc(0);
  #lastId = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #asked = new Map();
  /** @type {((message: Message) => void)[]} */
  #listeners = [];

  /**
   * Starts a server with Node.js.
   * @param {readonly string[]} args
   * @param {NodeJS.ProcessEnv} env
   */
  constructor(args, env) {
    this.#process = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "inherit"] });
    this.#process.stdout.on("data", (chunk) => this.#read(chunk));
    this.#process.on("exit", (code) => this.#fail(new Error(`${args.join(" ")} ended with ${code}.`)));
  }

  /** How long the server has run on a processor, in milliseconds; undefined where the system does not tell. */
  get cpuTime() {
    const stat = `/proc/${this.#process.pid}/stat`;
    if (!existsSync(stat)) return undefined;
    // What stands before the last parenthesis is the name of the program; times are in hundredths of a second.
    const [user, system] = readFileSync(stat, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  }

  /** How long the server's main thread has run, in milliseconds and fractions; undefined where the system does not tell. */
  get mainThreadTime() {
    const stat = `/proc/${this.#process.pid}/schedstat`;
    return existsSync(stat) ? Number.parseInt(readFileSync(stat, "utf8"), 10) / 1e6 : undefined;
  }

  /**
   * @param {string} method
   * @param {unknown} params
   * @returns {Promise<any>}
   */
  ask(method, params) {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
    this.#send({ id, method, params });
    return answer;
  }

  /**
   * @param {string} method
   * @param {unknown} params
   */
  tell(method, params) {
    this.#send({ method, params });
  }

  /**
   * Waits for the next message of this method that is the one.
   * @param {string} method
   * @param {(params: any) => boolean} isTheOne
   * @returns {Promise<any>}
   */
  next(method, isTheOne) {
    return new Promise((resolve) => {
      /** @param {Message} message */
      const listener = (message) => {
        if (message.method !== method || !isTheOne(message.params)) return;
        this.#listeners = this.#listeners.filter((other) => other !== listener);
        resolve(message.params);
      };
      this.#listeners.push(listener);
    });
  }

  /** Ends the server, by force where it does not go. */
  async end() {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    const force = setTimeout(() => this.#process.kill("SIGKILL"), 2000);
    await this.ask("shutdown", undefined);
    this.tell("exit", undefined);
    await gone;
    clearTimeout(force);
  }

  /** @param {Message} message */
  #send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const header = HEADER.exec(this.#unread.toString("latin1", 0, 200));
      const start = header?.[0].length ?? 0;
      const end = start + Number(header?.[1]);
      if (!header || this.#unread.length < end) return;
      const text = this.#unread.toString("utf8", start, end);
      this.#unread = this.#unread.subarray(end);
      this.#take(JSON.parse(text));
    }
  }

  /** @param {Message} message */
  #take(message) {
    const { id, method, result, error } = message;
    if (method === undefined && id !== undefined) {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
      return;
    }
    if (id !== undefined) this.#send({ id, result: method === "workspace/configuration" ? [] : NOTHING });
    for (const listener of this.#listeners) listener(message);
  }

  /** @param {Error} error */
  #fail(error) {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
