import { agrees, isArnOf, isBucket, isId } from "./clean-values.ts";
import { configuration, empty, fieldBit, fields, isComplete, type Structure } from "./grammar.ts";

type JsonObject = Readonly<Record<string, unknown>>;

let root: Structure | undefined;
/** Names and texts of the document; one that stands twice in the text but not here is a name that is there twice. */
let strings = 0;
let id = "";
let frequency = "";
let bucket = "";

/**
 * Whether a JSON text certainly is a configuration, the input of the AWS CLI or the output of Get without any finding of
 * the recommended preset. False says nothing.
 */
export function isCleanJson(text: string): boolean {
  // Without escapes every quote begins or ends a string.
  if (text.charCodeAt(0) !== OPENING_BRACE || text.includes("\\")) return false;
  const document = parsed(text);
  if (!isObject(document)) return false;
  root ??= configuration("SSES3", "SSEKMS");
  strings = 0;
  const inner = document.InventoryConfiguration;
  const isClean =
    inner === undefined ? fits(document, root) : isObject(inner) && fits(inner, root) && isWrapper(document);
  return isClean && text.split('"').length - 1 === strings * 2 && agrees(id, frequency);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The output of Get has the configuration alone, the input of the command line a bucket and an Id besides. */
function isWrapper(document: JsonObject): boolean {
  const { Bucket: source, Id: requestId } = document;
  const names = Object.keys(document).length;
  if (names === 1) {
    strings += 1;
    return true;
  }
  strings += 5;
  if (names !== 3 || typeof source !== "string" || requestId !== id || !isId(requestId)) return false;
  return isBucket(source) && !isArnOf(bucket, source);
}

function fits(value: JsonObject, structure: Structure): boolean {
  let seen = 0;
  for (const name of Object.keys(value)) {
    const place = structure.members.get(name);
    if (place === undefined) return false;
    seen |= place.bit;
    strings++;
    const member = value[name];
    if (place.check) {
      if (member === true && name === "IsEnabled") continue;
      if (typeof member !== "string" || name === "IsEnabled" || !place.check(member)) return false;
      strings++;
      if (name === "Id") id = member;
      else if (name === "Frequency") frequency = member;
      else if (name === "Bucket") bucket = member;
    } else if (place.structure === fields) {
      if (!areFields(member)) return false;
    } else if (place.structure === undefined || !isObject(member)) return false;
    else if (place.structure === empty ? Object.keys(member).length > 0 : !fits(member, place.structure)) return false;
  }
  return isComplete(structure, seen);
}

function areFields(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  let seen = 0;
  for (const name of value as readonly unknown[]) {
    const bit = typeof name === "string" ? fieldBit(name) : 0;
    if (bit === 0 || (seen & bit) !== 0) return false;
    seen |= bit;
    strings++;
  }
  return seen !== 0;
}

const OPENING_BRACE = 0x7b;
