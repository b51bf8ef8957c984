// xmllint (libxml2): another reader's opinion of what is well-formed.
import { call, needProgram } from "../lib/external.mjs";

needProgram("xmllint", "libxml2-utils");
const { stderr } = call("xmllint", ["--version"]);
if (!stderr.includes("using libxml version")) throw new Error(`xmllint says of itself: ${stderr}`);
process.stdout.write("passed\n");
