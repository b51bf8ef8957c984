import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FileJudge } from "../src/judging.ts";
import { Rehearsal } from "../src/rehearsal.ts";

/** A judge that keeps what it is asked about, and takes so many milliseconds for it. */
function judgeThatTakes(duration: number, judged: string[]): FileJudge {
  const judge = ({ text }: { text: string }) => {
    judged.push(text);
    clock += duration;
    return {};
  };
  return { judge, finish: () => ({}), facts: {} } as unknown as FileJudge;
}

let clock = 0;
const xml = { text: "<InventoryConfiguration/>", language: "xml" } as const;
const never = (error: unknown) => {
  throw error;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("judges texts with a character twice, a bounded number of them, and once for each language", async () => {
  const judged: string[] = [];
  const rehearsal = new Rehearsal();
  rehearsal.begin(xml, judgeThatTakes(0, judged), never);
  expect(judged).toEqual([]);
  await vi.runAllTimersAsync();
  expect(judged.length).toBeGreaterThan(100);
  expect(judged.every((text) => text.length === xml.text.length + 1)).toBe(true);
  expect(new Set(judged).size).toBeGreaterThan(10);
  const count = judged.length;
  rehearsal.begin(xml, judgeThatTakes(0, judged), never);
  await vi.runAllTimersAsync();
  expect(judged).toHaveLength(count);
  rehearsal.begin({ text: "{}", language: "json" }, judgeThatTakes(0, judged), never);
  await vi.runAllTimersAsync();
  expect(judged).toHaveLength(2 * count);
});

test("lets the client go first, as often as it comes, and ends with it", async () => {
  const judged: string[] = [];
  const rehearsal = new Rehearsal();
  rehearsal.begin(xml, judgeThatTakes(0, judged), never);
  for (let i = 0; i < 10; i++) {
    await vi.advanceTimersByTimeAsync(30);
    rehearsal.interrupt();
  }
  expect(judged).toEqual([]);
  await vi.advanceTimersByTimeAsync(60);
  expect(judged).not.toEqual([]);
  rehearsal.end();
  const count = judged.length;
  await vi.runAllTimersAsync();
  expect(judged).toHaveLength(count);
});

test("costs little: long documents are left out, and slow ones soon", async () => {
  const judged: string[] = [];
  const rehearsal = new Rehearsal();
  rehearsal.begin({ ...xml, text: " ".repeat(100_000) }, judgeThatTakes(0, judged), never);
  await vi.runAllTimersAsync();
  expect(judged).toEqual([]);
  rehearsal.begin(xml, judgeThatTakes(100, judged), never);
  await vi.runAllTimersAsync();
  expect(judged).toHaveLength(6);
});

test("ends where something goes wrong, and tells", async () => {
  const told: unknown[] = [];
  const broken = {
    judge: () => {
      throw new Error("broken");
    },
    facts: {},
  } as unknown as FileJudge;
  new Rehearsal().begin(xml, broken, (error) => told.push(error));
  await vi.runAllTimersAsync();
  expect(told).toEqual([new Error("broken")]);
});
