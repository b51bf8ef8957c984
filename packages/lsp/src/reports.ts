import type { Diagnostic } from "vscode-languageserver";

/** What was last found in a document. */
export interface Report {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Changes with the diagnostics, and only with them. */
  readonly resultId: string;
}

/** The reports of all documents, so that nothing is sent twice. */
export class Reports {
  readonly #byUri = new Map<string, Report>();
  #count = 0;

  get(uri: string): Report | undefined {
    return this.#byUri.get(uri);
  }

  all(): Iterable<Report> {
    return this.#byUri.values();
  }

  /** Files the diagnostics of a document. The report is the old one where nothing is different. */
  set(uri: string, diagnostics: readonly Diagnostic[]): { readonly report: Report; readonly isNew: boolean } {
    const known = this.#byUri.get(uri);
    if (known && isSame(known.diagnostics, diagnostics)) return { report: known, isNew: false };
    return { report: this.keep(uri, diagnostics), isNew: known !== undefined || diagnostics.length > 0 };
  }

  /** Files diagnostics that are sent in any case. */
  keep(uri: string, diagnostics: readonly Diagnostic[]): Report {
    const report = { uri, diagnostics, resultId: String(++this.#count) };
    this.#byUri.set(uri, report);
    return report;
  }

  delete(uri: string): boolean {
    return this.#byUri.delete(uri);
  }
}

function isSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some === others || (some.length === others.length && JSON.stringify(some) === JSON.stringify(others));
}
