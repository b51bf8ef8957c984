import { expect, test } from "vitest";
import { xmlPlaceAt } from "../../../src/languages/xml/place-at.ts";
import { readXml } from "../../../src/languages/xml/reader.ts";

/** `|` is the cursor; the place is written as part, element and what is written there. */
const places: [text: string, place: string][] = [
  ["|", "content - ''"],
  ["  |\n", "content - ''"],
  ["<|", "startName <> ''"],
  ["<Inv|", "startName <Inv> 'Inv'"],
  ["<In|v>", "startName <Inv> 'Inv'"],
  ["|<a/>", "content - ''"],
  ["<a/>|", "content - ''"],
  ["<a |/>", "startTag <a> ''"],
  ["<a |", "startTag <a> ''"],
  ["<a/|>", "other <a> ''"],
  ['<a b="c"|/>', "other <a> ''"],
  ['<a b|="c"/>', "attributeName <a> 'b'"],
  ['<a xm|="c" b=""/>', "attributeName <a> 'xm'"],
  ['<a b="c|d">', "attributeValue <a> 'cd'"],
  ['<a b="|">', "attributeValue <a> ''"],
  ['<a b="|', "attributeValue <a> ''"],
  ['<a b="c|', "attributeValue <a> 'c'"],
  ["<a xm|", "attributeName <a> 'xm'"],
  ["<a xm|\n  <b/></a>", "attributeName <a> 'xm'"],
  ['<a b="c" xm|\n  <b/></a>', "attributeName <a> 'xm'"],
  ["<a\n  |\n></a>", "startTag <a> ''"],
  ["<a>|</a>", "content <a> ''"],
  ["<a> | </a>", "content <a> ''"],
  ["<a>\n  b|c d\n</a>", "text <a> 'bc'"],
  ["<a>b|</a>", "text <a> 'b'"],
  ["<a>|b</a>", "text <a> 'b'"],
  ["<a>b|", "text <a> 'b'"],
  ["<a><![CDATA[b|]]></a>", "text <a> 'b'"],
  ["<a><![C|DATA[b]]></a>", "other <a> ''"],
  ["<a><!-- | --></a>", "other <a> ''"],
  ["<a><!-- |", "other <a> ''"],
  ["<?xml version='1.0'|?><a/>", "other - ''"],
  ["<?xml version='1.0'?>|<a/>", "content - ''"],
  ["<a><b>c</b>|</a>", "content <a> ''"],
  ["<a>|<b>c</b></a>", "content <a> ''"],
  ["<a><|</a>", "startName <> ''"],
  ["<a><|\n  <b/></a>", "startName <> ''"],
  ["<a><Sch|\n  <b/></a>", "startName <Sch> 'Sch'"],
  ["<a><Sch\n|  <b/></a>", "content <a> ''"],
  ["<a><b>|\n</a>", "content <b> ''"],
  ["<a><b>\n  |\n</a>", "content <b> ''"],
  ["<a><b>\n  |\n<c/></a>", "content <b> ''"],
  ["<a><b>\n  |<", "content <b> ''"],
  ["<a>\n  <!-- c -->\n |", "content <a> ''"],
  ["<a><b></|</a>", "endName <b> ''"],
  ["<a><b></|\n</a>", "endName <b> ''"],
  ["<a><b></B|\n</a>", "endName <b> 'B'"],
  ["<a><b></b|\n</a>", "endName <b> 'b'"],
  ["<a><b></b|></a>", "endName <b> 'b'"],
  ["<a></|", "endName <a> ''"],
  ["<a></a>|", "content - ''"],
  ["<a></a|>", "endName <a> 'a'"],
  ["<a><|/a>", "other <a> ''"],
  ["<x:Sch|/>", "startName <x:Sch> 'x:Sch'"],
  ["<a>< |b/></a>", "startName <b> 'b'"],
  ["<a></ |a>", "endName <a> 'a'"],
  ["<a></a |>", "other <a> ''"],
  ['<a b="c"d|/>', "other <a> ''"],
  ["<a b=|", "other <a> ''"],
  ["<a b=c|/>", "attributeValue <a> 'c'"],
  ["</|", "endName - ''"],
  ["<a>x </|", "endName <a> ''"],
  ["<a>x </b|1 ", "endName <a> 'b1'"],
  ["<a>x <|/b c", "content <a> ''"],
  ["<a>b | c</a>", "content <a> ''"],
  ["<a>b  </|  c</a>", "endName <a> ''"],
  ["<a>x </b c|", "text <a> 'c'"],
  ["<InventoryConfiguration>\n<Id>a</Id>\n  <Frequency>Daily|</Frequency></Schedule>", "other <Schedule> ''"],
];

test.each(places)("%j", (marked, place) => {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { part, element, start, end } = xmlPlaceAt(readXml(text), offset);
  expect(`${part} ${element ? `<${element.name}>` : "-"} '${text.slice(start, end)}'`).toBe(place);
  expect(start).toBeLessThanOrEqual(offset);
  expect(end).toBeGreaterThanOrEqual(offset);
});
