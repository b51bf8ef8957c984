// What a program that failed said in the end.
const MAX_LINES = 25;

/**
 * The last lines that are not empty, joined by line ends.
 * @param {string} output
 */
export function lastWords(output) {
  return output
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(-MAX_LINES)
    .join("\n");
}
