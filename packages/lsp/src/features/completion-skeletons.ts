import { inventoryConfiguration, request, S3_NAMESPACE } from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import type { Layout } from "./completion-layout.ts";
import { kinds, type Offer } from "./completion-offer.ts";
import { type Sketch, sketchOf } from "./completion-sketch.ts";
import type { Template } from "./completion-template.ts";
import { jsonTemplate, xmlTemplate } from "./completion-text.ts";

/** Where a whole document is written: what is there already goes. */
export interface SkeletonPlace {
  readonly range: [number, number];
  /** What the user has typed of it. */
  readonly begun: string;
  readonly known: Known;
  readonly layout: Layout;
}

interface Variant {
  readonly label: string;
  readonly detail: string;
  readonly sketch: Sketch;
}

/** Whole XML documents. */
export function xmlSkeletons(place: SkeletonPlace): Offer[] {
  return variants(place.known).map((variant) => skeleton(place, variant, xmlBody(variant.sketch, place.layout), "<"));
}

/** Whole JSON documents: a configuration, and the input of the AWS CLI. */
export function jsonSkeletons(place: SkeletonPlace): Offer[] {
  const { known, layout } = place;
  const cli = sketchOf(request, known);
  const sent: Sketch = {
    ...cli,
    children: [
      ...request.members
        .filter(({ type }) => type === "RequestBucket" || type === "RequestId")
        .map((member) => sketchOf(member, known)),
      ...cli.children,
    ],
  };
  const all: Variant[] = [
    ...variants(known),
    { label: "CLI input", detail: "for put-bucket-inventory-configuration --cli-input-json", sketch: sent },
  ];
  return all.map((variant) => skeleton(place, variant, jsonTemplate(variant.sketch, layout), "{"));
}

/** Whole requests. */
export function httpSkeletons(place: SkeletonPlace): Offer[] {
  const { known, layout } = place;
  const { lineBreak } = layout;
  const id = known.elsewhere("RequestId")[0] ?? known.elsewhere("Id")[0] ?? "my-inventory";
  const requestOf = (method: string, id?: string): Template => [
    `${method} /?inventory`,
    ...(id === undefined ? [] : ["&id=", { initial: id }]),
    ` HTTP/1.1${lineBreak}Host: `,
    ...hostTemplate(known),
    lineBreak,
  ];
  const configuration = sketchOf(inventoryConfiguration, known);
  const put: Template = [
    ...requestOf("PUT", id),
    `Content-Type: application/xml${lineBreak}${lineBreak}`,
    ...xmlBody(configuration, layout),
    lineBreak,
  ];
  const offers: [label: string, detail: string, template: Template][] = [
    ["PUT inventory", "sets a configuration", put],
    ["GET inventory", "reads a configuration", requestOf("GET", id)],
    ["GET inventory list", "lists the configurations of a bucket", requestOf("GET")],
    ["DELETE inventory", "deletes a configuration", requestOf("DELETE", id)],
  ];
  return offers.map(([label, detail, template]) =>
    skeleton(place, { label, detail, sketch: configuration }, template, ""),
  );
}

/** The name of a bucket's endpoint. */
export function hostTemplate({ region, partition }: Known): Template {
  const suffix = partition === "aws-cn" ? ".amazonaws.com.cn" : ".amazonaws.com";
  return [{ initial: "amzn-s3-demo-source-bucket" }, ".s3.", { initial: region ?? "us-east-1" }, suffix];
}

/** The root element with its namespace. */
export function xmlBody(sketch: Sketch, layout: Layout): Template {
  return xmlTemplate(sketch, "", layout, ` xmlns="${S3_NAMESPACE}"`);
}

function variants(known: Known): Variant[] {
  return [
    {
      label: "InventoryConfiguration",
      detail: "with all that S3 needs",
      sketch: sketchOf(inventoryConfiguration, known),
    },
    { label: "InventoryConfiguration with all", detail: "with every member", sketch: fullSketch(known) },
  ];
}

/** Every member, with encryption by a key of one's own. */
function fullSketch(known: Known): Sketch {
  const fill = (sketch: Sketch): Sketch => {
    const { member } = sketch;
    if (member.shape !== "map") return sketch;
    const members =
      member.type === "Encryption" ? member.members.filter(({ type }) => type === "SSEKMS") : member.members;
    return { ...sketch, children: members.map((child) => fill(sketchOf(child, known))) };
  };
  return fill(sketchOf(inventoryConfiguration, known));
}

function skeleton(
  { range, begun }: SkeletonPlace,
  { label, detail, sketch }: Variant,
  template: Template,
  sign: string,
): Offer {
  return {
    label,
    kind: kinds.snippet,
    detail,
    template,
    range,
    typed: sign !== "" && begun.startsWith(sign) ? sign + label : label,
    preselect: true,
    about: { type: sketch.member.type, language: sign === "{" ? "json" : "xml" },
  };
}
