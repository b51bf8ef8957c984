import type { CarrierName, Facts, PolicyKind, PresetName, RuleSetting } from "@inventory-lint/core/internal";

/** What the playground can be given: by a link, or by an example. */
export interface Shared {
  readonly text: string;
  /** The form it is to be judged as; absent where it is recognised by itself. */
  readonly form?: CarrierName | undefined;
  readonly fileName?: string | undefined;
  readonly preset?: PresetName;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly facts?: Facts;
  /** Policies of AWS as JSON, to be compared with the configuration. */
  readonly policies?: Policies;
}

/** The policy of the destination bucket, and of the key that encrypts the reports. */
export type Policies = Readonly<Partial<Record<PolicyKind, string>>>;

/** The fragment of a link that holds a document and how it is judged: deflated JSON in base64url. Nothing is sent with it. */
export async function toFragment(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const packed = await passedThrough(bytes, new CompressionStream("deflate-raw"));
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** What a fragment, without its `#`, holds; undefined where it is none of ours, or damaged. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  if (!/^[\w-]+$/.test(fragment)) return undefined;
  try {
    const binary = atob(fragment.replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const bytes = await passedThrough(packed, new DecompressionStream("deflate-raw"));
    const shared: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isShared(shared) ? shared : undefined;
  } catch {
    // A link that was cut off, or an anchor of this page: there is no document in it.
    return undefined;
  }
}

function isShared(value: unknown): value is Shared {
  return typeof value === "object" && value !== null && typeof (value as Partial<Shared>).text === "string";
}

async function passedThrough(
  bytes: Uint8Array<ArrayBuffer>,
  through: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough<Uint8Array<ArrayBuffer>>(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
