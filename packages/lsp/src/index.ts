export { type DocumentIdentity, diagnosticsOf, languageOfDocument } from "./diagnostics.ts";
export { serve } from "./server.ts";
