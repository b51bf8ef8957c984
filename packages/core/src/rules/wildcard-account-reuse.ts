import { defineRule } from "../findings/define-rule.ts";
import type { ComparedConfiguration } from "../scope/compared-groups.ts";
import { quoted } from "../text/quoted.ts";
import { accountIdPattern } from "../vocabulary/formats.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "One destination bucket has several accounts in the same document",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "inferred",
    },
    messages: {
      other:
        "A bucket has one owner, but for '{{bucket}}' {{AccountId}} is {{account}} here and {{first}} above. Write the owner's account.",
      first: "Here it is {{first}}.",
    },
  },
  create: (context) => ({
    Document() {
      const firsts = new Map<string, { readonly item: ComparedConfiguration; readonly account: string }>();
      for (const item of context.sourceCode.comparedGroups.flat()) {
        const { bucket, account } = item.summary;
        if (bucket === undefined || account === undefined || !accountIdPattern.test(account)) continue;
        const first = firsts.get(bucket);
        if (!first) firsts.set(bucket, { item, account });
        else if (first.account !== account) {
          context.report({
            node: item.place("account"),
            messageId: "other",
            data: { bucket: quoted(bucket), account, first: first.account },
            related: [{ range: first.item.place("account").range, messageId: "first", data: { first: first.account } }],
          });
        }
      }
    },
  }),
});
