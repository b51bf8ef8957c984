import type { Feature } from "../feature.ts";
import { linkedEditingRanges } from "./linked-editing.ts";
import { selectionRanges } from "./selection-ranges.ts";

/** Selections that grow, and tags whose names are changed together. */
export const serveStructure: Feature = ({ connection, about }) => {
  connection.onSelectionRanges(({ textDocument, positions }) =>
    about(textDocument.uri, (document) => selectionRanges(document, positions) ?? null),
  );
  connection.languages.onLinkedEditingRange(({ textDocument, position }) =>
    about(textDocument.uri, (document) => linkedEditingRanges(document, position) ?? null),
  );
  return { selectionRangeProvider: true, linkedEditingRangeProvider: true };
};
