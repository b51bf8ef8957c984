// `node tools/release/notes.mjs v0.2.0`: prints what CHANGELOG.md says of a version.
import { notesOf } from "./versions.mjs";

const [tag = ""] = process.argv.slice(2);
process.stdout.write(notesOf(tag.replace(/^v/, "")));
