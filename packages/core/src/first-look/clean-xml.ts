import { agrees } from "./clean-values.ts";
import { configuration, empty, fieldBit, fields, isComplete, type Structure } from "./grammar.ts";

const head =
  /(?:<\?xml version="1\.0"(?: encoding="(?:UTF|utf)-8")? ?\?>)?[ \t\r\n]*<InventoryConfiguration xmlns="http:\/\/s3\.amazonaws\.com\/doc\/2006-03-01\/">/y;
/** A tag, or an element that holds text: `</Filter>`, `<SSE-S3/>`, `<Filter>`, `<Id>report</Id>`. */
const token = /[ \t\r\n]*<(\/?[A-Za-z0-9-]+)(?: ?(\/)>|>(?:([^<&]*)<\/\1>)?)/y;
const rest = /[ \t\r\n]*$/y;

let root: Structure | undefined;

/** Whether an XML text certainly is a body without any finding of the recommended preset. False says nothing. */
export function isCleanXml(text: string): boolean {
  head.lastIndex = 0;
  if (!head.test(text)) return false;
  token.lastIndex = head.lastIndex;
  root ??= configuration("SSE-S3", "SSE-KMS");
  // The open elements, with the members of each that were met.
  const names = ["InventoryConfiguration"];
  const structures = [root];
  const masks = [0];
  let depth = 0;
  let id = "";
  let frequency = "";
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const name = match[1] as string;
    const value: string | undefined = match[3];
    const structure = structures[depth] as Structure;
    const seen = masks[depth] as number;
    if (name.charCodeAt(0) === SLASH) {
      if (match[2] !== undefined || value !== undefined) return false;
      if (name.slice(1) !== names[depth] || !isComplete(structure, seen)) return false;
      if (depth-- > 0) continue;
      rest.lastIndex = token.lastIndex;
      return rest.test(text) && agrees(id, frequency);
    }
    if (structure === fields) {
      const bit = name === "Field" && value !== undefined ? fieldBit(value) : 0;
      if (bit === 0 || (seen & bit) !== 0) return false;
      masks[depth] = seen | bit;
      continue;
    }
    const place = structure.members.get(name);
    if (place === undefined || (seen & place.bit) !== 0) return false;
    masks[depth] = seen | place.bit;
    if (place.check) {
      if (value === undefined || !place.check(value)) return false;
      if (name === "Id") id = value;
      else if (name === "Frequency") frequency = value;
    } else if (place.structure === empty) {
      if (match[2] === undefined && value !== "") return false;
    } else {
      if (match[2] !== undefined || value !== undefined || place.structure === undefined) return false;
      depth++;
      names[depth] = name;
      structures[depth] = place.structure;
      masks[depth] = 0;
    }
  }
  return false;
}

const SLASH = 0x2f;
