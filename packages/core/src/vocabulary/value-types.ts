import type { NodeType } from "../nodes/node.ts";
import { request } from "./generated/vocabulary.ts";
import type { Member } from "./member.ts";

/** The types of what holds a single value in a configuration and in the request around it, the prefixes left out. */
export const valueTypes: readonly NodeType[] = [...new Set(valuesIn(request))].filter(
  (type) => type !== "FilterPrefix" && type !== "DestinationPrefix",
);

function valuesIn({ type, shape, members }: Member): NodeType[] {
  return shape === "map" || shape === "list" ? members.flatMap(valuesIn) : [type];
}
