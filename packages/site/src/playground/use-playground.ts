import { withBase } from "vitepress";
import { computed, reactive, shallowRef } from "vue";
import type { Action, Judgement, Offsets, RuleEntry } from "../worker/protocol.ts";
import { choicesOf, sharedOf } from "./choices.ts";
import { CoreClient } from "./core-client.ts";
import { Editor } from "./editor.ts";
import { highlighterFor } from "./editor-languages.ts";
import { newestOnly } from "./newest-only.ts";
import type { Shared } from "./share.ts";

/** What the page does once nothing is more urgent, after the first findings are shown. */
const IDLE_MS = 300;

/** The state of the playground and what can be done with it; to be made on the page, not when it is built. */
export function usePlayground() {
  const client = new CoreClient();
  const text = shallowRef("");
  const choices = reactive(choicesOf({}));
  const judgement = shallowRef<Judgement>();
  const fault = shallowRef("");
  const rules = shallowRef<readonly RuleEntry[]>([]);
  const selection = shallowRef<Offsets>([0, 0]);
  /** What can be done about the findings at the cursor. */
  const repairs = shallowRef<readonly Action[]>([]);
  /** Said once, to be seen and heard. */
  const notice = shallowRef("");
  let editor: Editor | undefined;
  /** The text that the findings and their edits are for. */
  let judgedText: string | undefined;

  const shared = computed(() => sharedOf(text.value, choices));
  const findings = computed(() => judgement.value?.findings ?? []);
  const atCursor = computed(() => {
    const [from, to] = selection.value;
    return findings.value.filter(({ range: [start, end] }) => start <= to && from <= end);
  });

  const judging = newestOnly(async (isStale) => {
    const asked = shared.value;
    const answer = await client.ask("judge", asked);
    if (isStale()) return;
    const isFirst = judgement.value === undefined;
    judgement.value = answer;
    fault.value = "";
    editor?.show(answer.findings);
    editor?.colourAs(answer.language).catch(tellFault);
    await findRepairs();
    judgedText = asked.text;
    if (isFirst) setTimeout(() => loadRest().catch(tellFault), IDLE_MS);
  });

  /** Judges what is there now. */
  function judge(): void {
    judging.run().catch(tellFault);
  }

  /** What was left out before the first findings: everything works offline afterwards. */
  async function loadRest(): Promise<void> {
    rules.value = await client.ask("rules", undefined);
    await Promise.all([client.ask("loadAll", undefined), highlighterFor("yaml")]);
    document.documentElement.dataset.playground = "loaded";
  }

  async function findRepairs(): Promise<void> {
    const range = selection.value;
    const found = atCursor.value.length === 0 ? [] : await client.ask("actions", { document: shared.value, range });
    if (range === selection.value) repairs.value = found;
  }

  function tellFault(error: unknown): void {
    fault.value = error instanceof Error ? error.message : String(error);
  }

  function mount(parent: HTMLElement, chooseRepair: () => void): void {
    editor = new Editor(parent, text.value, {
      changed: (now, isAnother) => {
        text.value = now;
        // Its name told the language of what was there.
        if (isAnother) choices.fileName = undefined;
        judge();
      },
      moved: () => {
        if (editor) selection.value = editor.selection;
        if (!judging.isBusy) findRepairs().catch(tellFault);
      },
      chooseRepair,
      fixAll,
      hover: (offset) => client.ask("hover", { document: shared.value, offset }),
      complete: (offset) => client.ask("complete", { document: shared.value, offset }),
      findingsAt: (offset) => findings.value.filter(({ range: [start, end] }) => start <= offset && offset <= end),
      pageOf: (ruleId) => withBase(`/rules/${ruleId}`),
      act,
    });
    if (judgement.value) editor.show(judgement.value.findings);
  }

  /** Makes an action's edits, unless the text has changed since it was offered. */
  function act({ title, edits }: Action): void {
    if (text.value === judgedText) {
      editor?.apply(edits);
      notice.value = `Done: ${title}.`;
    }
    editor?.focus();
  }

  function fixAll(): void {
    const asked = shared.value;
    const made = async (): Promise<void> => {
      const fixed = await client.ask("fixAll", asked);
      if (text.value !== asked.text) return;
      if (fixed !== asked.text) editor?.replace(fixed);
      notice.value =
        fixed === asked.text ? "Nothing here has a safe fix." : "All safe fixes are made. Ctrl+Z takes them back.";
    };
    made().catch(tellFault);
  }

  /** Shows another document, with how it is to be judged. */
  function open(document: Shared): void {
    Object.assign(choices, choicesOf(document));
    if (!editor) text.value = document.text;
    else if (editor.text !== document.text) editor.replace(document.text);
    judge();
  }

  function close(): void {
    editor?.close();
    client.close();
  }

  return {
    ...{ client, choices, shared, judgement, findings, atCursor, repairs, rules, notice, fault },
    ...{ judge, mount, act, fixAll, open, close },
    goTo: (range: Offsets) => editor?.goTo(range),
    focus: () => editor?.focus(),
  };
}

export type Playground = ReturnType<typeof usePlayground>;
