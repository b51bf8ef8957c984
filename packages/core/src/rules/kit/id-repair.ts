import type { Repair, RuleContext } from "../../findings/define-rule.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import { quoted } from "../../text/quoted.ts";

/**
 * Suggests another Id, here and in the CLI input around it where that has the same one: else the repair of one mistake
 * would be the next. Raw requests have their id in an address, which no writer changes; there nothing is suggested.
 */
export function idRepair(context: RuleContext, node: InventoryNode, right: string): Repair[] {
  const { writer } = context.sourceCode;
  const request = node.parent?.closest("Request");
  const requestId = request?.effective("RequestId");
  const isShared = requestId?.hasText === true && requestId.value === node.value;
  if (right === "" || (isShared && !requestId.entry)) return [];
  const fix = () => [...(isShared ? writer.replaceValue(requestId, right) : []), ...writer.replaceValue(node, right)];
  return [{ messageId: "use", data: { right: quoted(right) }, fix }];
}
