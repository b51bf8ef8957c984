import type { Feature } from "../feature.ts";
import { completionsAt, completionTriggers } from "./completion.ts";
import { completionClient } from "./completion-client.ts";
import { resolveCompletion } from "./completion-resolve.ts";
import { hoverAt } from "./hover.ts";
import { markupFor } from "./hover-markup.ts";

/** What things mean. */
export const serveHover: Feature = ({ connection, client, about }) => {
  const markup = markupFor(client.textDocument?.hover?.contentFormat);
  connection.onHover(({ textDocument, position }) =>
    about(textDocument.uri, (document) => hoverAt(document, position, markup)),
  );
  return { hoverProvider: true };
};

/** What may be written. */
export const serveCompletion: Feature = ({ connection, client, about }) => {
  const support = completionClient(client);
  connection.onCompletion(({ textDocument, position, context }) =>
    about(textDocument.uri, (document) => completionsAt(document, position, support, context?.triggerCharacter)),
  );
  connection.onCompletionResolve((item) => resolveCompletion(item, support));
  return { completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true } };
};
