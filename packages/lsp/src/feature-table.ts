import type { Feature } from "./feature.ts";

/** What the server can do besides telling what is wrong; each line is a feature. */
export const features: readonly Feature[] = [];
