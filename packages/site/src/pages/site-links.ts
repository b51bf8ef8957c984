import { posix } from "node:path";
import { guides } from "./guides.ts";
import { has, REPOSITORY } from "./repository.ts";

/** The page of the site for a document of the repository; undefined where there is none. */
export type PageOf = (source: string) => string | undefined;

/** Says which documents of the repository are pages. */
export function pagesBySource(): PageOf {
  const pages = new Map(guides().map(({ name, source }) => [source, `/guides/${name}`]));
  pages.set("CHANGELOG.md", "/changelog");
  pages.set("README.md", "/");
  pages.set("packages/core/docs/messages.md", "/rules/messages");
  pages.set("packages/core/docs/rules", "/rules/");
  return (source) => {
    const [, rule] = /^packages\/core\/docs\/rules\/([\w-]+)\.md$/.exec(source) ?? [];
    const [, own] = /^packages\/site\/content\/([\w-]+)\.md$/.exec(source) ?? [];
    const [, schema] = /^schemas\/([\w.-]+)$/.exec(source) ?? [];
    if (rule !== undefined) return `/rules/${rule}`;
    if (own !== undefined) return `/${own}`;
    return schema === undefined ? pages.get(source) : "/schemas";
  };
}

/** Images that pages show, as paths of the repository. */
export type Images = Set<string>;

/**
 * A document whose relative links lead to pages of the site, or else into the repository. Images are noted, to be copied
 * below `/images/`. A link to what is not there throws, since a page would have it broken.
 */
export function withSiteLinks(text: string, source: string, pageOf: PageOf, images: Images): string {
  return outsideCode(text, (prose) =>
    prose.replace(
      /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)/g,
      (whole, mark: string, label: string, to: string) => {
        if (/^(?:[a-z][a-z\d+.-]*:|#|\/)/i.test(to)) return whole;
        const [path = "", anchor] = to.split("#", 2);
        const target = posix.join(posix.dirname(source), path).replace(/\/$/, "");
        if (!has(target)) throw new Error(`${source} has a link to ${to}, which is not there.`);
        if (mark !== "") {
          images.add(target);
          return `![${label}](/images/${imageName(target)})`;
        }
        const page = pageOf(target) ?? `${REPOSITORY}/blob/main/${target}`;
        return `[${withSiteLinks(label, source, pageOf, images)}](${page}${anchor === undefined ? "" : `#${anchor}`})`;
      },
    ),
  );
}

/** The name below `/images/` of an image of the repository. */
export function imageName(path: string): string {
  return path.replace(/^(?:docs|packages)\//, "").replaceAll("/", "-");
}

/** Changes what is no code: neither a block of it, nor a span of it in a line. */
export function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split(/(^ *(`{3,})[^\n]*\n[\s\S]*?^ *\2 *$|`[^`\n]+`)/m)
    .map((part, i) => (i % 3 === 0 ? change(part) : i % 3 === 1 ? part : ""))
    .join("");
}
