import { jsonMessage } from "./json-message.ts";
import type { FormatContext, Reporter } from "./types.ts";

/** One JSON object on a line for each finding: `messages` of the format json, with the file that each is in. */
export function createReporter({ write, cwd }: FormatContext): Reporter {
  return {
    file(result) {
      for (const finding of result.findings) {
        write(`${JSON.stringify({ filePath: result.path, ...jsonMessage(finding, result, cwd) })}\n`);
      }
    },
  };
}
