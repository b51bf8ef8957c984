import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import type { CompletionOffer, Completions } from "../worker/protocol.ts";

/** Behind these something may be offered without being asked for. */
const TRIGGERS = /[\w<"/:[?&-]$/;

/** Offers what the worker knows for the cursor's place. */
export function completionSource(ask: (offset: number) => Promise<Completions | undefined>): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { state, pos, explicit } = context;
    if (!explicit && !TRIGGERS.test(state.sliceDoc(Math.max(0, pos - 1), pos))) return null;
    const found = await ask(pos);
    if (!found || context.aborted) return null;
    // Names are compared with the letters before the cursor; quotes and brackets around them belong to the edit.
    const from = context.matchBefore(/[\w-]*/)?.from ?? pos;
    return { from, options: found.offers.map(toCompletion) };
  };
}

function toCompletion({ label, detail, html, kind, edits }: CompletionOffer, index: number): Completion {
  return {
    label,
    type: kind,
    // In the order in which they are offered.
    boost: -Math.min(index, 99),
    ...(detail !== "" && { detail }),
    ...(html !== "" && { info: () => explanation(html) }),
    apply: (view) => {
      const changes = view.state.changes(edits.map(({ range: [from, to], text }) => ({ from, to, insert: text })));
      const [own] = edits;
      const end = own ? changes.mapPos(own.range[1], 1) : view.state.selection.main.head;
      view.dispatch({ changes, selection: { anchor: end }, userEvent: "input.complete" });
    },
  };
}

/** What the worker has made; it escapes whatever the document says. */
function explanation(html: string): HTMLElement {
  const dom = document.createElement("div");
  dom.innerHTML = html;
  return dom;
}
