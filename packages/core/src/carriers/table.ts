import type { Language } from "../languages/language.ts";

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
  /** Whether editors have another server that knows its documents as a whole. */
  readonly hasOwnServer?: boolean;
  /** Words that all its documents have, each of these: a cheap look. */
  readonly marks?: readonly RegExp[];
}

/** All carriers: the one list of them. What reads them stands in `index.ts`. */
const table = {
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
    hasOwnServer: true,
  },
  terraform: {
    title: "a Terraform module",
    languages: ["hcl", "json"],
    isPart: true,
    hasOwnServer: true,
    // Or a policy about them.
    marks: [/aws_s3_bucket_inventory|inventory_configuration|\bs3(?:express)?:\w*Inventory/i],
  },
  "terraform-plan": {
    title: "the output of terraform show -json",
    languages: ["json"],
    marks: [/aws_s3_bucket_inventory|inventory_configuration/],
  },
  crossplane: {
    title: "a Crossplane manifest",
    languages: ["yaml", "json", "jsonc"],
    isPart: true,
    marks: [/BucketInventory\b/],
  },
  ack: {
    title: "a manifest of AWS Controllers for Kubernetes",
    languages: ["yaml", "json", "jsonc"],
    isPart: true,
    marks: [/s3\.services\.k8s\.aws\b/, /inventor/],
  },
  pulumi: {
    title: "a program in Pulumi YAML",
    languages: ["yaml", "json", "jsonc"],
    isPart: true,
    marks: [/aws:s3(?:\/inventory)?:Inventory\b|aws-native:s3(?:express)?:/, /inventor|:Inventory\b/],
  },
  ansible: {
    title: "a file of Ansible tasks",
    languages: ["yaml", "json"],
    isPart: true,
    marks: [/s3_bucket["']?\s*:/, /inventor/],
  },
} as const satisfies Readonly<Record<string, CarrierDescription>>;

/** The forms in which a configuration is written down. */
export type CarrierName = keyof typeof table;

export const carriers: Readonly<Record<CarrierName, CarrierDescription>> = table;
