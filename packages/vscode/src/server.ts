import { serveProcess } from "@inventory-lint/lsp/node";
import { version } from "./version.ts";

serveProcess(version);
