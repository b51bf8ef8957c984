import type { Request } from "../../syntax/tree.ts";
import { literalBody } from "./request-edits.ts";

/**
 * The ways in which the body of a raw request may be sent: the first as it is written; the others with the line break
 * behind it, or with other line breaks, as some tools do. Empty where the body is not known.
 */
export function sentBodies(request: Request): string[] {
  const body = literalBody(request);
  if (body === undefined) return [];
  const withLf = body.replace(/\r\n?/g, "\n");
  const withCrlf = withLf.replaceAll("\n", "\r\n");
  return [body, withLf, withCrlf].flatMap((text) => [text, `${text}\n`, `${text}\r\n`]);
}
