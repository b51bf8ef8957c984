import type { Language } from "../languages/language.ts";
import type { CarrierName } from "./carrier.ts";

export interface CarrierDescription {
  /** What messages call it. */
  readonly title: string;
  /** The languages that it is written in; the first is meant where nothing else tells. */
  readonly languages: readonly Language[];
  /** Whether its configurations do not touch each other: what is broken in one leaves the others as they are. */
  readonly isList?: boolean;
}

/** All carriers: the one list of them. */
export const carriers: Readonly<Record<CarrierName, CarrierDescription>> = {
  xml: { title: "the body of a request", languages: ["xml"] },
  "xml-list": { title: "the answer to a list request", languages: ["xml"], isList: true },
  json: { title: "a bare configuration", languages: ["json", "jsonc", "yaml"] },
  cli: { title: "the input of the AWS CLI", languages: ["json", "jsonc", "yaml"] },
  "get-output": {
    title: "the output of get-bucket-inventory-configuration",
    languages: ["json", "jsonc", "yaml"],
  },
  "list-output": {
    title: "the output of list-bucket-inventory-configurations",
    languages: ["json", "jsonc", "yaml"],
    isList: true,
  },
  http: { title: "a raw request", languages: ["http"] },
  cloudformation: { title: "a CloudFormation template", languages: ["yaml", "json", "jsonc"] },
  terraform: { title: "a Terraform module", languages: ["hcl", "json"] },
};
