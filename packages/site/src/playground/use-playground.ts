import type { CarrierName, Facts, PresetName, RuleSetting } from "@inventory-lint/core/internal";
import { withBase } from "vitepress";
import { computed, reactive, shallowRef } from "vue";
import type { Action, Judgement, Offsets, RuleEntry } from "../worker/protocol.ts";
import { CoreClient } from "./core-client.ts";
import { Editor } from "./editor.ts";
import { highlighterFor } from "./editor-languages.ts";
import type { Policies, Shared } from "./share.ts";

/** How a document is judged, as the page has it. */
interface Choices {
  form: CarrierName | undefined;
  fileName: string | undefined;
  preset: PresetName;
  rules: Record<string, RuleSetting>;
  facts: Facts;
  policies: Policies;
}

/** What the page does once nothing is more urgent, after the first findings are shown. */
const IDLE_MS = 300;

/** The state of the playground and what can be done with it; to be made on the page, not when it is built. */
export function usePlayground() {
  const client = new CoreClient();
  const text = shallowRef("");
  const choices = reactive<Choices>({
    form: undefined,
    fileName: undefined,
    preset: "recommended",
    rules: {},
    facts: {},
    policies: {},
  });
  const judgement = shallowRef<Judgement>();
  const fault = shallowRef("");
  const rules = shallowRef<readonly RuleEntry[]>([]);
  const selection = shallowRef<Offsets>([0, 0]);
  /** What can be done about the findings at the cursor. */
  const repairs = shallowRef<readonly Action[]>([]);
  /** Said once, to be seen and heard. */
  const notice = shallowRef("");
  let editor: Editor | undefined;
  let isJudging = false;
  let isStale = false;

  const shared = computed((): Shared => {
    const { form, fileName, preset, rules: levels, facts, policies } = choices;
    return {
      text: text.value,
      ...(form !== undefined && { form }),
      ...(fileName !== undefined && { fileName }),
      ...(preset !== "recommended" && { preset }),
      ...(Object.keys(levels).length > 0 && { rules: { ...levels } }),
      ...(Object.keys(facts).length > 0 && { facts: { ...facts } }),
      ...(Object.keys(policies).length > 0 && { policies: { ...policies } }),
    };
  });
  const findings = computed(() => judgement.value?.findings ?? []);
  const atCursor = computed(() => {
    const [from, to] = selection.value;
    return findings.value.filter(({ range: [start, end] }) => start <= to && from <= end);
  });

  /** Judges what is there now; while that is done, only the newest state waits. */
  async function judge(): Promise<void> {
    isStale = true;
    if (isJudging) return;
    isJudging = true;
    try {
      while (isStale) {
        isStale = false;
        const answer = await client.ask("judge", shared.value);
        if (isStale) continue;
        const isFirst = judgement.value === undefined;
        judgement.value = answer;
        fault.value = "";
        editor?.show(answer.findings);
        editor?.colourAs(answer.language).catch(tellFault);
        await findRepairs();
        if (isFirst) setTimeout(() => loadRest().catch(tellFault), IDLE_MS);
      }
    } catch (error) {
      tellFault(error);
    } finally {
      isJudging = false;
    }
  }

  /** What was left out before the first findings: everything works offline afterwards. */
  async function loadRest(): Promise<void> {
    rules.value = await client.ask("rules", undefined);
    await Promise.all([client.ask("loadAll", undefined), highlighterFor("yaml")]);
    document.documentElement.dataset.playground = "loaded";
  }

  async function findRepairs(): Promise<void> {
    const asked = selection.value;
    if (atCursor.value.length === 0) {
      repairs.value = [];
      return;
    }
    const found = await client.ask("actions", { document: shared.value, range: asked });
    if (asked === selection.value && !isStale) repairs.value = found;
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
        if (!isStale && !isJudging) findRepairs().catch(tellFault);
      },
      chooseRepair,
      fixAll: () => fixAll(),
      hover: (offset) => client.ask("hover", { document: shared.value, offset }),
      complete: (offset) => client.ask("complete", { document: shared.value, offset }),
      findingsAt: (offset) => findings.value.filter(({ range: [start, end] }) => start <= offset && offset <= end),
      pageOf: (ruleId) => withBase(`/rules/${ruleId}`),
      act,
    });
    if (judgement.value) editor.show(judgement.value.findings);
  }

  function act({ title, edits }: Action): void {
    editor?.apply(edits);
    editor?.focus();
    notice.value = `Done: ${title}.`;
  }

  async function fixAll(): Promise<void> {
    const before = judgement.value?.fixable ?? 0;
    const fixed = await client.ask("fixAll", shared.value);
    if (fixed !== text.value) editor?.replace(fixed);
    notice.value = before === 0 ? "Nothing here has a safe fix." : "All safe fixes are made. Ctrl+Z takes them back.";
  }

  /** Shows another document, with how it is to be judged. */
  function open(document: Shared): void {
    const { form, fileName, preset = "recommended", rules: levels = {}, facts = {}, policies = {} } = document;
    const copies = { rules: { ...levels }, facts: { ...facts }, policies: { ...policies } };
    Object.assign(choices, { form, fileName, preset, ...copies });
    if (!editor) text.value = document.text;
    else if (editor.text !== document.text) editor.replace(document.text);
    judge();
  }

  function close(): void {
    editor?.close();
    client.close();
  }

  return {
    client,
    choices,
    shared,
    judgement,
    findings,
    atCursor,
    repairs,
    rules,
    notice,
    fault,
    judge,
    mount,
    act,
    fixAll,
    open,
    close,
    goTo: (range: Offsets) => editor?.goTo(range),
    focus: () => editor?.focus(),
  };
}

export type Playground = ReturnType<typeof usePlayground>;
