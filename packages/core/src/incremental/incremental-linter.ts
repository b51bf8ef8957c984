import { enabledRules, type RuleConfig } from "../config.ts";
import type { Finding } from "../finding.ts";
import { createCommentJudge, createJudge, type Judge, type Judged, type Linter, type LintResult } from "../lint.ts";
import type { Project } from "../project.ts";
import { type Input, readSource } from "../read.ts";
import { createRunner, inSourceOrder, type RunResult } from "../run-rules.ts";
import type { InventorySourceCode } from "../source-code.ts";
import { changedSpan } from "./changed-span.ts";
import type { EditedFinding } from "./edited-finding.ts";
import { type HalvedRules, KeptList } from "./kept-list.ts";
import type { PlacedFinding } from "./placed-finding.ts";

/** A document that is open in an editor. */
export interface OpenDocument {
  readonly text: string;
  /** Takes over the text after an edit, or after several. */
  update(text: string): void;
  /**
   * What `createLinter` would give for the text. With a project and the name of its file, the document is compared with
   * those before it. Repairs, and the source code, are made from a fresh reading when they are first asked for.
   */
  result(project?: Project, file?: string): LintResult;
}

/** Makes a linter for documents that are edited, for one configuration of the rules. */
export function createIncrementalLinter(config: RuleConfig = {}): { open(input: Input): OpenDocument } {
  const engine = createEngine(config);
  return { open: (input) => new EditedDocument(engine, input) };
}

/** What all open documents share. */
interface Engine {
  readonly rules: HalvedRules;
  readonly lint: Linter;
  readonly finish: Judge["finish"];
  readonly applyComments: ReturnType<typeof createCommentJudge>;
}

function createEngine(config: RuleConfig): Engine {
  const enabled = enabledRules(config);
  const rules = {
    judge: createRunner(enabled.filter(({ rule }) => !rule.compares)),
    compare: createRunner(enabled.filter(({ rule }) => rule.compares)),
  };
  const { judge, finish } = createJudge(config);
  return { rules, lint: (input) => finish(judge(input)), finish, applyComments: createCommentJudge(enabled) };
}

class EditedDocument implements OpenDocument {
  readonly #engine: Engine;
  #version: FreshVersion | KeptVersion;

  constructor(engine: Engine, input: Input) {
    this.#engine = engine;
    this.#version = new FreshVersion(engine, input);
  }

  get text(): string {
    return this.#version.input.text;
  }

  update(text: string): void {
    const { input, list } = this.#version;
    if (text === input.text) return;
    const next = { ...input, text };
    const isKept = list?.edit(text, changedSpan(input.text, text)) === true;
    this.#version = isKept ? new KeptVersion(this.#engine, next, list) : new FreshVersion(this.#engine, next);
  }

  result(project?: Project, file?: string): LintResult {
    return this.#version.result(project, file);
  }
}

/** A text that was read as a whole. */
class FreshVersion {
  readonly input: Input;
  /** Undefined for everything that is read as a whole again after each edit. */
  readonly list: KeptList | undefined;
  readonly #engine: Engine;
  readonly #judged: Judged;

  constructor(engine: Engine, input: Input) {
    this.input = input;
    this.#engine = engine;
    const sourceCode = readSource(input);
    const { carrier, isOurs } = sourceCode;
    const alone = isOurs ? engine.rules.judge(sourceCode) : NOTHING;
    this.#judged = both(sourceCode, alone, isOurs ? engine.rules.compare(sourceCode) : NOTHING);
    const isList = isOurs && (carrier === "xml-list" || carrier === "list-output");
    this.list = isList ? KeptList.of(input, sourceCode, alone, engine.rules) : undefined;
  }

  result(project?: Project, file?: string): LintResult {
    return this.#engine.finish(this.#judged, project, file);
  }
}

const NOTHING: RunResult = { findings: [], faults: [] };

function both(sourceCode: InventorySourceCode, one: RunResult, other: RunResult): Judged {
  const findings = [...one.findings, ...other.findings].sort(inSourceOrder);
  return { sourceCode, findings, faults: [...one.faults, ...other.faults] };
}

/** A text of which only a part was read again. A list is compared with no other document. */
class KeptVersion {
  readonly input: Input;
  readonly list: KeptList;
  readonly #lint: Linter;
  readonly #result: LintResult;
  #fresh: LintResult | undefined;

  constructor({ lint, applyComments }: Engine, input: Input, list: KeptList) {
    this.input = input;
    this.list = list;
    this.#lint = lint;
    const found = list.findings((finding) => this.#freshly(finding));
    const { findings, suppressed } = applyComments<EditedFinding>(found, list);
    const version = this;
    this.#result = {
      carrier: list.carrier,
      isOurs: true,
      findings,
      suppressed: suppressed.map((finding, i) => withRepairs(finding, () => this.fresh.suppressed[i])),
      faults: [],
      get sourceCode() {
        return version.fresh.sourceCode;
      },
    };
  }

  result(): LintResult {
    return this.#result;
  }

  /** The same text read as a whole, for what only that can tell. */
  get fresh(): LintResult {
    this.#fresh ??= this.#lint(this.input);
    return this.#fresh;
  }

  #freshly(finding: EditedFinding): Finding | undefined {
    return sameFinding(this.fresh.findings[this.#result.findings.indexOf(finding)], finding);
  }
}

/** A finding that is switched off, with the repairs that it has in a fresh reading. */
function withRepairs<Found extends PlacedFinding>(finding: Found, fresh: () => Finding | undefined): Found & Finding {
  return {
    ...finding,
    get fix() {
      return sameFinding(fresh(), finding)?.fix;
    },
    get suggestions() {
      return sameFinding(fresh(), finding)?.suggestions ?? [];
    },
  };
}

/** Makes sure that nobody gets another finding's repairs. */
function sameFinding(fresh: Finding | undefined, { ruleId, range }: PlacedFinding): Finding | undefined {
  return fresh?.ruleId === ruleId && fresh.range[0] === range[0] ? fresh : undefined;
}
