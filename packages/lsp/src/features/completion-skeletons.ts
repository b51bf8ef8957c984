import { inventoryConfiguration, request, S3_NAMESPACE } from "@inventory-lint/core/editor";
import { jsonTemplate } from "./completion-json-text.ts";
import type { Known } from "./completion-known.ts";
import { kinds, type Offer } from "./completion-offer.ts";
import { type Sketch, sketchOf } from "./completion-sketch.ts";
import type { Layout } from "./completion-style.ts";
import type { Template } from "./completion-template.ts";
import { xmlTemplate } from "./completion-xml-text.ts";

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
  const host: Template = [
    "Host: ",
    { initial: "amzn-s3-demo-source-bucket" },
    ".s3.",
    { initial: known.region ?? "us-east-1" },
    `.amazonaws.com${known.partition === "aws-cn" ? ".cn" : ""}${lineBreak}`,
  ];
  const line = (method: string, query: string): Template => [`${method} /?inventory${query}`];
  const withId = (method: string): Template => [
    ...line(method, "&id="),
    { initial: id },
    ` HTTP/1.1${lineBreak}`,
    ...host,
  ];
  const configuration = sketchOf(inventoryConfiguration, known);
  const put: Template = [
    ...withId("PUT"),
    `Content-Type: application/xml${lineBreak}${lineBreak}`,
    ...xmlBody(configuration, layout),
    lineBreak,
  ];
  const offers: [label: string, detail: string, template: Template][] = [
    ["PUT inventory", "sets a configuration", put],
    ["GET inventory", "reads a configuration", withId("GET")],
    [
      "GET inventory list",
      "lists the configurations of a bucket",
      [...line("GET", ""), ` HTTP/1.1${lineBreak}`, ...host],
    ],
    ["DELETE inventory", "deletes a configuration", withId("DELETE")],
  ];
  return offers.map(([label, detail, template]) =>
    skeleton(place, { label, detail, sketch: configuration }, template, ""),
  );
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
    about: { type: sketch.member.type, dialect: sign === "{" ? "json" : "xml" },
  };
}
