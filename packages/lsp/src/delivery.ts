import type { ServerCapabilities } from "vscode-languageserver";

/** How diagnostics get to the client: sent without being asked, or given when they are asked for. Never both. */
export interface Delivery {
  readonly capabilities: Partial<ServerCapabilities>;
  /** The client is ready. */
  start(): void;
  /** A document was opened, changed or saved. */
  documentChanged(uri: string): void;
  documentClosed(uri: string): void;
  /** Something that many documents depend on has changed: configuration, settings, folders, other files. */
  everythingChanged(): void;
  /** What open documents have to do with other files may have changed. */
  filesCompared(): void;
  /** The client is about to go. */
  end(): void;
}

/** Names of what is linted in a workspace, for the client's own progress bar. */
export const workspaceTitle = "inventory-lint: workspace";

/** How far a run over the workspace is, for a progress bar. */
export function percentageOf(done: number, total: number): number {
  return total === 0 ? 100 : Math.floor((done / total) * 100);
}
