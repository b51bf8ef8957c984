import type { Feature } from "../feature.ts";
import { codeLenses } from "./code-lens.ts";
import { inlayHints } from "./inlay-hints.ts";

/** Hints behind values, and lenses above configurations, unless the settings switch them off. */
export const serveHints: Feature = ({ connection, settings, about }) => {
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) =>
    (await settings(uri)).inlayHints ? about(uri, (document) => inlayHints(document, range)) : null,
  );
  connection.onCodeLens(async ({ textDocument: { uri } }) =>
    (await settings(uri)).codeLens ? about(uri, codeLenses) : null,
  );
  return { inlayHintProvider: true, codeLensProvider: { resolveProvider: false } };
};
