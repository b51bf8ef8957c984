import { serveWorker } from "@inventory-lint/lsp/browser";
import { version } from "../version.ts";

serveWorker(self as unknown as DedicatedWorkerGlobalScope, version);
