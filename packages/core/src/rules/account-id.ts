import { parseArn } from "../aws/arn.ts";
import { defineRule, type Repair } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { quoted } from "../text/quoted.ts";
import { accountIdPattern } from "../vocabulary/formats.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The account id is not 12 digits",
      group: "Values",
      level: "error",
      outcome: "refused",
      evidence: "inferred",
    },
    hasSuggestions: true,
    messages: {
      notAccount: "'{{value}}' is not an account id. Write the account's 12 digits.",
      digits: "The account id '{{value}}' has {{length}} digits. Write all 12.",
      leadingZero: "The account id '{{value}}' has 11 digits instead of 12. Add the leading zero if it was lost.",
      canonicalUser: "'{{value}}' is a canonical user id. Write the account's 12 digits instead.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({
    AccountId(node) {
      const value = knownText(node);
      if (value === undefined || accountIdPattern.test(value)) return;
      const right = meantAccount(value);
      const use = (account: string): Repair => ({
        messageId: "use",
        data: { right: account },
        fix: () => context.sourceCode.writer.replaceValue(node, account),
      });
      const suggest = right === undefined ? [] : [use(right)];
      const data = { value: quoted(value), length: String(value.length) };
      context.report({ node: node.valuePlace, messageId: messageOf(value), data, suggest });
    },
  }),
});

function messageOf(value: string): string {
  if (/^[0-9a-f]{64}$/.test(value)) return "canonicalUser";
  if (!/^\d+$/.test(value)) return "notAccount";
  return value.length === 11 ? "leadingZero" : "digits";
}

/** The account that is written in another form: in groups, inside of an ARN, or as a number that lost its zero. */
function meantAccount(value: string): string | undefined {
  const plain = parseArn(value)?.account.value ?? value.replace(/[\s-]/g, "");
  const padded = /^\d{11}$/.test(plain) ? `0${plain}` : plain;
  return accountIdPattern.test(padded) ? padded : undefined;
}
