import type { Feature } from "../feature.ts";
import { foldingRanges } from "./folding-ranges.ts";
import { linkedEditingRanges } from "./linked-editing.ts";
import { selectionRanges } from "./selection-ranges.ts";

/** Lines to fold, selections that grow, and tags whose names are changed together. */
export const serveStructure: Feature = ({ connection, client, about }) => {
  const most = client.textDocument?.foldingRange?.rangeLimit;
  connection.onFoldingRanges(({ textDocument }) =>
    about(textDocument.uri, (document) => foldingRanges(document, most) ?? null),
  );
  connection.onSelectionRanges(({ textDocument, positions }) =>
    about(textDocument.uri, (document) => selectionRanges(document, positions) ?? null),
  );
  connection.languages.onLinkedEditingRange(({ textDocument, position }) =>
    about(textDocument.uri, (document) => linkedEditingRanges(document, position) ?? null),
  );
  return { foldingRangeProvider: true, selectionRangeProvider: true, linkedEditingRangeProvider: true };
};
