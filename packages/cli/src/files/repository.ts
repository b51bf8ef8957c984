export { repositoryRoot } from "@inventory-lint/config/node";
