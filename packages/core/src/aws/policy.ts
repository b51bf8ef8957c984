/**
 * Whether a policy lets a service do something: the part of IAM's evaluation that one request needs whose principal is a
 * service. Sources: IAM user guide, "Policy evaluation logic", "Condition operators" (2023). What S3 sends: decisions/022.
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

export interface Verdict {
  /** Whether it is allowed and not denied. */
  readonly answer: Truth;
  /** Whether it is allowed, if nothing denies it. */
  readonly granted: Truth;
  /** The statements that certainly deny it. */
  readonly denials: readonly PolicyStatement[];
  /** Where it certainly is not allowed: the statement that lacks least; undefined where none is about it at all. */
  readonly nearest: Nearest | undefined;
}

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
  const indexes = request.resources.map((_, index) => index);
  const grants = statements.filter(({ effect }) => effect !== "Deny");
  const allowed = indexes.map((index) => any(grants.map((statement) => grant(statement, request, index))));
  const granted = isWhole ? all(allowed) : undefined;
  const denied = statements
    .filter(({ effect }) => effect !== "Allow")
    .map((statement) => ({ statement, truth: any(indexes.map((index) => applies(statement, request, index))) }));
  const certain = denied.filter(({ statement, truth }) => statement.effect === "Deny" && truth === true);
  const isOpen = denied.some(({ truth }) => truth !== false);
  return {
    answer: certain.length > 0 || granted === false ? false : isOpen ? undefined : granted,
    granted,
    denials: certain.map(({ statement }) => statement),
    nearest: granted === false ? nearestOf(grants, request, allowed.indexOf(false)) : undefined,
  };
}

/** Whether a statement allows a request; one whose effect is not known may. */
function grant(statement: PolicyStatement, request: ServiceRequest, index: number): Truth {
  const truth = applies(statement, request, index);
  return statement.effect === "Allow" || truth === false ? truth : undefined;
}

/** Whether a statement is about a request. */
export function applies(statement: PolicyStatement, request: ServiceRequest, index = 0): Truth {
  let truth: Truth = statement.isComplete || undefined;
  for (const { judge } of partsOf(statement, request, index)) {
    const own = judge();
    if (own === false) return false;
    if (own === undefined) truth = undefined;
  }
  return truth;
}

interface StatementPart {
  readonly judge: () => Truth;
  readonly obstacle: Obstacle;
}

/** What all has to fit, what is quickly judged first. */
function partsOf(statement: PolicyStatement, request: ServiceRequest, index: number): StatementPart[] {
  const { principals, actions, resources, conditions } = statement;
  const target = request.resources[index];
  const action = partsFor(request.action.toLowerCase());
  const isAction = ({ parts }: PolicyText): Truth => parts && matches(lowered(parts), action);
  const isMeant = ({ parts }: PolicyText): Truth => parts && target && matches(parts, target.arn);
  return [
    {
      judge: () => among(principals, (each) => isService(each, request)),
      obstacle: { part: "principal", texts: textsOf(principals) },
    },
    { judge: () => among(actions, isAction), obstacle: { part: "action", texts: textsOf(actions) } },
    { judge: () => among(resources, isMeant), obstacle: { part: "resource", texts: textsOf(resources) } },
    ...conditions.map((condition) => ({
      judge: () => target && meets(condition, target.context),
      obstacle: { part: "condition" as const, condition, texts: condition.values.texts },
    })),
  ];
}

function textsOf(element: PolicyTexts | undefined): readonly PolicyText[] {
  return element && !element.isNegated ? element.texts : [];
}

// What is compared is taken apart once for each array; there are few services and actions.
const ofNames = new Map<string, Parts>();

function partsFor(name: string): Parts {
  const parts = ofNames.get(name) ?? [name];
  ofNames.set(name, parts);
  return parts;
}

const inLowerCase = new WeakMap<Parts, Parts>();

function lowered(parts: Parts): Parts {
  const known = inLowerCase.get(parts);
  const made = known ?? parts.map((part) => (typeof part === "string" ? part.toLowerCase() : part));
  if (!known) inLowerCase.set(parts, made);
  return made;
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
    return matches(parts, partsFor(service), "exact");
  }
  if (type === "CanonicalUser" || type === "Federated") return false;
  const [first] = parts;
  if (type !== "AWS" || first === undefined || first === "") return undefined;
  // A parameter may be "*"; what a resource gives, and an ARN, is not.
  return typeof first === "string" || isResource(first.identity) || first.identity === ACCOUNT ? false : undefined;
}

/** The statement that lacks least of what is asked; undefined where none is about it at all. */
function nearestOf(grants: readonly PolicyStatement[], request: ServiceRequest, index: number): Nearest | undefined {
  let nearest: (Nearest & { readonly weight: number }) | undefined;
  for (const statement of grants) {
    const obstacles = partsOf(statement, request, index).flatMap(({ judge, obstacle }) =>
      judge() === false ? obstacle : [],
    );
    const lacks = new Set(obstacles.map(({ part }) => part));
    if (lacks.has("action") || (lacks.has("principal") && lacks.has("resource"))) continue;
    const weight = obstacles.length * 2 + (lacks.has("principal") ? 1 : 0);
    if (!nearest || weight < nearest.weight) nearest = { statement, obstacles, weight };
  }
  return nearest;
}
