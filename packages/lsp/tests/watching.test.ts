import { expect, test } from "vitest";
import type { Connection, DidChangeWatchedFilesRegistrationOptions } from "vscode-languageserver";
import { Watching } from "../src/watching.ts";

/** A client that answers when it is told to. */
function slowClient() {
  const live: string[][] = [];
  const answers: (() => void)[] = [];
  const register = (_type: unknown, { watchers }: DidChangeWatchedFilesRegistrationOptions): Promise<unknown> => {
    const globs = watchers.map(({ globPattern }) => String(globPattern));
    return new Promise((resolve) => {
      answers.push(() => {
        live.push(globs);
        resolve({ dispose: () => void live.splice(live.indexOf(globs), 1) });
      });
    });
  };
  return { live, answers, connection: { client: { register } } as unknown as Connection };
}

test("what is watched is what was last wanted, also where the client answers late", async () => {
  const { live, answers, connection } = slowClient();
  const watching = new Watching(connection);
  const first = watching.update(true, []);
  await watching.update(true, ["base.json"]);
  await watching.update(false, ["base.json", "a{b}.json"]);
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await expect.poll(() => answers).toHaveLength(2);
  answers[1]?.();
  await first;
  expect(live).toEqual([[expect.stringContaining("package.json"), "**/*policy.json", "**/a?b?.json", "**/base.json"]]);
  await watching.update(false, ["a{b}.json", "base.json"]);
  expect(answers).toHaveLength(2);
});
