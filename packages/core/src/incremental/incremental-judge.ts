import { enabledRules, type RuleConfig } from "../config.ts";
import type { Finding } from "../finding.ts";
import { createJudge, type Judge, type Judged } from "../lint.ts";
import { type Input, readSource } from "../read.ts";
import { changedSpan } from "./changed-span.ts";
import type { EditedFinding } from "./edited-finding.ts";
import { both, type HalvedRules, halvedRules } from "./halved-rules.ts";
import { KeptList } from "./kept-list.ts";

/** A document that is open in an editor. */
export interface OpenDocument {
  /** What `judge` gives for its text. Repairs, and the source code, come from a fresh reading when they are asked for. */
  readonly judged: Judged;
  /** Takes over the text after an edit, or after several. What was judged before stays as it was. */
  update(text: string): void;
}

/** A judge that also keeps documents which are edited, and reads no more of a long list than has changed. */
export interface IncrementalJudge extends Judge {
  open(input: Input): OpenDocument;
}

export function createIncrementalJudge(config: RuleConfig = {}): IncrementalJudge {
  const { judge, finish } = createJudge(config);
  const rules = halvedRules(enabledRules(config));
  return { judge, finish, open: (input) => new EditedDocument(judge, rules, input) };
}

class EditedDocument implements OpenDocument {
  readonly #judge: Judge["judge"];
  readonly #rules: HalvedRules;
  #input: Input;
  #judged: Judged;
  /** Undefined for everything that is read as a whole after each edit. */
  #list: KeptList | undefined;

  constructor(judge: Judge["judge"], rules: HalvedRules, input: Input) {
    this.#judge = judge;
    this.#rules = rules;
    this.#input = input;
    [this.#judged, this.#list] = readWhole(input, rules);
  }

  get judged(): Judged {
    return this.#judged;
  }

  update(text: string): void {
    const before = this.#input.text;
    if (text === before) return;
    const input = { ...this.#input, text };
    this.#input = input;
    if (this.#list?.edit(text, changedSpan(before, text))) {
      this.#judged = new EditedList(this.#list, () => this.#judge(input));
    } else [this.#judged, this.#list] = readWhole(input, this.#rules);
  }
}

/** Reads and judges a text, and keeps it if it is a list whose configurations may be read alone. */
function readWhole(input: Input, rules: HalvedRules): [Judged, KeptList | undefined] {
  const sourceCode = readSource(input);
  const { carrier, isOurs } = sourceCode;
  if (!isOurs) return [{ document: sourceCode, sourceCode, findings: [], faults: [] }, undefined];
  const alone = rules.judge(sourceCode);
  const run = both(alone, rules.compare(sourceCode));
  const isList = carrier === "xml-list" || carrier === "list-output";
  return [
    { document: sourceCode, sourceCode, ...run },
    isList ? KeptList.of(input, sourceCode, alone, rules) : undefined,
  ];
}

/** A text of which only a part was read again; `read` reads it as a whole, for what only that can tell. */
class EditedList implements Judged {
  readonly document: Judged["document"];
  readonly findings: readonly Finding[];
  readonly faults: Judged["faults"] = [];
  readonly #read: () => Judged;
  #whole: Judged | undefined;
  #indexes: ReadonlyMap<Finding, number> | undefined;

  constructor(list: KeptList, read: () => Judged) {
    this.document = list.document;
    this.findings = list.findings((finding) => this.#findFresh(finding));
    this.#read = read;
  }

  get sourceCode(): Judged["sourceCode"] {
    return this.#readOnce().sourceCode;
  }

  #readOnce(): Judged {
    this.#whole ??= this.#read();
    return this.#whole;
  }

  #findFresh(finding: EditedFinding): Finding | undefined {
    // Whoever repairs everything at once asks for each.
    this.#indexes ??= new Map(this.findings.map((found, i) => [found, i]));
    const fresh = this.#readOnce().findings[this.#indexes.get(finding) ?? -1];
    // Nobody must get the repairs of another finding.
    return fresh?.ruleId === finding.ruleId && fresh.range[0] === finding.range[0] ? fresh : undefined;
  }
}
