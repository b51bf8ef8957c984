/** Put in when the extension is bundled: the version in its package.json. */
declare const INVENTORY_LINT_VERSION: string;

export const version = INVENTORY_LINT_VERSION;
