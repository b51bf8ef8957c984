import type { Level } from "@inventory-lint/core/internal";

/** Puts a text in a colour or a style. */
export type Paint = (text: string) => string;

const styles = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** What a terminal is asked for; without colours every one of these leaves a text as it is. */
export type Colors = Readonly<Record<keyof typeof styles, Paint>> & { readonly isColorSupported: boolean };

/** Our own few lines: picocolors asks for process.stdout when it is loaded, which costs a fifth of a short run. */
export function createColors(enabled: boolean): Colors {
  const paint = ([on, off]: readonly [number, number]): Paint => {
    if (!enabled) return String;
    const [opening, closing] = [`\u001b[${on}m`, `\u001b[${off}m`];
    // What ends inside must not end what is around it; bold and dim have one end for both.
    const again = off === 22 ? closing + opening : opening;
    return (text) => opening + text.replaceAll(closing, again) + closing;
  };
  return {
    isColorSupported: enabled,
    bold: paint(styles.bold),
    dim: paint(styles.dim),
    underline: paint(styles.underline),
    red: paint(styles.red),
    green: paint(styles.green),
    yellow: paint(styles.yellow),
    cyan: paint(styles.cyan),
  };
}

/** The colour of a level, everywhere the same. */
export function levelColor(colors: Colors, level: Level | "off"): Colors["red"] {
  switch (level) {
    case "error":
      return colors.red;
    case "warning":
      return colors.yellow;
    case "info":
      return colors.cyan;
    default:
      return colors.dim;
  }
}
