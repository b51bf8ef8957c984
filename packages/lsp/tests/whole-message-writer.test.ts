import { PassThrough, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { type Message, StreamMessageReader } from "vscode-languageserver/node";
import { WholeMessageWriter } from "../src/whole-message-writer.ts";

function notification(text: string): Message & { readonly params: { readonly text: string } } {
  return Object.assign({ jsonrpc: "2.0" as const }, { method: "says", params: { text } });
}

describe("a message", () => {
  test("is one write, with its length in bytes", async () => {
    const chunks: string[] = [];
    const stream = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk.toString());
        done();
      },
    });
    await new WholeMessageWriter(stream).write(notification("Größe 𝄞"));
    const content = '{"jsonrpc":"2.0","method":"says","params":{"text":"Größe 𝄞"}}';
    expect(chunks).toEqual([`Content-Length: ${content.length + 4}\r\n\r\n${content}`]);
  });

  test("arrives behind those before it", async () => {
    const stream = new PassThrough();
    const writer = new WholeMessageWriter(stream);
    const texts = Array.from({ length: 100 }, (_, i) => `${"ü".repeat(i * 50)}${i}`);
    const arrived: Message[] = [];
    const reader = new StreamMessageReader(stream);
    reader.listen((message) => arrived.push(message));
    await Promise.all(texts.map((text) => writer.write(notification(text))));
    await expect.poll(() => arrived.length).toBe(texts.length);
    expect(arrived).toEqual(texts.map(notification));
  });

  test("that cannot be written is told, with how many there were", async () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(new Error("The pipe is broken.")) });
    const writer = new WholeMessageWriter(stream);
    const told: unknown[] = [];
    writer.onError(([error, message, count]) => message && told.push([error.message, message, count]));
    await expect(writer.write(notification("a"))).rejects.toThrow("broken");
    await expect(writer.write(notification("b"))).rejects.toThrow();
    expect(told).toEqual([
      ["The pipe is broken.", notification("a"), 1],
      [expect.any(String), notification("b"), 2],
    ]);
  });
});
