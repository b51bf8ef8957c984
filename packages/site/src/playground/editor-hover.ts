import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import type { Action, HoverText, ShownFinding } from "../worker/protocol.ts";

export interface HoverHost {
  /** What stands at an offset means. */
  hover(offset: number): Promise<HoverText | undefined>;
  findingsAt(offset: number): readonly ShownFinding[];
  /** The address of a rule's page. */
  pageOf(ruleId: string): string;
  /** Makes an action's edits. */
  act(action: Action): void;
}

/** Tells what is wrong with what is under the pointer, with its repairs, and what it means. */
export function hoverSource(host: HoverHost): Extension {
  return hoverTooltip(
    async (_view, offset) => {
      const hover = await host.hover(offset);
      const findings = host.findingsAt(offset);
      const range = findings[0]?.range ?? hover?.range;
      if (!range) return null;
      const [pos, end] = range;
      return { pos, end, above: true, create: () => ({ dom: tooltipOf(findings, hover, host) }) };
    },
    { hideOnChange: true },
  );
}

function tooltipOf(findings: readonly ShownFinding[], hover: HoverText | undefined, host: HoverHost): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "playground-hover";
  for (const finding of findings) dom.append(...elementsOf(finding, host));
  const meaning = document.createElement("div");
  // The worker escapes whatever the document says.
  meaning.innerHTML = hover?.html ?? "";
  dom.append(meaning);
  return dom;
}

function elementsOf({ ruleId, level, message, consequence, actions }: ShownFinding, host: HoverHost): HTMLElement[] {
  const paragraph = document.createElement("p");
  const strong = document.createElement("strong");
  strong.className = `level ${level}`;
  strong.textContent = level;
  const link = document.createElement("a");
  link.href = host.pageOf(ruleId);
  link.target = "_blank";
  link.textContent = ruleId;
  paragraph.append(strong, ` ${message} ${consequence} `, link);
  return [paragraph, ...actions.map((action) => buttonOf(action, host))];
}

function buttonOf(action: Action, host: HoverHost): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = action.title;
  button.addEventListener("click", () => host.act(action));
  return button;
}
