import {
  env,
  Hover,
  type LogOutputChannel,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import {
  DiagnosticPullMode,
  type ExecuteCommandSignature,
  type HoverMiddleware,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import type { DescribedDocuments } from "./described-documents.ts";
import type { DocumentFilter } from "./document-selector.ts";
import { withoutRepetition } from "./hover-text.ts";
import { isBesideOthers } from "./other-servers.ts";
import { serverCommands } from "./server-commands.ts";
import { toldOfOthers } from "./told-settings.ts";

export function clientOptions(
  documentSelector: DocumentFilter[],
  outputChannel: LogOutputChannel,
  described: DescribedDocuments,
): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) => mode === DiagnosticPullMode.onType && runsOnSave(document.uri),
    },
    middleware: {
      executeCommand,
      provideHover: hoverWithoutRepetition(described),
      workspace: {
        configuration: async (params, token, next) => toldOfOthers(await next(params, token), isBesideOthers()),
      },
    },
  };
}

function runsOnSave(uri: Parameters<typeof workspace.getConfiguration>[1]): boolean {
  return workspace.getConfiguration("inventoryLint", uri).get("run") === "onSave";
}

/** Other editors show nothing but the server's hover; VS Code adds problems and what a schema describes. */
function hoverWithoutRepetition(described: DescribedDocuments): NonNullable<HoverMiddleware["provideHover"]> {
  return async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (!hover) return hover;
    const beside = {
      problems: showsProblem(document, position),
      description: await described.description(document, position),
    };
    const left = hover.contents
      .map((each) => (each instanceof MarkdownString ? withoutRepetition(each.value, beside) : ""))
      .filter((markdown) => markdown !== "");
    if (left.length === 0) return undefined;
    return new Hover(
      left.map((markdown) => new MarkdownString(markdown)),
      hover.range,
    );
  };
}

/**
 * Whether the editor shows a problem of ours at a place. It does not know of those that came after the last time of
 * saving, where documents are linted then, nor of all where there are very many: what tells how many has no code.
 */
function showsProblem({ uri }: TextDocument, position: Position): boolean {
  return languages
    .getDiagnostics(uri)
    .some(({ source, code, range }) => source === "inventory-lint" && code !== undefined && range.contains(position));
}

/** The server makes commands of the AWS CLI; only the editor has a clipboard. */
async function executeCommand(command: string, args: unknown[], next: ExecuteCommandSignature): Promise<unknown> {
  const answer: unknown = await next(command, args);
  if (command !== serverCommands.copyAsCliCommand) return answer;
  if (typeof answer !== "string") {
    void window.showInformationMessage("There is no configuration here that a command could be made of.");
    return answer;
  }
  await env.clipboard.writeText(answer);
  window.setStatusBarMessage("Copied as a command of the AWS CLI.", 5000);
  return answer;
}
