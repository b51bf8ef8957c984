import { InventoryNode } from "../nodes/node.ts";
import type { NodeType } from "../vocabulary/generated/node-types.ts";
import { request } from "../vocabulary/generated/vocabulary.ts";
import { type Member, pathsTo } from "../vocabulary/member.ts";
import type { Spelling } from "../vocabulary/spelling.ts";
import type { Report, RuleMeta } from "./define-rule.ts";

type Data = Readonly<Record<string, string>>;

const memberPattern = /\{\{([A-Z]\w*)\}\}/g;

const members: ReadonlyMap<string, Member> = new Map<NodeType, Member>(
  pathsTo(request, () => true).flatMap((path) => path.slice(-1).map((member) => [member.type, member])),
);

/** A text with the members in it, `{{Frequency}}`, by their names in a carrier: `schedule_frequency`. */
export function fillNames(text: string, spelling: Spelling): string {
  return text.replace(memberPattern, (whole, type: string) => nameOf(type, spelling) ?? whole);
}

/** A report with the names of all members that its messages speak of, in the words of its document. */
export function withNames(report: Report, { messages }: Pick<RuleMeta, "messages">, fallback: Spelling): Report {
  const { owner } = report.node;
  const spelling = owner instanceof InventoryNode ? owner.spelling : fallback;
  const named = <T extends { readonly messageId: string; readonly data?: Data }>(part: T): T => {
    const names = namesIn(messages[part.messageId] ?? "", spelling);
    return names ? { ...part, data: { ...names, ...part.data } } : part;
  };
  const { related, suggest } = report;
  return {
    ...named(report),
    ...(related && { related: related.map(named) }),
    ...(suggest && { suggest: suggest.map(named) }),
  };
}

function namesIn(template: string, spelling: Spelling): Data | undefined {
  let names: Record<string, string> | undefined;
  for (const [, type = ""] of template.matchAll(memberPattern)) {
    const name = nameOf(type, spelling);
    if (name !== undefined) names = { ...names, [type]: name };
  }
  return names;
}

function nameOf(type: string, spelling: Spelling): string | undefined {
  const member = members.get(type);
  return member && spelling.nameOf(member);
}
