// esbuild puts this in the place of import.meta.url, which CommonJS does not have; dropped where nothing asks for it.
export const importMetaUrl = /* @__PURE__ */ (() => require("node:url").pathToFileURL(__filename).href)();
