import type { Rule } from "../define-rule.ts";

export const rules: Readonly<Record<string, Rule>> = {};
