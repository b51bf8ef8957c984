#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./server.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

// The transport is standard input and output unless the client says otherwise; --stdio may be left out.
const hasTransport = process.argv.some((argument) => /^--(stdio|node-ipc|socket=|pipe=)/.test(argument));
const connection = hasTransport
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
serve(connection, version);
