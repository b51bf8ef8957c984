#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { serveProcess } from "./node.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};
serveProcess(version);
