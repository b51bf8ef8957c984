import { defineRule } from "../findings/define-rule.ts";
import type { Compared, Comparison, Conflict } from "../scope/comparison.ts";
import { quoted } from "../text/quoted.ts";

/** S3 takes no more of one bucket; too-many-configurations speaks of longer lists. */
const LIMIT = 1000;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Another configuration of the bucket already lists everything that this one lists",
      group: "Several configurations",
      level: "off",
      outcome: "wasted",
      evidence: "inferred",
    },
    messages: {
      contained:
        "The reports of '{{other}}' already contain everything that '{{id}}' lists, with the same fields and as often. Remove '{{id}}', or narrow the other filter.",
      contains:
        "The reports of '{{id}}' already contain everything that '{{other}}' lists, with the same fields and as often. Remove '{{other}}', or narrow this filter.",
      other: "The other one is here.",
    },
  },
  comparator: { scope: "bucket", start: comparison },
  // Within a document the contained one is reported also where the other one stands behind it.
  create: (context) => ({
    Document() {
      for (const group of context.sourceCode.comparedGroups) {
        if (group.length < 2 || group.length > LIMIT) continue;
        const judged = group.flatMap((item) => judgedOf(item) ?? []);
        for (const [i, inner] of judged.entries()) {
          const outer = judged.find((other, j) => covers(other, inner) && (j < i || !covers(inner, other)));
          if (!outer) continue;
          context.report({
            node: inner.item.place("id"),
            messageId: "contained",
            data: names(inner, outer),
            related: [{ range: outer.item.place("id").range, messageId: "other" }],
          });
        }
      }
    },
  }),
});

/** Over documents, the later one is reported, whichever contains the other: the reports of earlier ones are written. */
function comparison<T extends Compared>(): Comparison<T> {
  const before: Judged<T>[] = [];
  return {
    add(item): Conflict<T> | undefined {
      const judged = judgedOf(item);
      if (!judged || before.length >= LIMIT) return undefined;
      const conflict = (messageId: string, other: Judged<T>): Conflict<T> => ({
        part: "id",
        messageId,
        data: names(judged, other),
        other: { item: other.item, messageId: "other" },
      });
      const outer = before.find((other) => covers(other, judged));
      const inner = outer ? undefined : before.find((other) => covers(judged, other));
      before.push(judged);
      if (outer) return conflict("contained", outer);
      return inner && conflict("contains", inner);
    },
  };
}

/** A configuration that is switched on and has an Id. */
interface Judged<T extends Compared> {
  readonly item: T;
  readonly id: string;
}

function judgedOf<T extends Compared>(item: T): Judged<T> | undefined {
  const { id, enabled } = item.summary;
  return id !== undefined && enabled ? { item, id } : undefined;
}

function names(judged: Judged<Compared>, other: Judged<Compared>) {
  return { id: quoted(judged.id), other: quoted(other.id) };
}

/** Whether the reports of `outer` say all that those of `inner` say. The same work is equivalent-configurations'. */
function covers(
  { item: { summary: outer } }: Judged<Compared>,
  { item: { summary: inner } }: Judged<Compared>,
): boolean {
  if (outer.id === inner.id) return false;
  if (outer.filter === undefined || inner.filter === undefined || !inner.filter.startsWith(outer.filter)) return false;
  if (outer.versions === undefined || outer.versions !== inner.versions) return false;
  if (outer.frequency === undefined || (outer.frequency !== inner.frequency && outer.frequency !== "Daily"))
    return false;
  const { fields } = outer;
  if (!fields || !inner.fields?.every((field) => fields.includes(field))) return false;
  const isSamePlace = outer.bucket === inner.bucket && outer.prefix === inner.prefix && outer.format === inner.format;
  return outer.filter !== inner.filter || !isSamePlace || fields.length !== inner.fields.length;
}
