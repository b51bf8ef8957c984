import {
  apiSpelling,
  type Draft,
  inventoryConfiguration,
  inventoryResource,
  languageNamed,
  type Member,
  type Place,
  request,
  requestBucket,
  S3_NAMESPACE,
  type Style,
  xmlSpelling,
} from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import { kinds, type Offer } from "./completion-offer.ts";
import { draftsFor, type Sketch, sketchOf, wanted } from "./completion-sketch.ts";
import { type Template, templateOf } from "./completion-template.ts";

/** Where a whole document is written: what is there already goes. */
export interface SkeletonPlace {
  readonly range: [number, number];
  /** What the user has typed of it. */
  readonly begun: string;
  readonly known: Known;
  /** How the document is laid out so far. */
  readonly style: Style;
  /** What the lines begin with. */
  readonly indent: string;
}

/** A language in which whole configurations are written. */
type WholeLanguage = "xml" | "json";

/** The sign that a document of a language begins with. */
const signs = { xml: "<", json: "{" } as const;

interface Variant {
  readonly label: string;
  readonly detail: string;
  readonly sketch: Sketch;
}

/** Whole documents: a configuration, in JSON also the input of the AWS CLI. */
export function wholeDocuments(place: SkeletonPlace, language: WholeLanguage): Offer[] {
  const { known } = place;
  const sent = sketchOf(request, known, apiSpelling, (holder) =>
    holder === request || holder.shape === "list"
      ? holder.members.filter(({ type }) => type !== "ExpectedBucketOwner")
      : holder.members.filter(({ required, type }) => required || type === "AccountId"),
  );
  const cli = { label: "CLI input", detail: "for put-bucket-inventory-configuration --cli-input-json", sketch: sent };
  const all = language === "json" ? [...variants(known), cli] : variants(known);
  return all.map((variant) => skeleton(place, variant, bodyOf(variant.sketch, place, language), language));
}

/** A whole resource of Terraform. */
export function wholeResource(place: Place, known: Known): Offer[] {
  const spelling = inventoryResource;
  // Arguments stand before blocks.
  const choose = (holder: Member): readonly Member[] =>
    [...wanted(spelling)(holder)].sort((a, b) => Number(a.shape === "map") - Number(b.shape === "map"));
  const sketches = [requestBucket, inventoryConfiguration].map((each) => sketchOf(each, known, spelling, choose));
  const drafts = sketches
    .flatMap((sketch) => draftsFor(sketch, spelling))
    .flatMap((draft) => (draft.content.is === "map" ? draft.content.drafts : draft));
  const resource: Draft = { name: "resource", content: { is: "map", drafts } };
  const text = place.write(resource).text.replace(/^resource/, 'resource "aws_s3_bucket_inventory" "inventory"');
  const scalars = sketches.flatMap((sketch) => sketch.scalars);
  const label = "resource aws_s3_bucket_inventory";
  const template = templateOf(text, [resource], scalars, false);
  const about = { type: inventoryConfiguration.type, spelling };
  return [
    { label, kind: kinds.snippet, detail: "with all that S3 needs", template, range: place.range, typed: label, about },
  ];
}

/** Whole requests. */
export function wholeRequests(place: SkeletonPlace): Offer[] {
  const { known } = place;
  const { lineBreak } = place.style;
  const id = known.elsewhere("RequestId")[0] ?? known.elsewhere("Id")[0] ?? "my-inventory";
  const requestOf = (method: string, id?: string): Template => [
    `${method} /?inventory`,
    ...(id === undefined ? [] : ["&id=", { initial: id }]),
    ` HTTP/1.1${lineBreak}Host: `,
    ...hostTemplate(known),
    lineBreak,
  ];
  const configuration = sketchOf(inventoryConfiguration, known, xmlSpelling);
  const put: Template = [
    ...requestOf("PUT", id),
    `Content-Type: application/xml${lineBreak}${lineBreak}`,
    ...bodyOf(configuration, place, "xml"),
    lineBreak,
  ];
  const offers: [label: string, detail: string, template: Template][] = [
    ["PUT inventory", "sets a configuration", put],
    ["GET inventory", "reads a configuration", requestOf("GET", id)],
    ["GET inventory list", "lists the configurations of a bucket", requestOf("GET")],
    ["DELETE inventory", "deletes a configuration", requestOf("DELETE", id)],
  ];
  return offers.map(([label, detail, template]) =>
    skeleton(place, { label, detail, sketch: configuration }, template, undefined),
  );
}

/** The name of a bucket's endpoint. */
export function hostTemplate({ region, partition }: Known): Template {
  const suffix = partition === "aws-cn" ? ".amazonaws.com.cn" : ".amazonaws.com";
  return [{ initial: "amzn-s3-demo-source-bucket" }, ".s3.", { initial: region ?? "us-east-1" }, suffix];
}

/** A whole value, with its namespace where it is an element. */
export function bodyOf(
  sketch: Sketch,
  { style, indent }: Pick<SkeletonPlace, "style" | "indent">,
  language: WholeLanguage,
): Template {
  const spelling = language === "xml" ? xmlSpelling : apiSpelling;
  const drafts = draftsFor(sketch, spelling);
  const gap = language === "xml" ? "" : style.gap;
  const print = languageNamed(language).print ?? (() => "");
  const text = drafts.map((draft) => print(draft, { ...style, gap }, indent)).join("");
  const whole = language === "xml" ? text.replace(/^<[\w-]+/, (name) => `${name} xmlns="${S3_NAMESPACE}"`) : text;
  return templateOf(whole, drafts, sketch.scalars, spelling.namesItems);
}

function variants(known: Known): Variant[] {
  const sketch = sketchOf(inventoryConfiguration, known, apiSpelling);
  // Every member, with encryption by a key of one's own.
  const full = sketchOf(inventoryConfiguration, known, apiSpelling, ({ type, members }) =>
    type === "Encryption" ? members.filter((member) => member.type === "SSEKMS") : members,
  );
  return [
    { label: "InventoryConfiguration", detail: "with all that S3 needs", sketch },
    { label: "InventoryConfiguration with all", detail: "with every member", sketch: full },
  ];
}

function skeleton(
  { range, begun }: SkeletonPlace,
  { label, detail, sketch }: Variant,
  template: Template,
  language: WholeLanguage | undefined,
): Offer {
  const sign = language ? signs[language] : "";
  return {
    label,
    kind: kinds.snippet,
    detail,
    template,
    range,
    typed: sign !== "" && begun.startsWith(sign) ? sign + label : label,
    preselect: true,
    about: { type: sketch.member.type, spelling: language === "json" ? apiSpelling : xmlSpelling },
  };
}
