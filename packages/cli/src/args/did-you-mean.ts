import { nearestName } from "@inventory-lint/config";

/** `; did you mean X?`, or nothing where no name is near. */
export function didYouMean(written: string, names: readonly string[], prefix = ""): string {
  const nearest = nearestName(written, names);
  return nearest === undefined ? "" : `; did you mean ${prefix}${nearest}?`;
}
