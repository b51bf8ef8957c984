#!/usr/bin/env node
import { main } from "./main.ts";
import { useCompileCache } from "./run/compile-cache.ts";

useCompileCache(import.meta.dirname);
main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
