import { deflateRawSync } from "node:zlib";
import type { Shared } from "../playground/share.ts";

/** A link to the playground with a document, as `toFragment` of the playground makes its fragment. */
export function playgroundLink(shared: Shared): string {
  return `/playground#${deflateRawSync(JSON.stringify(shared), { level: 9 }).toString("base64url")}`;
}
