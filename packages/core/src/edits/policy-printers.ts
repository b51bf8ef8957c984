/** What policies are made of. */
export type Plain = string | readonly Plain[] | { readonly [name: string]: Plain };

/** As YAML for CloudFormation, which reads texts with `${…}` by `!Sub`. Ends with a line end. */
export function printYaml(value: Plain): string {
  return linesOf(value)
    .map((line) => `${line}\n`)
    .join("");
}

function linesOf(value: Plain): string[] {
  if (typeof value === "string") return [yamlText(value)];
  if (Array.isArray(value)) {
    return value.flatMap((item: Plain) => {
      const [first = "", ...others] = linesOf(item);
      return [`- ${first}`, ...others.map((line) => `  ${line}`)];
    });
  }
  return Object.entries(value).flatMap(([name, member]) => {
    if (typeof member === "string") return [`${name}: ${yamlText(member)}`];
    return [`${name}:`, ...linesOf(member).map((line) => `  ${line}`)];
  });
}

function yamlText(text: string): string {
  const [, pseudo] = /^\$\{([\w:]+)\}$/.exec(text) ?? [];
  if (pseudo !== undefined) return `!Ref ${pseudo}`;
  if (text.includes("${")) return `!Sub ${JSON.stringify(text)}`;
  // What begins with a letter and has no sign of YAML's is a text for every reader.
  return /^[A-Za-z][\w./:-]*\*?$/.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/** As a value of HCL; `indent` is that of the line it begins in. */
export function printHcl(value: Plain, indent: string): string {
  if (typeof value === "string") {
    const [, reference] = /^\$\{([^{}]*)\}$/.exec(value) ?? [];
    return reference ?? JSON.stringify(value);
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[${value.map((item: Plain) => printHcl(item, indent)).join(", ")}]`;
  }
  const members = Object.entries(value).map(([name, member]): [string, string] => {
    return [/^\w+$/.test(name) ? name : JSON.stringify(name), printHcl(member, inner)];
  });
  const lines = members.map(([name, text], i) => `${inner}${name.padEnd(widthAt(members, i))} = ${text}\n`);
  return `{\n${lines.join("")}${indent}}`;
}

/** How wide `terraform fmt` makes a name: neighbours of one line each are aligned. */
function widthAt(members: readonly (readonly [name: string, text: string])[], at: number): number {
  const isLong = (i: number): boolean => members[i]?.[1].includes("\n") !== false;
  if (isLong(at)) return 0;
  let [first, last] = [at, at];
  while (!isLong(first - 1)) first--;
  while (!isLong(last + 1)) last++;
  return Math.max(...members.slice(first, last + 1).map(([name]) => name.length));
}
