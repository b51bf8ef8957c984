import { documentNode } from "../carriers/xml.ts";
import type { Finding } from "../finding.ts";
import type { Judged, JudgedDocument } from "../lint.ts";
import { type Input, readSource } from "../read.ts";
import { inSourceOrder } from "../run-rules.ts";
import type { InventorySourceCode } from "../source-code.ts";
import { LineIndex } from "../text/line-index.ts";
import type { PartFindings } from "./part-findings.ts";

/** A list that was judged part by part. Its nodes come from a reading of the whole, when somebody asks for them. */
export class JudgedParts implements Judged {
  readonly document: JudgedDocument;
  readonly findings: readonly Finding[];
  readonly faults: Judged["faults"] = [];
  readonly #input: Input;
  #sourceCode: InventorySourceCode | undefined;

  constructor(input: Input, part: InventorySourceCode, { all, comments }: PartFindings, compared: readonly Finding[]) {
    this.#input = input;
    this.findings = [...all, ...compared].sort(inSourceOrder);
    this.document = new ListDocument(input.text, part, comments);
  }

  get sourceCode(): InventorySourceCode {
    this.#sourceCode ??= readSource(this.#input);
    return this.#sourceCode;
  }
}

class ListDocument implements JudgedDocument {
  readonly text: string;
  readonly ast: JudgedDocument["ast"];
  readonly carrier: JudgedDocument["carrier"];
  readonly comments: JudgedDocument["comments"];
  readonly dialect: JudgedDocument["dialect"];
  readonly facts: JudgedDocument["facts"];
  readonly isOurs = true;
  #lineIndex: LineIndex | undefined;

  constructor(text: string, part: InventorySourceCode, comments: JudgedDocument["comments"]) {
    this.text = text;
    this.ast = documentNode(text.length, undefined);
    this.carrier = part.carrier;
    this.comments = [...comments].sort((a, b) => a.start - b.start);
    this.dialect = part.dialect;
    this.facts = part.facts;
  }

  get lineIndex(): LineIndex {
    this.#lineIndex ??= new LineIndex(this.text);
    return this.#lineIndex;
  }
}
