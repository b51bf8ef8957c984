import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import type { CommandId } from "./command-ids.ts";
import type { DocumentFilter } from "./document-selector.ts";

const showOutput = { command: "inventoryLint.showOutput" satisfies CommandId, title: "Show output" };
const restart = { command: "inventoryLint.restart" satisfies CommandId, title: "Restart" };

/** What the status of a document's language says of the server. */
export class ServerStatus implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #listener: Disposable;
  readonly #version: string;

  constructor(selector: readonly DocumentFilter[], client: BaseLanguageClient, version: string) {
    this.#version = version;
    this.#item = languages.createLanguageStatusItem("inventoryLint.server", selector);
    this.#item.name = "inventory-lint";
    this.#show(client.state);
    this.#listener = client.onDidChangeState(({ newState }) => this.#show(newState));
  }

  dispose(): void {
    this.#listener.dispose();
    this.#item.dispose();
  }

  #show(state: State): void {
    const item = this.#item;
    item.text = `inventory-lint ${this.#version}`;
    item.busy = state === State.Starting;
    item.severity = LanguageStatusSeverity.Information;
    item.command = showOutput;
    item.detail = { [State.Running]: "checks this document", [State.Starting]: "starts" }[state as number] ?? "waits";
    if (state !== State.StartFailed) return;
    item.detail = "could not start";
    item.severity = LanguageStatusSeverity.Error;
    item.command = restart;
  }
}
