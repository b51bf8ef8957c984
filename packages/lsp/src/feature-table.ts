import type { Feature } from "./feature.ts";
import { serveHints } from "./features/serve-hints.ts";
import { serveCompletion, serveHover } from "./features/serve-knowledge.ts";
import { serveNavigation, serveOutline } from "./features/serve-navigation.ts";
import { serveCodeActions, serveCommands } from "./features/serve-repairs.ts";

/** What the server can do besides telling what is wrong; each line is a feature. */
export const features: readonly Feature[] = [
  serveCodeActions,
  serveCommands,
  serveOutline,
  serveNavigation,
  serveHints,
  serveHover,
  serveCompletion,
];
