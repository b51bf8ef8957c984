/**
 * Whether a policy lets a service do something: the part of IAM's evaluation that one request needs whose principal is a
 * service. Sources: IAM user guide, "Policy evaluation logic", "Condition operators" (2023); DELIVERY facts of 2026-11.
 */
import { ACCOUNT } from "../vocabulary/references.ts";
import { meets, type RequestContext, wholeText } from "./policy-conditions.ts";
import { all, any, isResource, matches, not, type Truth } from "./policy-match.ts";
import type {
  Parts,
  Policy,
  PolicyCondition,
  PolicyPrincipal,
  PolicyStatement,
  PolicyText,
  PolicyTexts,
} from "./policy-model.ts";

/** What a service asks for. */
export interface ServiceRequest {
  readonly service: string;
  /** Services that may have to be named instead of it. */
  readonly otherServices: RegExp;
  readonly action: string;
  /** All of them must be allowed. */
  readonly resources: readonly { readonly arn: Parts; readonly context: RequestContext }[];
}

/** What of a statement keeps it from applying. */
export type Obstacle = (
  | { readonly part: "principal" | "action" | "resource" }
  | { readonly part: "condition"; readonly condition: PolicyCondition }
) & {
  /** What is written there; nothing where it is what the statement leaves out. */
  readonly texts: readonly PolicyText[];
};

export type Verdict =
  | { readonly answer: true | undefined }
  /** A statement denies it. */
  | { readonly answer: false; readonly denied: PolicyStatement; readonly nearest?: undefined }
  /** No statement allows it; `nearest` is the one that lacks least. */
  | { readonly answer: false; readonly denied?: undefined; readonly nearest: Nearest | undefined };

export interface Nearest {
  readonly statement: PolicyStatement;
  readonly obstacles: readonly Obstacle[];
}

/**
 * What several policies, which count as one, make of a request.
 * @param isComplete whether these are certainly all policies
 */
export function evaluate(policies: readonly Policy[], request: ServiceRequest, isComplete = true): Verdict {
  const statements = policies.flatMap((policy) => policy.statements);
  const isWhole = isComplete && policies.every((policy) => policy.isComplete);
  const verdicts = request.resources.map((_, index) => evaluateOne(statements, isWhole, request, index));
  return (
    verdicts.find((verdict) => verdict.answer === false && verdict.denied) ??
    verdicts.find((verdict) => verdict.answer === false) ?? {
      answer: all(verdicts.map(({ answer }) => answer)) || undefined,
    }
  );
}

function evaluateOne(
  statements: readonly PolicyStatement[],
  isWhole: boolean,
  request: ServiceRequest,
  index: number,
): Verdict {
  const judged = statements.map((statement) => ({ statement, ...applies(statement, request, index) }));
  const denial = judged.find(({ statement, truth }) => statement.effect === "Deny" && truth === true);
  if (denial) return { answer: false, denied: denial.statement };
  const grants = judged.filter(({ statement }) => statement.effect !== "Deny");
  const allowed = any(
    grants.map(({ statement, truth }) => (statement.effect === "Allow" || truth === false ? truth : undefined)),
  );
  if (allowed === false && isWhole) return { answer: false, nearest: nearestOf(grants) };
  const mayDeny = judged.some(({ statement, truth }) => statement.effect !== "Allow" && truth !== false);
  return { answer: allowed === true && isWhole && !mayDeny ? true : undefined };
}

interface Application {
  readonly truth: Truth;
  readonly obstacles: readonly Obstacle[];
}

/** Whether a statement is about a request. */
export function applies(statement: PolicyStatement, request: ServiceRequest, index = 0): Application {
  const { principals, actions, resources, conditions, isComplete } = statement;
  const target = request.resources[index];
  const isMeant = (text: PolicyText): Truth => text.parts && target && matches(text.parts, target.arn);
  const isAction = ({ parts }: PolicyText): Truth =>
    parts && matches(parts.map(lowered), [request.action.toLowerCase()]);
  const truths: [Truth, Obstacle][] = [
    [among(principals, (each) => isService(each, request)), { part: "principal", texts: textsOf(principals) }],
    [among(actions, isAction), { part: "action", texts: textsOf(actions) }],
    [among(resources, isMeant), { part: "resource", texts: textsOf(resources) }],
    ...conditions.map((condition): [Truth, Obstacle] => [
      target && meets(condition, target.context),
      { part: "condition", condition, texts: condition.values.texts },
    ]),
  ];
  const obstacles = truths.flatMap(([truth, obstacle]) => (truth === false ? obstacle : []));
  return { truth: all([...truths.map(([truth]) => truth), isComplete || undefined]), obstacles };
}

function textsOf(element: PolicyTexts | undefined): readonly PolicyText[] {
  return element && !element.isNegated ? element.texts : [];
}

function lowered(part: Parts[number]): Parts[number] {
  return typeof part === "string" ? part.toLowerCase() : part;
}

/** Whether something is among the texts of an element, or, where that is negated, is not. */
function among<Text extends PolicyText>(
  element: (Omit<PolicyTexts, "texts"> & { readonly texts: readonly Text[] }) | undefined,
  isMeant: (text: Text) => Truth,
): Truth {
  if (!element) return undefined;
  const truth = any([...element.texts.map(isMeant), ...(element.isComplete ? [] : [undefined])]);
  return element.isNegated ? not(truth) : truth;
}

/** Whether a principal is, or has in it, the service. Nobody's account, role or user does. */
function isService({ type, parts }: PolicyPrincipal, { service, otherServices }: ServiceRequest): Truth {
  if (!parts) return type === "CanonicalUser" || type === "Federated" ? false : undefined;
  const text = wholeText({ parts });
  if (type === "*" || (type === "AWS" && text === "*")) return true;
  if (type === "Service") {
    if (text !== undefined && (otherServices.test(text) || text.includes("*"))) return undefined;
    return matches(parts, [service], "exact");
  }
  if (type === "CanonicalUser" || type === "Federated") return false;
  const [first] = parts;
  if (type !== "AWS" || first === undefined || first === "") return undefined;
  // A parameter may be "*"; what a resource gives, and an ARN, is not.
  return typeof first === "string" || isResource(first.identity) || first.identity === ACCOUNT ? false : undefined;
}

/** The statement that lacks least of what is asked; undefined where none is about it at all. */
function nearestOf(judged: readonly (Application & { readonly statement: PolicyStatement })[]): Nearest | undefined {
  const near = judged.filter(({ obstacles }) => {
    const lacks = new Set(obstacles.map(({ part }) => part));
    return !lacks.has("action") && !(lacks.has("principal") && lacks.has("resource"));
  });
  const weight = ({ obstacles }: Application): number =>
    obstacles.reduce((sum, { part }) => sum + (part === "principal" ? 3 : 2), 0);
  return near.sort((a, b) => weight(a) - weight(b))[0];
}
