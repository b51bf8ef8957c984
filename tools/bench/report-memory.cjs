// Loaded into a measured process: writes its peak of resident memory, in kilobytes, when it ends.
const { writeFileSync } = require("node:fs");

const file = process.env.INVENTORY_LINT_MEMORY_REPORT;
if (file) process.on("exit", () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
