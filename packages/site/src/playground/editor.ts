import { acceptCompletion, autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { linter, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from "@codemirror/view";
import type { Language } from "@inventory-lint/core/internal";
import { classHighlighter } from "@lezer/highlight";
import type { Offsets, ShownFinding, TextEdit } from "../worker/protocol.ts";
import { completionSource } from "./editor-completion.ts";
import { type HoverHost, hoverSource } from "./editor-hover.ts";
import { highlighterFor } from "./editor-languages.ts";

/** What the editor asks of the page around it. */
export interface EditorHost extends HoverHost {
  /** The text is another. `isAnother`: the user has put something else in the place of all of it. */
  changed(text: string, isAnother: boolean): void;
  /** The cursor is elsewhere, or the text around it another. */
  moved(): void;
  /** The user wants to choose among the repairs at the cursor. */
  chooseRepair(): void;
  fixAll(): void;
  complete: Parameters<typeof completionSource>[0];
}

/** The editor of the playground. Offsets are UTF-16 code units of its text. */
export class Editor {
  readonly #view: EditorView;
  readonly #language = new Compartment();
  #shownLanguage: Language | undefined;

  constructor(parent: HTMLElement, text: string, host: EditorHost) {
    this.#view = new EditorView({
      parent,
      state: EditorState.create({ doc: text, extensions: [this.#language.of([]), ...extensionsFor(host)] }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  get selection(): Offsets {
    const { from, to } = this.#view.state.selection.main;
    return [from, to];
  }

  /** Replaces the whole text; the user can undo it. */
  replace(text: string): void {
    const { length } = this.#view.state.doc;
    this.#view.dispatch({
      changes: { from: 0, to: length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
    });
  }

  /** Makes edits of the text as it is now, as one step that can be undone. */
  apply(edits: readonly TextEdit[]): void {
    this.#view.dispatch({ changes: changesOf(edits), scrollIntoView: true, userEvent: "input.fix" });
  }

  /** Underlines findings of the text as it is now. */
  show(findings: readonly ShownFinding[]): void {
    const { state } = this.#view;
    const { length } = state.doc;
    const diagnostics = findings.map(({ range: [from, to], level, message, ruleId }) => ({
      from: Math.min(from, length),
      to: Math.min(to, length),
      severity: level,
      source: ruleId,
      message,
    }));
    this.#view.dispatch(setDiagnostics(state, diagnostics));
  }

  /** Colours the text as this language, once that is loaded. */
  async colourAs(language: Language): Promise<void> {
    if (this.#shownLanguage === language) return;
    this.#shownLanguage = language;
    const highlighter = await highlighterFor(language);
    if (this.#shownLanguage === language) this.#view.dispatch({ effects: this.#language.reconfigure(highlighter) });
  }

  /** Selects a place and shows it. */
  goTo([anchor, head]: Offsets): void {
    const { length } = this.#view.state.doc;
    const selection = { anchor: Math.min(anchor, length), head: Math.min(head, length) };
    this.#view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
    this.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  close(): void {
    this.#view.destroy();
  }
}

function changesOf(edits: readonly TextEdit[]) {
  return edits.map(({ range: [from, to], text }) => ({ from, to, insert: text }));
}

function extensionsFor(host: EditorHost): Extension[] {
  const run = (work: () => void) => (): boolean => {
    work();
    return true;
  };
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    bracketMatching(),
    syntaxHighlighting(classHighlighter),
    // What is under the pointer is told by our own tooltip, with what it means.
    linter(null, { tooltipFilter: () => [] }),
    hoverSource(host),
    autocompletion({ override: [completionSource(host.complete)], icons: false }),
    EditorView.contentAttributes.of({
      "aria-label": "Document",
      "aria-describedby": "playground-keys",
      tabindex: "0",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) host.changed(update.state.doc.toString(), replacesAll(update));
      if (update.docChanged || update.selectionSet) host.moved();
    }),
    // The key Tab leaves the editor, as everywhere on a page, unless a completion is there to take.
    keymap.of([
      { key: "Tab", run: acceptCompletion },
      { key: "F8", run: nextDiagnostic },
      { key: "Shift-F8", run: previousDiagnostic },
      { key: "Mod-.", run: run(() => host.chooseRepair()) },
      { key: "Mod-Shift-.", run: run(() => host.fixAll()) },
      { key: "Mod-Shift->", run: run(() => host.fixAll()) },
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
  ];
}

/** Whether the user has typed or pasted over the whole text, or removed it. */
function replacesAll({ changes, startState, transactions }: ViewUpdate): boolean {
  let isAll = false;
  changes.iterChangedRanges((from, to) => {
    isAll ||= from === 0 && to === startState.doc.length && to > 0;
  });
  return isAll && transactions.some((each) => each.isUserEvent("input") || each.isUserEvent("delete"));
}
