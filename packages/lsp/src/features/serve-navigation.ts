import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { clientSupport } from "./client-support.ts";
import { documentLinks } from "./links.ts";
import { definition, documentHighlights, references } from "./navigation.ts";
import { prepareRename, rename, renameFault } from "./rename.ts";
import { documentSymbols } from "./symbols.ts";

/** The outline, and links to pages and files. */
export const serveOutline: Feature = ({ connection, client, about }) => {
  const support = clientSupport(client);
  connection.onDocumentSymbol(({ textDocument }) =>
    about(textDocument.uri, (document) => documentSymbols(document, support)),
  );
  connection.onDocumentLinks(({ textDocument }) => about(textDocument.uri, documentLinks));
  return { documentSymbolProvider: true, documentLinkProvider: {} };
};

/** Ids and all their places: to go to, to mark, to rename. */
export const serveNavigation: Feature = ({ connection, client, about }) => {
  const support = clientSupport(client);
  connection.onDefinition(({ textDocument, position }) =>
    about(textDocument.uri, (document) => definition(document, position) ?? null),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    about(textDocument.uri, (document) => references(document, position, context.includeDeclaration)),
  );
  connection.onDocumentHighlight(({ textDocument, position }) =>
    about(textDocument.uri, (document) => documentHighlights(document, position)),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    about(textDocument.uri, (document) => prepareRename(document, position) ?? null),
  );
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const answer = await about(
      textDocument.uri,
      (document) => renameFault(document, newName) ?? rename(document, position, newName, support) ?? null,
    );
    if (typeof answer === "string") throw new ResponseError(LSPErrorCodes.RequestFailed, answer);
    return answer;
  });
  const prepareProvider = client.textDocument?.rename?.prepareSupport === true;
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: prepareProvider ? { prepareProvider } : true,
  };
};
