import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import type { Action, HoverText } from "../worker/protocol.ts";

export interface HoverHost {
  hover(offset: number): Promise<HoverText | undefined>;
  /** The repairs of the findings at an offset. */
  repairsAt(offset: number): readonly Action[];
  /** Makes an action's edits. */
  act(action: Action): void;
}

/** Tells what is under the pointer, and what is wrong with it, with its repairs. */
export function hoverSource(host: HoverHost): Extension {
  return hoverTooltip(
    async (_view, offset) => {
      const hover = await host.hover(offset);
      if (!hover) return null;
      const [pos, end] = hover.range;
      return { pos, end, above: true, create: () => ({ dom: tooltipOf(hover, host.repairsAt(offset), host) }) };
    },
    { hideOnChange: true },
  );
}

function tooltipOf({ html }: HoverText, repairs: readonly Action[], host: HoverHost): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "playground-hover";
  // The worker escapes whatever the document says.
  dom.innerHTML = html;
  for (const repair of repairs) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = repair.title;
    button.addEventListener("click", () => host.act(repair));
    dom.append(button);
  }
  return dom;
}
