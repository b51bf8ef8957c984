import type { ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver";
import type { InventoryDocument } from "./inventory-document.ts";
import type { ClientSettings } from "./settings.ts";

/** What features are given when a client connects. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  /** The settings of the client for a document. */
  settings(uri: string): Promise<ClientSettings>;
  /** The document as it is now; undefined where it is none that we read, or not to be linted. */
  document(uri: string): Promise<InventoryDocument | undefined>;
  /**
   * Answers a question about a document: null where we do not read it, and where the work fails, which is logged. No
   * feature takes the server down.
   */
  about<T>(uri: string, work: (document: InventoryDocument) => T | Promise<T>): Promise<T | null>;
  /** Whether there is a file at an address, or a document open, as far as the server sees. */
  isTaken(uri: string): boolean;
  /** Has something done after settings or configurations have changed; where it fails, that is logged. */
  afterReset(work: () => Promise<void>): void;
}

/** Answers the questions of one feature on a connection, and tells what it can do. */
export type Feature = (context: FeatureContext) => Partial<ServerCapabilities>;
