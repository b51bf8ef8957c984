import { commandNames } from "../../../cli/src/args/command-table.ts";
import { helpText } from "../../../cli/src/args/help.ts";

/** The page of the command: the help of each of its commands, as `inventory-lint help` prints it. */
export function commandPage(): string {
  const sections = commandNames.map((name) => `## ${name}\n\n\`\`\`\n${helpText(name).trimEnd()}\n\`\`\``);
  return `---
aside: false
pageClass: wide
title: Command line
description: Every command of inventory-lint with its options and examples.
---

# Command line

What \`inventory-lint help\` prints of each command.

${sections.join("\n\n")}
`;
}
