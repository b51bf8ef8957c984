import { type Finding, fillTemplate, type JsonValue, type Range, type Suggestion } from "@inventory-lint/core/internal";
import type { CatalogueRule } from "./catalogue-rule.ts";
import { overrideSettings, topSettings } from "./generated/config-validator.ts";
import { nearestName } from "./nearest-name.ts";
import type { ConfigProblem } from "./read-config.ts";
import { atPointer, plain } from "./tree.ts";
import type { ValidationError } from "./validation.ts";

const RULE = "invalid-configuration";
/** What the value of a setting must be, where its type does not say it. */
const meanings: Readonly<Record<string, string>> = {
  account: "an account's twelve digits in quotes",
  asOf: "a month such as '2024-05'",
  bucket: "the name of a bucket",
  destinationPolicy: "the path of a JSON file",
  keyPolicy: "the path of a JSON file",
  region: "a Region such as 'eu-west-1'",
};

/** More of them in one file make nothing clearer. */
export const MAX_MISTAKES = 100;
/** Longer names and values are near to none, and only their beginning is shown. */
const MAX_SHOWN = 200;

/** Makes findings of what is wrong in a configuration. */
export class Mistakes {
  readonly #catalogue: readonly CatalogueRule[];

  constructor(catalogue: readonly CatalogueRule[]) {
    this.#catalogue = catalogue;
  }

  /** Of what is not well-formed; of many the first ones, and how many more there are. */
  ofProblems(problems: readonly ConfigProblem[]): Finding[] {
    const shown = problems.slice(0, MAX_MISTAKES).map((problem) => this.#ofProblem(problem));
    const last = problems[MAX_MISTAKES];
    return last ? [...shown, this.ofRest(problems.length - MAX_MISTAKES, last)] : shown;
  }

  /** That there are so many mistakes more. */
  ofRest(count: number, { start }: { readonly start: number }): Finding {
    const problem = count === 1 ? "One more mistake is not shown." : `${count} more mistakes are not shown.`;
    return this.#finding("syntax", { problem }, [start, start + 1]);
  }

  #ofProblem(problem: ConfigProblem): Finding {
    const range: Range = [problem.start, problem.end];
    if ("message" in problem) return this.#finding("syntax", { problem: problem.message }, range);
    const template = this.#rule(problem.ruleId)?.meta.messages[problem.messageId] ?? problem.messageId;
    return this.#finding("syntax", { problem: fillTemplate(template, problem.data ?? {}) }, range);
  }

  ofError(error: ValidationError, root: JsonValue): Finding {
    const { instancePath, keyword, params } = error;
    const path = instancePath.split("/").slice(1);
    const { value } = atPointer(root, instancePath);
    if (isInOptions(path) || keyword === "maxItems") return this.#ofOptions(error, root);
    if (keyword === "additionalProperties") return this.#unknownName(params.additionalProperty ?? "", path, value);
    if (keyword === "enum") {
      return this.ofValue(value, nameOf(path), (params.allowedValues ?? []).map(String));
    }
    if (keyword === "required") {
      return this.ofType(value, "An override", `an object with '${params.missingProperty}'`, "one without");
    }
    if (keyword === "minItems")
      return this.ofType(value, nameOf(path), "a list with at least one entry", "an empty one");
    const meaning = meanings[path.at(-1) ?? ""];
    const found = value.kind === "string" ? `'${value.value}'` : kindOf(value);
    return this.ofType(value, nameOf(path), meaning ?? wordsOf(params.type), found);
  }

  /** A value that is not among those allowed. */
  ofValue(value: JsonValue, name: string, allowed: readonly string[]): Finding {
    const written = "value" in value ? value.value : kindOf(value);
    const right = nearestName(written, allowed);
    const range: Range = [value.start, value.end];
    const data = { value: written, name, allowed: allowed.join(", ") };
    if (right === undefined) return this.#finding("unknownValue", data, range);
    return this.#finding("nearValue", { ...data, right }, range, [this.#use(right, value)]);
  }

  ofType(value: JsonValue, name: string, expected: string, found: string): Finding {
    const isContainer = value.kind === "object" || value.kind === "array";
    const range: Range = [value.start, isContainer ? Math.min(value.start + 1, value.end) : value.end];
    return this.#finding("wrongType", { name, expected, found }, range);
  }

