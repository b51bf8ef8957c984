import { fileURLToPath } from "node:url";
import type { DefaultTheme } from "vitepress";
import { defineConfig } from "vitepress";
import guides from "../.pages/data/guides.json" with { type: "json" };
import version from "../.pages/data/version.json" with { type: "json" };
import { standIns } from "../src/worker/stand-ins.ts";

const REPOSITORY = "https://github.com/inventory-lint/inventory-lint";
/** Where the site stands below its host; schemas and shared links have addresses below it. */
const base = process.env.SITE_BASE ?? "/inventory-lint/";

const guideLinks: DefaultTheme.SidebarItem[] = guides.map(({ name, title }) => ({
  text: title,
  link: `/guides/${name}`,
}));
const sidebar: DefaultTheme.SidebarItem[] = [
  { text: "Guides", items: guideLinks },
  {
    text: "Reference",
    items: [
      { text: "Command line", link: "/command" },
      { text: "Rules", link: "/rules/" },
      { text: "All messages", link: "/rules/messages" },
      { text: "JSON Schemas", link: "/schemas" },
      { text: "Comparison", link: "/comparison" },
      { text: "Changelog", link: "/changelog" },
    ],
  },
];

export default defineConfig({
  title: "inventory-lint",
  description: "Finds what S3 will refuse or silently never deliver in Amazon S3 inventory configurations.",
  lang: "en",
  base,
  srcDir: ".pages",
  outDir: "dist",
  cleanUrls: true,
  // Nothing that differs from build to build.
  lastUpdated: false,
  metaChunk: true,
  head: [
    ["meta", { name: "theme-color", content: "#1f6f5c" }],
    ["link", { rel: "icon", type: "image/svg+xml", href: `${base}icon.svg` }],
  ],
  sitemap: { hostname: `https://inventory-lint.github.io${base}` },
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: ({ renderer, utils }) => {
      // Placeholders of documents, such as two braces, are no templates of Vue's.
      const plain = (text = ""): string => utils.escapeHtml(text).replaceAll("{{", "&#123;&#123;");
      renderer.rules.text = (tokens, i) => plain(tokens[i]?.content);
      renderer.rules.code_inline = (tokens, i) => `<code>${plain(tokens[i]?.content)}</code>`;
    },
  },
  themeConfig: {
    logo: { src: "/icon.svg", alt: "" },
    nav: [
      { text: "Playground", link: "/playground" },
      { text: "Guides", link: "/guides/install", activeMatch: "/guides/" },
      { text: "Rules", link: "/rules/", activeMatch: "/rules/" },
      { text: "Comparison", link: "/comparison" },
    ],
    sidebar,
    socialLinks: [{ icon: "github", link: REPOSITORY }],
    search: { provider: "local" },
    outline: { level: [2, 3] },
    footer: {
      message: `Version ${version}. MIT licence. Not affiliated with Amazon Web Services.`,
    },
  },
  vite: {
    // The core and the features of the language server run from their sources.
    resolve: { conditions: ["inventory-lint-source"] },
    worker: { format: "es", plugins: () => [standIns()] },
    server: { fs: { allow: [fileURLToPath(new URL("../../../", import.meta.url))] } },
    build: { target: "es2022", chunkSizeWarningLimit: 1000 },
  },
});
