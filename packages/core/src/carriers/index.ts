import type { Language } from "../languages/language.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Asked, Binding, CarrierName } from "./carrier.ts";
import { bindHttp } from "./http.ts";
import { bindJson } from "./json.ts";
import { bindXml } from "./xml.ts";

export interface CarrierDescription {
  /** What messages call it. */
  readonly title: string;
  /** The languages that it is written in; the first is meant where nothing else tells. */
  readonly languages: readonly Language[];
  /** The member in which its root holds a configuration, or several; undefined where the root is one itself. */
  readonly wrapper?: "InventoryConfiguration" | "InventoryConfigurationList";
  /** Whether S3 answered with it: nobody sends it as it is. */
  readonly isAnswer?: boolean;
}

/** All carriers: the one list of them. */
export const carriers: Readonly<Record<CarrierName, CarrierDescription>> = {
  xml: { title: "the body of a request", languages: ["xml"] },
  "xml-list": {
    title: "the answer to a list request",
    languages: ["xml"],
    wrapper: "InventoryConfigurationList",
    isAnswer: true,
  },
  json: { title: "a bare configuration", languages: ["json", "jsonc"] },
  cli: { title: "the input of the AWS CLI", languages: ["json", "jsonc"], wrapper: "InventoryConfiguration" },
  "get-output": {
    title: "the output of get-bucket-inventory-configuration",
    languages: ["json", "jsonc"],
    wrapper: "InventoryConfiguration",
    isAnswer: true,
  },
  "list-output": {
    title: "the output of list-bucket-inventory-configurations",
    languages: ["json", "jsonc"],
    wrapper: "InventoryConfigurationList",
    isAnswer: true,
  },
  http: { title: "a raw request", languages: ["http"] },
};

/** Turns a tree into inventory nodes. Its carrier is recognised by its content, unless it is given. */
export function bindTree(tree: Tree, language: Language, asked: Asked): Binding {
  switch (language) {
    case "xml":
      return bindXml(tree, asked);
    case "http":
      return bindHttp(tree);
    default:
      return bindJson(tree, asked);
  }
}
