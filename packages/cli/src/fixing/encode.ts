import type { Decoded } from "@inventory-lint/core/internal";

/** The bytes of a text, with the byte order mark and in the encoding that it was read in. */
export function encode(text: string, { encoding, bom }: Pick<Decoded, "encoding" | "bom">): Buffer {
  const whole = bom ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return Buffer.from(whole, "utf8");
  const bytes = Buffer.from(whole, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}
