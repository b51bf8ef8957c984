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
      notRegular: "This is {{kind}}, which is not read. Name a regular file, or hand the text over with --stdin.",
      directory:
        "This is a directory, though its name is that of a file. Put the file in its place: where a container is to mount a file that is missing, it makes such a directory.",
      tooLarge: "The file has {{size}}; no more than {{limit}} are read. Raise --max-size if that is meant.",
    },
  },
  create: () => ({}),
});
