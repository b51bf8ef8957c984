import { Composer, type CST, type Document, Lexer, Parser } from "yaml";
import { MAX_DEPTH, type Range, type SyntaxProblem } from "../../syntax/problem.ts";
import { MAX_PROBLEMS } from "../../syntax/problem-list.ts";
import type { Comment, Tree } from "../../syntax/tree.ts";
import { lineEnd, lineStart, skipBlanks, skipLineBreak } from "../../text/lines.ts";
import { TreeBuilder } from "./builder.ts";
import { yamlProblem } from "./messages.ts";
import { problemsOf, TOO_DEEP, type YamlError } from "./problems.ts";
import { ScalarReader } from "./scalar-reader.ts";
import type { YamlVersion } from "./scalars.ts";
import { maskTemplates, TemplateWatch } from "./templates.ts";

/** Characters that are changed in a text, one after the other, for the rest to be read. */
const MAX_REPAIRS = 3;
/** Of a text that is as deep no more is parsed: the package `yaml` needs much memory for each level. */
const MAX_OPEN = 10_000;
const SCALAR = "\u001f";
/** A quoted text that swallows a line which looks like a member. */
const SUSPECT = /^["'][\s\S]*\n[ \t]*(?:- +)?[\w:-]+:[ \r\n]/;

interface Reading {
  readonly documents: readonly CST.Document[];
  readonly errors: readonly YamlError[];
  readonly comments: readonly Comment[];
  /** Quoted texts over several lines of which one looks like the member of a map. */
  readonly suspects: readonly Range[];
  /** Whether template expressions stand where YAML's signs are expected. */
  readonly isBroken: boolean;
}

/** A character that is put in the place of another, for the rest to be read. */
interface Repair {
  readonly problem: SyntaxProblem;
  readonly at: number;
  readonly sign: " " | ":";
}

/**
 * Reads a YAML stream: each document that holds anything is a root. Nothing is thrown, and half-typed lines leave the
 * others what they are. A member without a value is null, with an empty range behind its colon; one without a colon has
 * no value. What template expressions outside of quotes leave of a text has no problems and nothing closed.
 * @param options.version how plain scalars are understood; 1.2 unless said otherwise
 */
export function readYaml(text: string, { version = "1.2" }: { readonly version?: YamlVersion } = {}): Tree {
  const masked = maskTemplates(text);
  const tried = parse(masked.text, new TemplateWatch(text, masked.expressions));
  // `"{{ index .Values "a" }}"` is filled in before it is YAML; `"${x["a"]}"` must be YAML.
  const hasQuotes = masked.isAltered && tried.errors.length === 0 && masked.expressions.some(isGenerator(text));
  const written = !tried.isBroken && hasQuotes ? parse(text) : undefined;
  const isOpen = tried.isBroken || (written !== undefined && written.errors.length > 0);
  const repairs: Repair[] = [];
  let repaired = isOpen ? masked.text : text;
  // Expressions that are words among others leave the lexemes what they are.
  const isSame = repaired === masked.text || (tried.errors.length === 0 && !masked.isAltered);
  let reading = isSame ? tried : (written ?? parse(repaired));
  for (; !isOpen && repairs.length < MAX_REPAIRS; reading = parse(repaired)) {
    const repair = repairOf(repaired, reading);
    if (!repair) break;
    repairs.push(repair);
    repaired = repaired.slice(0, repair.at) + repair.sign + repaired.slice(repair.at + 1);
  }
  const colons = new Set(repairs.filter(({ sign }) => sign === ":").map(({ at }) => at));
  // What is indented with tabs is lost: then what has no value may well have one.
  const hasTabs = problemsOf(text, reading.errors).some(({ messageId }) => messageId === "tabIndentation");
  const builder = new TreeBuilder(new ScalarReader(text, version), isOpen || hasTabs, colons);
  const roots = reading.documents.flatMap((document) => builder.root(document) ?? []);
  const errors = [...reading.errors, ...builder.errors].filter(({ message }) => !isOpen || message === TOO_DEEP);
  const found = problemsOf(text, errors);
  const whole = { text, start: 0, end: text.length };
  if (isOpen) return { ...whole, roots, comments: reading.comments, problems: found };
  // What is taken out of the beginning of a line shifts it.
  const others = repairs.length === 0 ? found : found.filter(({ messageId }) => messageId !== "badIndentation");
  const problems = [...repairs.map(({ problem }) => problem), ...others, ...builder.problems];
  return { ...whole, roots, comments: reading.comments, problems: problems.sort((a, b) => a.start - b.start) };
}

function isGenerator(text: string): (expression: Range) => boolean {
  return ([from, to]) => text[from] !== "$" && /["']/.test(text.slice(from, to));
}

/** What V8 knows of errors. */
const engine: { stackTraceLimit?: number | undefined; readonly prototype: unknown } = Error;

function parse(text: string, watch?: TemplateWatch): Reading {
  const { stackTraceLimit } = engine;
  // The package makes an error of each tag that it does not know, and to find out where costs more than reading does.
  engine.stackTraceLimit = 0;
  try {
    return readStream(text, watch);
  } finally {
    engine.stackTraceLimit = stackTraceLimit;
  }
}

function readStream(text: string, watch: TemplateWatch | undefined): Reading {
  const documents: CST.Document[] = [];
  const errors: YamlError[] = [];
  const comments: Comment[] = [];
  const suspects: Range[] = [];
  const parser = new Parser();
  const composer = new Composer({ uniqueKeys: false, schema: "failsafe", merge: false, logLevel: "silent" });
  // The package warns of each tag that it does not know: with an error, whose trace nobody reads.
  const { stackTraceLimit } = Error as { stackTraceLimit?: number };
  Reflect.set(Error, "stackTraceLimit", 0);
  const report = (composed: Iterable<Pick<Document, "errors">>): void => {
    for (const { errors: list } of composed) {
      for (const { code, message, pos } of list) errors.push({ code, message, start: pos[0], end: pos[1] });
    }
  };
  let failures = 0;
  const take = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) {
      if (token.type === "error") failures++;
      if (token.type === "document") {
        cutDeep(token);
        documents.push(token);
      }
      report(composer.next(token));
    }
  };
  try {
    let last = "";
    for (const lexeme of new Lexer().lex(text)) {
      const start = parser.offset;
      const end = start + lexeme.length;
      // What follows the mark is a plain or block scalar, whatever it begins with.
      if (last !== SCALAR && lexeme.startsWith("#"))
        comments.push({ start, end, contentStart: start + 1, contentEnd: end });
      if (last !== SCALAR && SUSPECT.test(lexeme)) suspects.push([start, end]);
      take(parser.next(lexeme));
      if (parser.stack.length > MAX_OPEN) throw new RangeError(TOO_DEEP);
      // Marks stand for no characters.
      if (parser.offset > start) watch?.pass(lexeme, start, last === SCALAR);
      last = lexeme;
      // Behind so many mistakes the text is given up.
      if (failures >= MAX_PROBLEMS) break;
    }
    take(parser.end());
    report(composer.end());
    // Errors of a stream without documents.
    report([composer.streamInfo()]);
  } catch (error) {
    /* v8 ignore next -- any other error is a fault of ours or of the package, and must not pass for depth */
    if (!(error instanceof RangeError)) throw error;
    errors.push({ code: "", message: TOO_DEEP, start: 0, end: 1 });
  } finally {
    Reflect.set(Error, "stackTraceLimit", stackTraceLimit);
  }
  return { documents, errors, comments, suspects, isBroken: watch?.isBroken === true };
}

