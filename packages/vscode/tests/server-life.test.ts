import { expect, test } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Server } from "../src/server-life.ts";

/** A client that takes its time, and refuses as the real one does. */
function slowClient() {
  const done: string[] = [];
  let state = "stopped";
  const become = async (during: string, after: string, what: string): Promise<void> => {
    if (state === "starting" || state === "stopping") throw new Error(`The client is ${state}.`);
    state = during;
    await new Promise((resolve) => setImmediate(resolve));
    state = after;
    done.push(what);
  };
  const client = {
    start: () => become("starting", "running", "start"),
    stop: () => become("stopping", "stopped", "stop"),
    needsStop: () => state === "starting" || state === "running",
  };
  return { done, server: new Server(client as unknown as BaseLanguageClient) };
}

test("a server that is asked to restart several times at once does so one after the other", async () => {
  const { done, server } = slowClient();
  await Promise.all([server.start(), server.restart(), server.restart(), server.start()]);
  expect(done).toEqual(["start", "stop", "start", "stop", "start"]);
});

test("a server that was never started is started by a restart", async () => {
  const { done, server } = slowClient();
  expect(server.isAskedFor).toBe(false);
  await server.restart();
  expect(done).toEqual(["start"]);
});
