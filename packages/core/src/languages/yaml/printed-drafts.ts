import type { Draft } from "../../edits/drafts.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { YamlDraft } from "./printer.ts";

/** A draft as the printer takes it; what is moved stands in `tree`. */
export function yamlDraft({ name, content }: Draft, tree: Tree): YamlDraft {
  if (content.is === "scalar") return { name, content };
  if (content.is !== "moved") {
    return { name, content: { is: content.is, drafts: content.drafts.map((draft) => yamlDraft(draft, tree)) } };
  }
  const { entry } = content.node;
  if (!entry) return { name, content: { is: "scalar", value: content.node.value } };
  return { name, content: { is: "moved", entry, tree } };
}
