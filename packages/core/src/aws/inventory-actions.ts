/** Source: service authorization reference, Amazon S3 and S3 Express, 2026-09. */
const actions: ReadonlySet<string> = new Set(["putinventoryconfiguration", "getinventoryconfiguration"]);

/** Names like those of requests and of other tools; `…InventoryTableConfiguration` is something else, and exists. */
const pattern = /\b(s3|s3express):(\w*inventory(?:bucket|report)?config\w*)/gi;

/** An action on inventory configurations that does not exist. */
export interface UnknownAction {
  readonly service: string;
  readonly name: string;
}

/** What an action of a policy names instead of one of the two that exist; undefined for all other actions. */
export function unknownAction(action: string): UnknownAction | undefined {
  const [match] = action.matchAll(pattern);
  const [whole, service = "", name = ""] = match ?? [];
  return whole !== action || actions.has(name.toLowerCase()) ? undefined : { service, name };
}

/** Whether a text names such an action anywhere: then its policies are worth reading. */
export function namesUnknownAction(text: string): boolean {
  return Array.from(text.matchAll(pattern)).some(([action]) => unknownAction(action) !== undefined);
}
