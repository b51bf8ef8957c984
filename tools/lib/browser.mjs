// Chromium for tests that need a page.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { needProgram } from "./external.mjs";

/** Opens Debian's Chromium; where the system has none, the run is skipped. */
export async function openBrowser() {
  needProgram("chromium", "chromium");
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
  // Its sandbox does not work for root, who runs this in a container.
  const args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"];
  return await chromium.launch({ ...(executablePath && { executablePath }), args });
}
