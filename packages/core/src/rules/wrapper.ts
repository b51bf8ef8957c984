import type { WrapperMismatch } from "../carriers/carrier.ts";
import { carriers } from "../carriers/table.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import { defineRule, type Repair, type Report } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { Edit } from "../syntax/problem.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A configuration is wrapped differently than the named form requires",
      group: "Structure",
      level: "error",
      outcome: "refused",
      evidence: "documented",
      messages: { otherRoot: { answer: "400 MalformedXML", evidence: "inferred" } },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      wrapped: "This is {{found}}, but {{given}} is expected. Remove '{{name}}' around the configuration.",
      bare: "This is {{found}}, but {{given}} is expected. Put it inside '{{name}}'.",
      other: "This is {{found}}, but {{given}} is expected.",
      otherRoot: "This is {{found}}, but {{given}} is expected.",
      unwrap: "Keep only what is inside '{{name}}'.",
    },
  },
  create: (context) => ({
    Document(node) {
      const root = node.children[0];
      const { wrapper } = context.sourceCode;
      if (root && wrapper) context.report(reportOf(root, wrapper, context.sourceCode));
    },
  }),
});

function reportOf(root: InventoryNode, { given, found }: WrapperMismatch, sourceCode: InventorySourceCode): Report {
  const { writer } = sourceCode;
  const wanted = carriers[given].wrapper;
  const data = { given: carriers[given].title, found: carriers[found].title };
  const [wrap, unwrap] = [writer.wrap?.bind(writer), writer.unwrap?.bind(writer)];
  if (!wrap || !unwrap) return { node: root.namePlace, messageId: "otherRoot", data };
  if (wanted && !carriers[found].wrapper) {
    const fix = () => wrap(root, wanted, wanted === "InventoryConfigurationList");
    return { node: root.namePlace, messageId: "bare", data: { ...data, name: wanted }, fix };
  }
  const outer = root.child("InventoryConfiguration") ?? root.child("InventoryConfigurationList");
  const isBareList = root.type === "InventoryConfigurationList";
  if (wanted || !outer || isBareList) return { node: root.namePlace, messageId: "other", data };
  const named = { ...data, name: outer.name };
  const inner = outer.type === "InventoryConfigurationList" ? onlyOf(outer) : outer;
  if (!inner) return { node: outer.namePlace, messageId: "wrapped", data: named };
  const fix = (): Edit[] => unwrap(root, inner);
  const repair: Repair = { messageId: "unwrap", data: named, fix };
  const isCertain = root.children.length === 1 && !hasComments(root, inner, sourceCode);
  return {
    node: outer.namePlace,
    messageId: "wrapped",
    data: named,
    fix: isCertain ? fix : null,
    suggest: isCertain ? [] : [repair],
  };
}

function onlyOf(list: InventoryNode): InventoryNode | undefined {
  return list.children.length === 1 ? list.children[0] : undefined;
}

/** Whether comments would be lost. */
function hasComments(root: InventoryNode, inner: InventoryNode, { comments }: InventorySourceCode): boolean {
  return comments.some(
    ({ start, end }) =>
      root.valueStart <= start && end <= root.valueEnd && !(inner.valueStart <= start && end <= inner.valueEnd),
  );
}
