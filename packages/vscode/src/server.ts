import { serve } from "@inventory-lint/lsp";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "./version.ts";

serve(createConnection(ProposedFeatures.all), version);
