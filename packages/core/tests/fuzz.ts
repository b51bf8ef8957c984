/**
 * How deep, and from where, properties are tried: few times and the same ones in `npm test`, many times and others in each
 * round of `npm run fuzz`, which runs every test file that imports this one.
 */
const depth = Number(process.env.INVENTORY_LINT_FUZZ_DEPTH ?? 1);
const round = Number(process.env.INVENTORY_LINT_FUZZ_SEED ?? 0);

/** How often a property is tried that `npm test` tries `few` times. */
export function runs(few: number): number {
  return few * depth;
}

/** A whole number of 32 bits to begin random numbers with: `own` in `npm test`. */
export function seedOf(own: number): number {
  return (own + round) | 0;
}