/** Replaces what is nested too deep, so that whoever walks the tree needs no deep stack. */
function cutDeep(document: CST.Document): void {
  const open: [CST.Token | undefined, number][] = [[document.value, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (!token || !("items" in token)) continue;
    for (const item of token.items as CST.CollectionItem[]) {
      for (const part of ["key", "value"] as const) {
        const child = item[part];
        if (!child || !("items" in child)) continue;
        if (depth < MAX_DEPTH) open.push([child, depth + 1]);
        else item[part] = { type: "error", offset: child.offset, source: "", message: TOO_DEEP };
      }
    }
  }
}

/** Takes a quote or bracket out, or puts a colon over the last letter of a name whose members follow. */
function repairOf(text: string, { errors, suspects }: Reading): Repair | undefined {
  let first: YamlError | undefined;
  for (const error of errors) if (!first || error.start < first.start) first = error;
  if (!first) return undefined;
  const { start, code, message } = first;
  const suspect = suspects.find(([from, to]) => from <= start && start <= lineEnd(text, to));
  if (suspect) {
    const [at] = suspect;
    const problem = yamlProblem("unclosedQuote", [at, lineEnd(text, at)], { quote: text.charAt(at) });
    return { problem, at, sign: " " };
  }
  if (/^Unexpected flow-(?:map|seq)-end token in YAML (?:stream|document)/.test(message)) {
    const problem = yamlProblem("strayCloser", [start, start + 1], { found: text.charAt(start) });
    return { problem, at: start, sign: " " };
  }
  const end = lineEnd(text, start);
  const name = text.slice(start, end).trimEnd();
  const next = skipLineBreak(text, end);
  const isParent = skipBlanks(text, next) - next > start - lineStart(text, start);
  if (code !== "MULTILINE_IMPLICIT_KEY" || !isParent || !/^\w+$/.test(name)) return undefined;
  const nameEnd = start + name.length;
  return { problem: yamlProblem("missingColon", [start, nameEnd], { name }), at: nameEnd - 1, sign: ":" };
}
