import type { Feature } from "../feature.ts";
import { linkedEditingRanges } from "./linked-editing.ts";

/** Tags whose names are changed together. */
export const serveStructure: Feature = ({ connection, about }) => {
  connection.languages.onLinkedEditingRange(({ textDocument, position }) =>
    about(textDocument.uri, (document) => linkedEditingRanges(document, position) ?? null),
  );
  return { linkedEditingRangeProvider: true };
};
