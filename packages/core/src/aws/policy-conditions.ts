import { any, type Comparison, matches, not, type Truth } from "./policy-match.ts";
import type { Parts, PolicyCondition, PolicyText } from "./policy-model.ts";

/** What a request says of a condition key. */
export type ContextValue =
  | { readonly is: "absent" }
  | { readonly is: "unknown" }
  | { readonly is: "present"; readonly value: Parts }
  /** An address of AWS, or none at all. */
  | { readonly is: "foreign address" };

/** The condition keys of a request, by their names in lower case. */
export type RequestContext = (key: string) => ContextValue;

/** How the values are compared by operators that can be told here; the others compare numbers, dates, bytes. */
const comparisons: Readonly<Record<string, Comparison | "bool" | "fold" | "address" | undefined>> = {
  StringEquals: "exact",
  StringNotEquals: "exact",
  StringEqualsIgnoreCase: "fold",
  StringNotEqualsIgnoreCase: "fold",
  StringLike: "like",
  StringNotLike: "like",
  ArnEquals: "arn",
  ArnLike: "arn",
  ArnNotEquals: "arn",
  ArnNotLike: "arn",
  Bool: "bool",
  IpAddress: "address",
  NotIpAddress: "address",
};

const ordered = ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];

/** Every operator but for its prefix and suffix. Source: IAM user guide, "Condition operators", 2023. */
export const conditionOperators: readonly string[] = [
  ...Object.keys(comparisons),
  ...ordered.flatMap((each) => [`Numeric${each}`, `Date${each}`]),
  "BinaryEquals",
  "Null",
];

const byLowerCase = new Map(conditionOperators.map((name) => [name.toLowerCase(), name]));

interface Operator {
  readonly name: string;
  readonly set: string | undefined;
  readonly ifExists: boolean;
}

/** Takes an operator apart; undefined where IAM does not know it. */
export function operatorOf(text: string): Operator | undefined {
  const [, set, base = "", suffix] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/i.exec(text) ?? [];
  const name = byLowerCase.get(base.toLowerCase());
  if (name === undefined || (name === "Null" && suffix)) return undefined;
  return { name, set: set?.toLowerCase(), ifExists: suffix !== undefined };
}

/** All the text of something that has no part that is not known. */
export function wholeText({ parts }: Pick<PolicyText, "parts">): string | undefined {
  return parts?.every((part) => typeof part === "string") ? parts.join("") : undefined;
}

/** Whether a request meets a condition. */
export function meets({ operator, key, values }: PolicyCondition, context: RequestContext): Truth {
  const operatorText = wholeText(operator);
  const parsed = operatorText === undefined ? undefined : operatorOf(operatorText);
  const name = wholeText(key);
  if (!parsed || name === undefined) return undefined;
  const have = context(name.toLowerCase());
  if (have.is === "unknown") return undefined;
  const wanted: readonly (PolicyText | undefined)[] = values.isComplete ? values.texts : [...values.texts, undefined];
  if (parsed.name === "Null") {
    if (have.is === "foreign address") return undefined;
    const isAbsent: Parts = [String(have.is === "absent")];
    return any(wanted.map((each) => each?.parts && matches(each.parts.map(lowered), isAbsent, "exact")));
  }
  const isNegated = /Not/.test(parsed.name);
  if (have.is === "absent") {
    // Which of the two counts is not documented.
    if (parsed.set === "foranyvalue") return parsed.ifExists ? undefined : false;
    return parsed.ifExists || isNegated || parsed.set === "forallvalues";
  }
  const isMet = any(wanted.map((each) => each?.parts && compare(parsed, each.parts, have)));
  return isNegated ? not(isMet) : isMet;
}

function compare({ name, ifExists }: Operator, wanted: Parts, have: ContextValue): Truth {
  const comparison = comparisons[name];
  if (have.is === "foreign address")
    return comparison === "address" && !(ifExists && name === "IpAddress") && isOwnNetwork(wanted) ? false : undefined;
  if (have.is !== "present" || comparison === undefined || comparison === "address") return undefined;
  if (comparison !== "bool" && comparison !== "fold") return matches(wanted, have.value, comparison);
  return matches(wanted.map(lowered), have.value.map(lowered), "exact");
}

function lowered(part: Parts[number]): Parts[number] {
  return typeof part === "string" ? part.toLowerCase() : part;
}

/** Whether addresses are private, or few enough to be taken for somebody's own: then none of S3 is among them. */
function isOwnNetwork(wanted: Parts): boolean {
  const text = wholeText({ parts: wanted });
  const [, address = "", bits = "32"] = /^([\d.]+)(?:\/(\d+))?$/.exec(text ?? "") ?? [];
  const least = /^10\./.test(address) ? 8 : /^172\.(?:1[6-9]|2\d|3[01])\./.test(address) ? 12 : 16;
  return address !== "" && Number(bits) >= least;
}
