// What checks of the playground begin with.
import assert from "node:assert/strict";
import { Playground } from "./playground.mjs";

/** @typedef {import("playwright-core").Browser} Browser */

/** A document in which nothing is wrong. */
export const VALID = `{
  "Id": "daily",
  "IsEnabled": true,
  "IncludedObjectVersions": "Current",
  "Schedule": { "Frequency": "Daily" },
  "Destination": {
    "S3BucketDestination": {
      "AccountId": "210987654321",
      "Bucket": "arn:aws:s3:::acme-reports",
      "Format": "Parquet",
      "Encryption": { "SSES3": {} }
    }
  },
  "OptionalFields": ["Size"]
}`;
/** The same with one mistake, which has a safe fix. */
export const MISTAKEN = VALID.replace('"Daily"', '"daily"');

/**
 * A check in a playground of its own, in which no script of the page may fail.
 * @param {(playground: Playground, around: { browser: Browser, address: string }) => Promise<void>} check
 * @param {import("playwright-core").BrowserContextOptions} [options]
 * @returns {(browser: Browser, address: string) => Promise<void>}
 */
export function withPlayground(check, options = {}) {
  return async (browser, address) => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, permissions, ...options });
    try {
      const playground = await Playground.open(context, `${address}playground`);
      /** @type {string[]} */
      const faults = [];
      playground.page.on("pageerror", ({ message }) => faults.push(message));
      await check(playground, { browser, address });
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  };
}
