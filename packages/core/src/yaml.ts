/** The language YAML, for those who cannot wait for it to be loaded: `addLanguage(yaml)`. */
export { yaml } from "./languages/yaml/language.ts";
