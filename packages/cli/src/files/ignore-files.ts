export { gitIgnoreLevel, type IgnoreLevel, ignoreLevel, isIgnored } from "@inventory-lint/config/node";
