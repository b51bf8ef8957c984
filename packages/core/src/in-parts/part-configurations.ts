import type { ComparedConfiguration } from "../model/compared-groups.ts";
import { comparedPlace, type PlacedPart } from "../model/compared-place.ts";
import type { InventoryNode, PathStep, Place } from "../model/node.ts";
import { SmallSummaries } from "../model/small-summary.ts";
import { type Summary, summarise } from "../model/summary.ts";
import type { Part } from "./read-part.ts";

/** What can be pointed at of a configuration, in the order in which their numbers are kept. */
const places: readonly PlacedPart[] = ["name", "id", "destination", "account"];
/** Of each place its start, its end, and the number of the way to it. */
const NUMBERS = 3;

/** The steps from a node up to its configuration, that one left out. */
type Way = readonly Omit<PathStep, "parent">[];

/** What rules that compare configurations know of those of a list: summaries and numbers, and no nodes. */
export class PartConfigurations {
  readonly all: ComparedConfiguration[] = [];
  readonly #summaries = new SmallSummaries();
  readonly #ways: Way[] = [];
  readonly #numbersOfWays = new Map<string, number>();
  #list: PathStep | undefined;

  /** False where something of a configuration stands outside of its part. */
  add({ nodes, source: { facts, dialect }, within }: Part): boolean {
    const numbers = new Int32Array(nodes.length * places.length * NUMBERS);
    let at = 0;
    for (const node of nodes) {
      this.#list ??= node.parent && copyOf(node.parent);
      const summary = this.#summaries.of(summarise(node, facts, dialect));
      this.all.push(new PartConfiguration(this, summary, node.index, numbers, at));
      for (const place of places) {
        const { range, owner } = comparedPlace(node, place, dialect);
        const start = within(range[0]);
        const end = within(range[1]);
        if (start === undefined || end === undefined) return false;
        numbers[at++] = start;
        numbers[at++] = end;
        numbers[at++] = this.#wayTo(owner, node);
      }
    }
    return true;
  }

  /** Steps as they lead to a node of a configuration. */
  owner(way: number, index: number): PathStep {
    const configuration = { ...CONFIGURATION, index, parent: this.#list };
    return (this.#ways[way] ?? []).reduceRight((parent: PathStep, step) => ({ ...step, parent }), configuration);
  }

  #wayTo(owner: PathStep, configuration: InventoryNode): number {
    let key = "";
    for (let at: PathStep | undefined = owner; at && at !== configuration; at = at.parent) {
      key += `${at.type} ${at.index} ${at.misnamed} ${at.name}\n`;
    }
    const known = this.#numbersOfWays.get(key);
    if (known !== undefined) return known;
    const way: Omit<PathStep, "parent">[] = [];
    for (let at: PathStep | undefined = owner; at && at !== configuration; at = at.parent) way.push(stepOf(at));
    this.#numbersOfWays.set(key, this.#ways.length);
    return this.#ways.push(way) - 1;
  }
}

/** Hundreds of thousands are kept, so it is a class, and many share their numbers. */
class PartConfiguration implements ComparedConfiguration {
  readonly summary: Summary;
  readonly #all: PartConfigurations;
  readonly #index: number;
  readonly #numbers: Int32Array;
  readonly #at: number;

  constructor(all: PartConfigurations, summary: Summary, index: number, numbers: Int32Array, at: number) {
    this.summary = summary;
    this.#all = all;
    this.#index = index;
    this.#numbers = numbers;
    this.#at = at;
  }

  place(part: PlacedPart): Place {
    const at = this.#at + places.indexOf(part) * NUMBERS;
    const [start = 0, end = 0, way = 0] = this.#numbers.subarray(at, at + NUMBERS);
    return { range: [start, end], owner: this.#all.owner(way, this.#index) };
  }
}

/** A configuration that is written as one in a list has no other name. */
const CONFIGURATION = { type: "InventoryConfiguration", name: "", member: undefined, misnamed: false } as const;

function stepOf({ type, name, member, misnamed, index }: PathStep): Omit<PathStep, "parent"> {
  return { type, name, member, misnamed, index };
}

function copyOf(step: PathStep): PathStep {
  return { ...stepOf(step), parent: step.parent && copyOf(step.parent) };
}
