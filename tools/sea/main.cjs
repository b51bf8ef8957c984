// What the executable runs: the bundle lies in it as assets, each file beside what V8 made of it when it was built.
const { getAsset, getRawAsset } = require("node:sea");
const { start } = require("./loader.cjs");

const names = new Set(JSON.parse(getAsset("names", "utf8")));
/** @param {string} name */
const bytesOf = (name) => Buffer.from(/** @type {ArrayBuffer} */ (getRawAsset(name)));

start({
  has: (name) => names.has(name),
  text: (name) => bytesOf(name).toString("latin1"),
  codeCache: (name) => (names.has(`${name}.cache`) ? bytesOf(`${name}.cache`) : undefined),
});
