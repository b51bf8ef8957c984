export type { ServerHost, WorkspaceFiles } from "./host.ts";
export { serve } from "./server.ts";
export { defaultSettings } from "./settings.ts";
