import { defineRule } from "../findings/define-rule.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The document contains no inventory configuration, or uses another name for it",
      group: "Reading",
      level: "error",
      outcome: "refused",
      evidence: "inferred",
      clientRefuses: true,
      messages: {
        nearElement: { answer: "400 MalformedXML" },
        wraps: { answer: "400 MalformedXML" },
        otherElement: { answer: "400 MalformedXML" },
      },
    },
    hasSuggestions: true,
    messages: {
      nearElement: "The root element <{{name}}> must be <{{meant}}>. Rename it.",
      nearMember: "The member '{{name}}' is called '{{meant}}'. Rename it.",
      otherElement:
        "The root element <{{name}}> is not an inventory configuration. Write an <InventoryConfiguration>, or do not lint this file.",
      other: "This file contains no inventory configuration. Write one, or do not lint this file.",
      wraps: "The root element <{{name}}> must not be there. The root must be the <{{meant}}> inside it.",
      unwrap: "Keep only the <{{meant}}>.",
      rename: "Rename it to {{meant}}.",
    },
  },
  create: (context) => ({
    Document(node) {
      const { root, strict, text, syntaxProblems, ast } = context.sourceCode;
      if (root.is === "near") {
        const { name, meant, wraps, start, end, edits } = root;
        context.report({
          node: { range: [start, end], owner: node },
          messageId: wraps ? "wraps" : ast.spelling.hasClient ? "nearMember" : "nearElement",
          data: { name: quoted(name), meant },
          suggest: [{ messageId: wraps ? "unwrap" : "rename", data: { meant }, fix: () => [...edits] }],
        });
      }
      // What is wrong with an empty document, or one that is no JSON at all, is a matter of syntax.
      if (root.is !== "other" || !strict || (root.start === root.end && syntaxProblems.length > 0)) return;
      // What S3 itself reads has one element for a root.
      const name = ast.spelling.hasClient ? "" : text.slice(root.start, root.end);
      context.report({
        node: { range: [root.start, root.end], owner: node },
        messageId: name === "" ? "other" : "otherElement",
        data: name === "" ? {} : { name: quoted(name) },
      });
    },
  }),
});
