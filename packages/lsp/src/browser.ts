import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { ClientFiles } from "./client-files.ts";
import type { ServerHost } from "./host.ts";
import { serve } from "./server.ts";

/** A worker's side of the channel to its page. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/**
 * Serves the page that started this worker. A worker sees no file system: configurations count as far as the client
 * sends them with the notification `inventory-lint/files`, `{ files: [{ uri, text }] }`, text being null for one that is
 * gone; and the documents that are open.
 */
export function serveWorker(port: Port, version: string): Connection {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
  );
  const files = new ClientFiles();
  const host: ServerHost = {
    version,
    config: files,
    files: undefined,
    toPath: (uri) => files.toPath(uri),
    toUri: (path) => files.toUri(path),
    take: (params) => files.take(params),
  };
  serve(connection, host);
  return connection;
}
