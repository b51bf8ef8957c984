/** Start tags without `>`: what their end tags tell of them, and how they are reported. */
import type { Edit } from "../../../syntax/problem.ts";
import { type ElementNode, TextNode } from "../nodes.ts";
import type { XmlState } from "../state.ts";

/** Closes a start tag without `>` by an end tag, whose name may tell what that of the start tag was meant to be. */
export function finish(state: XmlState, element: ElementNode, endName: string): void {
  const { name, nameStart, nameEnd, startTagEnd } = element;
  if (endName === "" || endName === name) {
    reportUnfinished(state, element, ">", [{ range: [startTagEnd, startTagEnd], text: ">" }]);
  } else if (name.startsWith(endName) && startTagEnd === nameEnd) {
    // `<Idreport</Id>`: what is too much in the name is text.
    const textStart = nameStart + endName.length;
    const text = new TextNode("text", state.text.slice(textStart, nameEnd), textStart, nameEnd, textStart, nameEnd);
    element.name = endName;
    element.nameEnd = textStart;
    element.startTagEnd = textStart;
    element.children = [text, ...element.children];
    reportUnfinished(state, element, ">", [{ range: [textStart, textStart], text: ">" }]);
  } else {
    reportUnfinished(state, element, `${endName}>`, [
      { range: [nameStart, nameEnd], text: endName },
      { range: [startTagEnd, startTagEnd], text: ">" },
    ]);
  }
}

/** Reports a start tag without `>` that has no end tag either, which belongs at the end of its content. */
export function reportUnfinishedUnclosed(state: XmlState, element: ElementNode): void {
  const { startTagEnd, endTagStart } = element;
  const endTag = `</${element.name}>`;
  const edits: Edit[] =
    endTagStart === startTagEnd
      ? [{ range: [startTagEnd, startTagEnd], text: `>${endTag}` }]
      : [
          { range: [startTagEnd, startTagEnd], text: ">" },
          { range: [endTagStart, endTagStart], text: endTag },
        ];
  reportUnfinished(state, element, `>${endTag}`, edits);
}

export function reportUnfinished(state: XmlState, element: ElementNode, text: string, edits: readonly Edit[]): void {
  if (element.isReported) return;
  const { name, nameStart, nameEnd } = element;
  state.report("unfinishedStartTag", nameStart, nameEnd, { name }, [{ messageId: "insert", data: { text }, edits }]);
}
