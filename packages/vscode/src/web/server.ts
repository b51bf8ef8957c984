import { serve } from "@inventory-lint/lsp";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { version } from "../version.ts";

const scope = self as unknown as DedicatedWorkerGlobalScope;
serve(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  version,
);
