import { type LanguageDescription, languages, mayBeOurs } from "@inventory-lint/core/internal";

/** Longer texts are looked at in their first part only, as this is asked at each change until the server runs. */
const LOOKED_AT = 200_000;

/** Whether the server has something to say of a document: it may be ours, or is so empty that it may become ours. */
export function isReasonToStart(document: { getText(): string; readonly languageId: string }): boolean {
  const text = document.getText();
  const language = Object.values<LanguageDescription>(languages).find(({ editorIds }) =>
    editorIds.includes(document.languageId),
  );
  return mayBeOurs(text.slice(0, LOOKED_AT), language?.id) || (text.length < 100 && text.trim().length < 3);
}
