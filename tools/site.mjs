// `npm run site` builds packages/site into its `dist`; `npm run site -- --serve` serves it, too.
import { buildSite } from "./site/build.mjs";
import { serveSite } from "./site/server.mjs";

const PORT = 4173;

buildSite();
if (process.argv.includes("--serve")) {
  const { address } = await serveSite(PORT);
  process.stdout.write(`The site is served at ${address} until Ctrl+C.\n`);
}
