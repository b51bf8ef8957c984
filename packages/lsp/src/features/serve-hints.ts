import { CodeLensRefreshRequest } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { codeLenses } from "./code-lens.ts";
import { inlayHints } from "./inlay-hints.ts";

/** Hints behind values, and lenses above configurations, unless the settings switch them off. */
export const serveHints: Feature = ({ connection, client, settings, about, afterReset }) => {
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) =>
    (await settings(uri)).inlayHints ? about(uri, (document) => inlayHints(document, range)) : null,
  );
  connection.onCodeLens(async ({ textDocument: { uri } }) =>
    (await settings(uri)).codeLens ? about(uri, codeLenses) : null,
  );
  if (client.workspace?.inlayHint?.refreshSupport) afterReset(() => connection.languages.inlayHint.refresh());
  if (client.workspace?.codeLens?.refreshSupport) {
    afterReset(() => connection.sendRequest(CodeLensRefreshRequest.type));
  }
  return { inlayHintProvider: true, codeLensProvider: { resolveProvider: false } };
};
