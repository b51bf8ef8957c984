import type { Summary } from "./summary.ts";

/**
 * Makes summaries small enough to be kept for 100,000 documents: what most of them have alike is kept once, and nothing
 * is a part of a document's text, which would keep all of the text in memory.
 */
export class SmallSummaries {
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();

  of(summary: Summary): Summary {
    // Names that differ from one to the next; by way of JSON they become texts of their own.
    const own: readonly (string | null)[] = JSON.parse(JSON.stringify([summary.source, summary.id, summary.filter]));
    const [source, id, filter] = own;
    return {
      source: source ?? undefined,
      id: id ?? undefined,
      enabled: summary.enabled,
      filter: filter ?? undefined,
      account: this.#shared(summary.account),
      bucket: this.#shared(summary.bucket),
      prefix: this.#shared(summary.prefix),
      format: this.#shared(summary.format),
      encryption: this.#shared(summary.encryption),
      frequency: this.#shared(summary.frequency),
      versions: this.#shared(summary.versions),
      fields: this.#list(summary.fields),
    };
  }

  #shared(text: string | undefined): string | undefined {
    if (text === undefined) return undefined;
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const own: string = JSON.parse(JSON.stringify(text));
    this.#texts.set(own, own);
    return own;
  }

  #list(texts: readonly string[] | undefined): readonly string[] | undefined {
    if (!texts) return undefined;
    const key = JSON.stringify(texts);
    const known = this.#lists.get(key) ?? (JSON.parse(key) as readonly string[]);
    this.#lists.set(key, known);
    return known;
  }
}
