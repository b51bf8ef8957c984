export type { FoundFile } from "@inventory-lint/config/node";
