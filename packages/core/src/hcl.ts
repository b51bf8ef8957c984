/** The language of Terraform, for those who cannot wait for it to be loaded: `addLanguage(hcl)`. */
export { hcl } from "./languages/hcl/language.ts";