  #unknownName(name: string, path: readonly string[], parent: JsonValue): Finding {
    const isRule = path.at(-1) === "rules";
    const known = isRule ? this.#catalogue.map(({ id }) => id) : path.length === 0 ? topSettings : overrideSettings;
    const member = parent.kind === "object" ? parent.members.find((candidate) => candidate.name === name) : undefined;
    const [start, end] = member ? [member.nameStart, member.nameEnd] : [parent.start, parent.end];
    const right = nearestName(name, known);
    const data = { name, allowed: known.join(", ") };
    if (right === undefined) return this.#finding(isRule ? "unknownRule" : "unknownSetting", data, [start, end]);
    const messageId = isRule ? "nearRule" : "nearSetting";
    return this.#finding(messageId, { ...data, right }, [start, end], [this.#use(right, { start, end })]);
  }

  #ofOptions({ instancePath, keyword, params }: ValidationError, root: JsonValue): Finding {
    const path = instancePath.split("/").slice(1);
    const at = path.lastIndexOf("rules");
    const rule = path[at + 1] ?? "";
    const { value } = atPointer(root, instancePath);
    const option = path.slice(at + 3).find((part) => !/^\d+$/.test(part));
    let place: { start: number; end: number } = value;
    let problem: string;
    let right: string | undefined;
    if (keyword === "maxItems") {
      problem = this.#rule(rule)?.meta.schema?.length ? "there is one object of options" : "it has none";
    } else if (keyword === "additionalProperties") {
      const name = params.additionalProperty ?? "";
      const member = value.kind === "object" ? value.members.find((candidate) => candidate.name === name) : undefined;
      if (member) place = { start: member.nameStart, end: member.nameEnd };
      const [known] = (this.#rule(rule)?.meta.schema ?? []) as readonly { readonly properties?: object }[];
      const options = Object.keys(known?.properties ?? {});
      right = nearestName(name, options);
      problem = `there is no option '${name}', but ${right === undefined ? options.join(" and ") : `'${right}'`}`;
    } else if (keyword === "type") {
      problem = `${option ?? "they"} must be ${wordsOf(params.type)}, not ${kindOf(value)}`;
    } else {
      problem = `'${JSON.stringify(plain(value)).replace(/^"|"$/g, "")}' cannot be ${option ?? "there"}`;
    }
    const suggestions = right === undefined ? [] : [this.#use(right, place)];
    return this.#finding("invalidOptions", { rule, problem }, [place.start, place.end], suggestions);
  }

  #use(right: string, { start, end }: { start: number; end: number }): Suggestion {
    return {
      messageId: "use",
      message: this.#message("use", { right }),
      edits: [{ range: [start, end], text: JSON.stringify(right) }],
    };
  }

  #finding(
    messageId: string,
    data: Readonly<Record<string, string>>,
    range: Range,
    suggestions: readonly Suggestion[] = [],
  ): Finding {
    const shown = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shortened(value)]));
    return {
      ruleId: RULE,
      messageId,
      message: this.#message(messageId, shown),
      data: shown,
      level: "error",
      outcome: "advice",
      answer: undefined,
      evidence: "documented",
      range,
      path: "",
      related: [],
      fix: undefined,
      suggestions,
    };
  }

  #message(messageId: string, data: Readonly<Record<string, string>>): string {
    return fillTemplate(this.#rule(RULE)?.meta.messages[messageId] ?? messageId, data);
  }

  #rule(id: string): CatalogueRule | undefined {
    return this.#catalogue.find((rule) => rule.id === id);
  }
}

function shortened(text: string): string {
  return text.length > MAX_SHOWN + 100 ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** Whether a pointer leads into the options of a rule: `…/rules/<id>/1…`. */
function isInOptions(path: readonly string[]): boolean {
  const at = path.lastIndexOf("rules");
  const rest = path.slice(at + 2);
  return at >= 0 && rest.length > 0 && rest[0] !== "0";
}

function nameOf(path: readonly string[]): string {
  const names = path.filter((part) => !/^\d+$/.test(part));
  return names.at(-1) ?? "The configuration";
}

function kindOf({ kind }: JsonValue): string {
  return kind === "object" ? "an object" : kind === "array" ? "a list" : kind === "null" ? "null" : `a ${kind}`;
}

function wordsOf(type: string | readonly string[] | undefined): string {
  const words: Readonly<Record<string, string>> = {
    object: "an object",
    array: "a list",
    boolean: "true or false",
    string: "a text",
  };
  return [type ?? []]
    .flat()
    .map((name) => words[name] ?? `a ${name}`)
    .join(" or ");
}
