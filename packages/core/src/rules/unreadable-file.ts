import { defineRule } from "../findings/define-rule.ts";

/** Who reads files makes these findings, since a file that cannot be read has no text to run rules over. */
export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The file cannot be read",
      group: "Reading",
      level: "error",
      outcome: "advice",
      evidence: "documented",
    },
    messages: {
      cannotRead: "The file cannot be read: {{reason}}.",
      notRegular: "This is {{kind}}, which is not read. Name a regular file, or pipe the text to --stdin.",
      directory:
        "This is a directory with the name of a file. Replace it by the file. (A container that mounts a missing file creates such a directory.)",
      tooLarge: "The file has {{size}}, but the limit is {{limit}}. Raise --max-size to read it.",
    },
  },
  create: () => ({}),
});
