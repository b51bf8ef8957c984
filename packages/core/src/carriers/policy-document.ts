import {
  type Policy,
  type PolicyCondition,
  type PolicyPrincipals,
  type PolicyStatement,
  type PolicyText,
  type PolicyTexts,
  statementElements,
} from "../aws/policy-model.ts";
import { type Entry, isStructure, type Range, type Structure, type Value } from "../syntax/tree.ts";
import { intrinsicOf, isMacro } from "./intrinsics.ts";
import { type EmbeddedJson, embeddedJson, MAX_POLICY_LENGTH, type PolicySource } from "./policy-text.ts";
import { TreePolicyWriter } from "./policy-writer.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";

/** What the places and texts of a policy come to in the document. */
interface Reading extends PolicySource {
  readonly rangeOf: (start: number, end: number) => Range;
  /** Where the policy is JSON in a text. */
  readonly embedded?: EmbeddedJson | undefined;
}

/**
 * The policy that a value is: an object, `jsonencode` of one, or a text of JSON; undefined for what is none of these or
 * cannot be read.
 */
export function policyOf(value: Value | undefined, source: PolicySource): Policy | undefined {
  const { expression } = value ?? {};
  if (!value || intrinsicOf(value)) return undefined;
  if (expression?.kind === "call")
    return expression.name === "jsonencode" ? policyOf(expression.args[0], source) : undefined;
  if (isStructure(value)) {
    return expression || isBroken(value, source) ? undefined : policyIn(value, { ...source, rangeOf: here });
  }
  const embedded = embeddedJson(value, source);
  if (!embedded) return undefined;
  const { partsOf, rangeOf } = embedded;
  return policyIn(embedded.root, { ...source, partsOf, rangeOf, embedded });
}

function here(start: number, end: number): Range {
  return [start, end];
}

/** Whether something in it is not read: a condition that is lost would make a statement say more. */
function isBroken({ start, end }: Structure, { problems }: PolicySource): boolean {
  return problems.some((problem) => problem.start < end && start < problem.end);
}

/** No policy has as many, since their length is limited; each is compared with every configuration. */
export const MAX_STATEMENTS = 500;

function policyIn(root: Structure, reading: Reading): Policy | undefined {
  const statement = named(root, "Statement");
  const list = statement?.value;
  if (!statement || !list || root.end - root.start > MAX_POLICY_LENGTH) return undefined;
  const items = isOpen(list) ? [] : isStructure(list) && list.kind === "list" ? entriesIn(list) : [statement];
  if (items.length > MAX_STATEMENTS) return undefined;
  const bodies = items.flatMap(({ value }) => (isOpen(value) ? [] : (asObject(value) ?? [])));
  const version = named(root, "Version")?.value;
  return {
    statements: bodies.map((body) => statementIn(body, reading)),
    isComplete: !isOpen(list) && bodies.length === items.length && !hasMacros(list) && !hasMacros(root),
    range: nameOf(statement, reading).range,
    version: version && textOf(version, reading),
    file: reading.file,
    writer: writerFor(reading, items[0] === statement ? [] : items),
  };
}

/** The structures that statements were read from. */
const bodies = new WeakMap<PolicyStatement, Structure>();

function writerFor(
  { file, notation, text, rangeOf, embedded }: Reading,
  items: readonly Entry[],
): TreePolicyWriter | undefined {
  if (file || !notation) return undefined;
  const { content = text, encode } = embedded ?? {};
  return new TreePolicyWriter({
    notation,
    document: text,
    content,
    encode,
    rangeOf,
    items,
    bodyOf: (each) => bodies.get(each),
  });
}

const isElement = new Set(statementElements.map((name) => name.toLowerCase()));

function statementIn(body: Structure, reading: Reading): PolicyStatement {
  const { rangeOf } = reading;
  const entries = entriesIn(body);
  const effect = named(body, "Effect");
  const element = (name: string) =>
    elementOf(named(body, name), false, reading) ?? elementOf(named(body, `Not${name}`), true, reading);
  const condition = named(body, "Condition")?.value;
  const conditions = condition ? conditionsIn(condition, reading) : [];
  const others = entries.filter((entry) => !isElement.has(entry.name.toLowerCase()));
  const statement: PolicyStatement = {
    range: rangeOf(body.start, body.end),
    sid: plainText(named(body, "Sid")?.value, reading),
    effect: effectOf(plainText(effect?.value, reading)),
    effectText: effect?.value && textOf(effect.value, reading),
    place: effect?.value ? rangeOf(effect.value.start, effect.value.end) : rangeOf(body.start, body.start + 1),
    principals:
      principalsOf(named(body, "Principal"), false, reading) ??
      principalsOf(named(body, "NotPrincipal"), true, reading),
    actions: element("Action"),
    resources: element("Resource"),
    conditions: conditions ?? [],
    isComplete: conditions !== undefined && others.length === 0,
    unknownElements: others.filter((entry) => !isMacro(entry)).map((entry) => nameOf(entry, reading)),
  };
  bodies.set(statement, body);
  return statement;
}

