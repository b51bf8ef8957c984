import { describe, expect, it } from "vitest";
import { runs, seedOf } from "../../core/tests/fuzz.ts";
import { mutate, randomNumbers } from "../../core/tests/mutants.ts";
import { toldByEslint, toldByUs } from "./compare.ts";
import { corpus } from "./corpus.ts";

const documents = corpus();

describe("our runner and ESLint find the same", () => {
  for (const document of documents) {
    it(`in ${document.name}`, () => expect(toldByEslint(document)).toEqual(toldByUs(document)));
  }

  const random = randomNumbers(seedOf(20_260_301));
  const rounds = runs(5);
  it.each(Array.from({ length: rounds }, (_, round) => round + 1))(
    "in 100 mutants, round %i",
    { timeout: 120_000 },
    () => {
      let found = 0;
      for (let i = 0; i < 100; i++) {
        const [document, other] = [pick(random), pick(random)];
        const subject = { ...document, text: mutate(document.text, other.text, random) };
        const ours = toldByUs(subject);
        found += ours.length;
        expect(toldByEslint(subject), subject.text).toEqual(ours);
      }
      expect(found).toBeGreaterThan(50);
    },
  );
});

function pick(random: () => number) {
  const document = documents[Math.floor(random() * documents.length)];
  if (!document) throw new TypeError("The corpus is empty.");
  return document;
}
