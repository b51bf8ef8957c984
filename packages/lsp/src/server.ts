import { createLinter } from "@inventory-lint/core";
import { type Connection, type InitializeResult, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf } from "./diagnostics.ts";

/** Serves a connection: publishes the diagnostics of every open document that is ours. Wiring only. */
export function serve(connection: Connection, version: string): void {
  const documents = new TextDocuments(TextDocument);
  const lint = createLinter();

  connection.onInitialize(
    (): InitializeResult => ({
      capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, positionEncoding: "utf-16" },
      serverInfo: { name: "inventory-lint", version },
    }),
  );

  documents.onDidChangeContent(({ document }) => {
    const { uri, languageId, version: documentVersion } = document;
    const diagnostics = diagnosticsOf({ uri, languageId }, document.getText(), lint);
    void connection.sendDiagnostics({ uri, version: documentVersion, diagnostics });
  });
  documents.onDidClose(({ document }) => void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));

  documents.listen(connection);
  connection.listen();
}