function effectOf(text: string | undefined): PolicyStatement["effect"] {
  return text === "Allow" || text === "Deny" ? text : undefined;
}

function elementOf(entry: Entry | undefined, isNegated: boolean, reading: Reading): PolicyTexts | undefined {
  return entry && { isNegated, ...textsOf(entry.value, reading), nameRange: nameOf(entry, reading).range };
}

/** `"*"`, or `{"Service": "s3.amazonaws.com", "AWS": ["…", "…"]}`. */
function principalsOf(entry: Entry | undefined, isNegated: boolean, reading: Reading): PolicyPrincipals | undefined {
  if (!entry) return undefined;
  const own = { isNegated, nameRange: nameOf(entry, reading).range };
  const { value } = entry;
  const map = isOpen(value) ? undefined : asObject(value);
  if (!map) {
    const texts = value && !isOpen(value) ? [textOf(value, reading)] : [];
    const isStar = texts[0]?.parts?.[0] === "*";
    return { ...own, texts: isStar ? texts.map((text) => ({ ...text, type: "*" })) : [], isComplete: isStar };
  }
  const groups = entriesIn(map).map(({ name, value }) => ({ type: name, ...textsOf(value, reading) }));
  return {
    ...own,
    texts: groups.flatMap(({ type, texts }) => texts.map((text) => ({ ...text, type }))),
    isComplete: groups.every(({ isComplete }) => isComplete) && !hasMacros(map),
  };
}

/** `{"StringEquals": {"aws:SourceAccount": "111122223333"}}`; undefined where there may be others. */
function conditionsIn(value: Value, reading: Reading): PolicyCondition[] | undefined {
  const operators = isOpen(value) ? undefined : asObject(value);
  if (!operators || hasMacros(operators)) return undefined;
  const conditions: PolicyCondition[] = [];
  for (const entry of entriesIn(operators)) {
    const keys = isOpen(entry.value) ? undefined : asObject(entry.value);
    if (!keys || hasMacros(keys)) return undefined;
    const operator = nameOf(entry, reading);
    for (const key of entriesIn(keys)) {
      const name = nameOf(key, reading);
      conditions.push({ operator, key: name, values: { ...textsOf(key.value, reading), nameRange: name.range } });
    }
  }
  return conditions;
}

/** The texts of a list, or the one that stands in its place. */
function textsOf(value: Value | undefined, reading: Reading): Pick<PolicyTexts, "texts" | "isComplete"> {
  if (!value) return { texts: [], isComplete: false };
  const isList = isStructure(value) && value.kind === "list" && !isOpen(value);
  const values = isList ? entriesIn(value).map((item) => item.value) : [value];
  const texts = values.flatMap((each) => (each ? textOf(each, reading) : []));
  // What stands for nothing is not there.
  const present = texts.filter(({ parts }) => parts?.length !== 0);
  return { texts: present, isComplete: texts.length === values.length && (isList || present.length > 0) };
}

function textOf(value: Value, { partsOf, rangeOf, text }: Reading): PolicyText {
  const { tag = "", start, end } = value;
  // Behind its tag there may be nothing: then the value is where the tag begins, or before.
  const tagStart = start === end ? text.indexOf(tag, start) : text.lastIndexOf(tag, start);
  return { parts: partsOf(value), range: rangeOf(tagStart, Math.max(end, tagStart + tag.length)) };
}

function nameOf({ name, nameStart, nameEnd }: Entry, { rangeOf }: Reading): PolicyText {
  return { parts: name.includes("${") ? undefined : [name], range: rangeOf(nameStart, nameEnd) };
}

function plainText(value: Value | undefined, reading: Reading): string | undefined {
  const [only, ...more] = (value && textOf(value, reading).parts) ?? [];
  return typeof only === "string" && more.length === 0 ? only : undefined;
}

/** Whether a value is not written here, but is what a function or a reference gives. */
function isOpen(value: Value | undefined): boolean {
  return value?.expression !== undefined || (value !== undefined && intrinsicOf(value) !== undefined);
}

function hasMacros(value: Value | undefined): boolean {
  return isStructure(value) && entriesIn(value).some(isMacro);
}

