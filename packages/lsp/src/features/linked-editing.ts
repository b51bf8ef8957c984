import type { LinkedEditingRanges, Position } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { elementsAround, xmlRoots } from "./syntax-trees.ts";

/** The names in the start and the end tag at a position, which are changed together; undefined where there are not two. */
export function linkedEditingRanges(document: InventoryDocument, position: Position): LinkedEditingRanges | undefined {
  if (!document.isOurs) return undefined;
  const at = document.offsetAt(position);
  const element = elementsAround(xmlRoots(document), at).find(
    ({ nameStart, nameEnd, endNameStart, endNameEnd }) =>
      endNameStart >= 0 && ((nameStart <= at && at <= nameEnd) || (endNameStart <= at && at <= endNameEnd)),
  );
  if (!element || document.text.slice(element.endNameStart, element.endNameEnd) !== element.name) return undefined;
  const { nameStart, nameEnd, endNameStart, endNameEnd } = element;
  const ranges = [document.rangeOf([nameStart, nameEnd]), document.rangeOf([endNameStart, endNameEnd])];
  return { ranges, wordPattern: "[\\w:.-]+" };
}
