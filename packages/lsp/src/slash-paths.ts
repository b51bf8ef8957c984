import type { Paths } from "@inventory-lint/config";

/** Functions on absolute paths with slashes, where there is no system that has its own. */
export const slashPaths: Paths = {
  sep: "/",
  basename: (path) => path.slice(path.lastIndexOf("/") + 1),
  dirname: (path) => path.slice(0, Math.max(path.lastIndexOf("/"), 1)),
  join: (...parts) => resolved(parts.join("/")),
  resolve: (...parts) => {
    const from = parts.findLastIndex((part) => part.startsWith("/"));
    return resolved(`/${parts.slice(Math.max(from, 0)).join("/")}`);
  },
  relative: (from, to) => {
    const [start, end] = [namesOf(from), namesOf(to)];
    const different = start.findIndex((name, i) => name !== end[i]);
    const shared = different < 0 ? start.length : different;
    return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
  },
};

function resolved(path: string): string {
  const names: string[] = [];
  for (const name of namesOf(path)) {
    if (name === "..") names.pop();
    else names.push(name);
  }
  return `/${names.join("/")}`;
}

function namesOf(path: string): string[] {
  return path.split("/").filter((name) => name !== "" && name !== ".");
}
