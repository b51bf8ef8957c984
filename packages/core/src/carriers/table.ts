import type { Language } from "../languages/language.ts";
import type { CarrierName } from "./carrier.ts";

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
  json: { title: "a bare configuration", languages: ["json", "jsonc", "yaml"] },
  cli: {
    title: "the input of the AWS CLI",
    languages: ["json", "jsonc", "yaml"],
    wrapper: "InventoryConfiguration",
  },
  "get-output": {
    title: "the output of get-bucket-inventory-configuration",
    languages: ["json", "jsonc", "yaml"],
    wrapper: "InventoryConfiguration",
    isAnswer: true,
  },
  "list-output": {
    title: "the output of list-bucket-inventory-configurations",
    languages: ["json", "jsonc", "yaml"],
    wrapper: "InventoryConfigurationList",
    isAnswer: true,
  },
  http: { title: "a raw request", languages: ["http"] },
  cloudformation: { title: "a CloudFormation template", languages: ["yaml", "json", "jsonc"] },
  terraform: { title: "a Terraform module", languages: ["hcl", "json"] },
  "terraform-plan": { title: "the output of terraform show -json", languages: ["json"] },
};
