import type { Language } from "../languages/language.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Asked, Binding, CarrierName } from "./carrier.ts";
import { bindTemplate } from "./cloudformation.ts";
import type { Found } from "./request-node.ts";
import { bindTerraform } from "./terraform.ts";
import { bindPlan } from "./terraform-plan.ts";

export interface CarrierDescription {
  /** What messages call it. */
  readonly title: string;
  /** The languages that it is written in; the first is meant where nothing else tells. */
  readonly languages: readonly Language[];
  /** The member in which its root holds a configuration, or several; undefined where the root is one itself. */
  readonly wrapper?: "InventoryConfiguration" | "InventoryConfigurationList";
  /** Whether S3 answered with it: nobody sends it as it is. */
  readonly isAnswer?: boolean;
  /** Whether configurations stand in it among things of other kinds. */
  readonly isPart?: boolean;
  /** Words that all its documents have, each of these: a cheap look. */
  readonly marks?: readonly RegExp[];
  /** Reads a document; undefined where it holds nothing of this kind. */
  readonly bind?: (tree: Tree, asked: Asked) => Binding | undefined;
  /** Where configurations stand in a document, and how they are spelt there, for forms that are no more than that. */
  readonly find?: (tree: Tree) => readonly Found[];
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
  cloudformation: {
    title: "a CloudFormation template",
    languages: ["yaml", "json", "jsonc"],
    isPart: true,
    bind: bindTemplate,
  },
  terraform: {
    title: "a Terraform module",
    languages: ["hcl", "json"],
    isPart: true,
    marks: [/aws_s3_bucket_inventory|inventory_configuration/],
    bind: bindTerraform,
  },
  "terraform-plan": {
    title: "the output of terraform show -json",
    languages: ["json"],
    marks: [/aws_s3_bucket_inventory|inventory_configuration/],
    bind: bindPlan,
  },
};