/** The last member of this name. Names of elements are the same in any case. */
function named(structure: Structure, name: string): Entry | undefined {
  return entriesIn(structure).findLast((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

/** The policy of `data "aws_iam_policy_document"`, without what it merges; undefined where it is broken. */
export function policyOfBlock({ value, nameStart, nameEnd }: Entry, source: PolicySource): Policy | undefined {
  const body = asObject(value);
  if (!body || body.end - body.start > MAX_POLICY_LENGTH || isBroken(body, source)) return undefined;
  const reading: Reading = { ...source, rangeOf: here };
  const blocks = blocksIn(body, "statement");
  if (blocks && blocks.length > MAX_STATEMENTS) return undefined;
  const version = named(body, "version")?.value;
  return {
    statements: (blocks ?? []).map((block) => statementOfBlock(block, reading)),
    isComplete: blocks !== undefined,
    range: [nameStart, nameEnd],
    version: version && textOf(version, reading),
    file: source.file,
    // In JSON they are no blocks.
    writer: blocks?.every(({ labels }) => labels) ? writerFor(reading, blocks) : undefined,
  };
}

/** The blocks of a name, in JSON objects or lists of them; undefined where others make them. */
function blocksIn(body: Structure, name: string): Entry[] | undefined {
  const isMade = entriesIn(body).some(
    (entry) => entry.name === "dynamic" && (!entry.labels || entry.labels[0]?.value === name),
  );
  const own = entriesIn(body).filter((entry) => entry.name === name);
  const entries = own.flatMap((entry) =>
    isStructure(entry.value) && entry.value.kind === "list" ? entriesIn(entry.value) : [entry],
  );
  return isMade || entries.some((entry) => isOpen(entry.value) || !asObject(entry.value)) ? undefined : entries;
}

function statementOfBlock(entry: Entry, reading: Reading): PolicyStatement {
  const body = asObject(entry.value) as Structure;
  const effect = named(body, "effect")?.value;
  const element = (name: string) =>
    elementOf(named(body, name), false, reading) ?? elementOf(named(body, `not_${name}`), true, reading);
  const principals = blocksIn(body, "principals");
  const notPrincipals = blocksIn(body, "not_principals");
  const conditions = blocksIn(body, "condition");
  const ofBlocks = principals?.length ? principals : notPrincipals;
  const statement: PolicyStatement = {
    range: [entry.start, entry.end],
    sid: plainText(named(body, "sid")?.value, reading),
    effect: effect ? effectOf(plainText(effect, reading)) : "Allow",
    effectText: effect && textOf(effect, reading),
    place: effect ? [effect.start, effect.end] : [entry.nameStart, entry.nameEnd],
    principals: ofBlocks?.[0] && principalsOfBlocks(ofBlocks, ofBlocks === notPrincipals, reading),
    actions: element("actions"),
    resources: element("resources"),
    conditions: joined((conditions ?? []).map((block) => conditionOfBlock(block, reading))),
    isComplete: principals !== undefined && notPrincipals !== undefined && conditions !== undefined,
    unknownElements: [],
  };
  bodies.set(statement, body);
  return statement;
}

function principalsOfBlocks(blocks: readonly Entry[], isNegated: boolean, reading: Reading): PolicyPrincipals {
  const groups = blocks.map(({ value }) => {
    const body = asObject(value) as Structure;
    const type = plainText(named(body, "type")?.value, reading) ?? "";
    return { type, ...textsOf(named(body, "identifiers")?.value, reading) };
  });
  return {
    isNegated,
    nameRange: [blocks[0]?.nameStart ?? 0, blocks[0]?.nameEnd ?? 0],
    texts: groups.flatMap(({ type, texts }) => texts.map((text) => ({ ...text, type }))),
    isComplete: groups.every(({ isComplete }) => isComplete),
  };
}

/** The provider joins the values of blocks that compare the same. */
function joined(conditions: readonly PolicyCondition[]): PolicyCondition[] {
  const byName = new Map<string, PolicyCondition>();
  for (const [index, condition] of conditions.entries()) {
    const { operator, key, values } = condition;
    const isKnown = [operator, key].every(({ parts }) => parts?.every((part) => typeof part === "string"));
    const name = isKnown ? `${operator.parts} ${key.parts}` : `${index}`;
    const before = byName.get(name)?.values;
    const texts = [...(before?.texts ?? []), ...values.texts];
    const isComplete = before?.isComplete !== false && values.isComplete;
    byName.set(name, { ...condition, values: { ...values, texts, isComplete } });
  }
  return [...byName.values()];
}

function conditionOfBlock({ value, nameStart, nameEnd }: Entry, reading: Reading): PolicyCondition {
  const body = asObject(value) as Structure;
  const part = (name: string): PolicyText => {
    const own = named(body, name)?.value;
    return own ? textOf(own, reading) : { parts: undefined, range: [nameStart, nameEnd] };
  };
  const nameRange: Range = [nameStart, nameEnd];
  return {
    operator: part("test"),
    key: part("variable"),
    values: { ...textsOf(named(body, "values")?.value, reading), nameRange },
  };
}
