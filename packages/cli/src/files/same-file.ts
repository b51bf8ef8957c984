export { isSameFile } from "@inventory-lint/config/node";
