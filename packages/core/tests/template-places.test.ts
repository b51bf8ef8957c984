import { describe, expect, it } from "vitest";
import type { Language } from "../src/languages/language.ts";
import { lint } from "../src/lint.ts";
import { json, xml } from "./rules/documents.ts";
import { sound } from "./sound.ts";

// Template expressions in the place of members, items, names and attributes: what they bring nobody knows.

const messagesOf = (text: string, language: Language): string[] =>
  sound(lint({ text, language })).findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);

const head = '"Id": "acme-daily", "IsEnabled": true, "IncludedObjectVersions": "Current"';
const destination =
  '"Destination": { "S3BucketDestination": { "Format": "CSV", "AccountId": "210987654321", "Bucket": "arn:aws:s3:::acme-reports" } }';
const whole = `${head}, ${destination}, "Schedule": { "Frequency": "Daily" }`;

describe("template expressions in JSON", () => {
  it.each([
    `{ ${head}, \${REST} }`,
    `{ ${head}\n  \${REST}\n}`,
    `{ ${head}, {{ rest }} "Schedule": { "Frequency": "Daily" } }`,
    `{ \${FIRST} ${head} }`,
    `{ ${whole}\n{{- if .Prefix }}\n, "Filter": { "Prefix": "{{ .Prefix }}" }\n{{- end }}\n}`,
    `{ ${whole},\n{{- if .Prefix }}\n"Filter": { "Prefix": "{{ .Prefix }}" }\n{{- end }}\n}`,
    `{ {% if filter %} "Filter": { "Prefix": "a/" }, {% else %} "Filter": { "Prefix": "b/" }, {% endif %} ${whole} }`,
    `{ ${whole} <% if filter %>, "Filter": { "Prefix": "<%= prefix %>" } <% end %> }`,
    `{ ${whole}, "Filter": { {{ filter }} } }`,
    `{ ${whole}, "Filter": {{ filter }} {{ more }} }`,
    `{ ${whole}, "Filter": {% if a %} { "Prefix": "a/" } {% else %} { "Prefix": "b/" } {% endif %} }`,
    `{ ${whole}, "OptionalFields": [ "Size" {{ if .Tag }}, "ETag" {{ end }} ] }`,
    `{ ${whole}, "OptionalFields": [{{ range $i, $f := .Fields }}{{ if $i }}, {{ end }}"{{ $f }}"{{ end }}] }`,
    `{ ${whole}, "OptionalFields": [ "Size" \${MORE_FIELDS} ] }`,
    `{{- if .enabled }}\n{ ${whole} }\n{{- end }}\n`,
    `{{- if .enabled }}{{- if .daily }}\n{ ${whole} }\n{{- end }}{{- end }}\n`,
    `{ "Id": "acme-daily", {% include "rest.json" %}, "IsEnabled": {% if on %} true {% else %} false {% endif %}, "IncludedObjectVersions": "All" }`,
    `{ "InventoryConfigurationList": [{% for c in all %} { ${whole} } {% if not loop.last %},{% endif %} {% endfor %}] }`,
    json({
      Encryption:
        '"Encryption": { {{ if .kms }} "SSEKMS": { "KeyId": "{{ .kms }}" } {{ else }} "SSES3": {} {{ end }} }',
    }),
    json({ AccountId: "{{ account }}" }),
    json({ Destination: '"Destination": { "S3BucketDestination": { {{ destination }} } }' }),
  ])("%s", (text) => expect(messagesOf(text, "json")).toEqual([]));

  it.each([
    [`{ ${head}, "Formats": 1, {{ rest }} }`, ["unknown-member"]],
    [`{ ${head} "Schedule": { "Frequency": "Daily" }, {{ rest }} }`, ["json-syntax"]],
    [`{ ${head}, {{ rest }} "Schedule": { "Frequency": "daily" } }`, ["invalid-frequency"]],
    [`{ ${head}, {{ rest }}: 1, ${destination}, "Schedule": { "Frequency": "Daily" } }`, ["json-syntax"]],
    [`{ ${whole}, "Filter": { {{ filter }} }, "Filter": { "Prefix": "a/" } }`, ["duplicate-member"]],
  ])("still judges what is certain: %s", (text, ids) => {
    expect(lint({ text, language: "json" }).findings.map(({ ruleId }) => ruleId)).toEqual(ids);
  });
});

it("moves nothing unasked in a structure that an expression completes", () => {
  const text = `{ ${head}, "ScheduleFrequency": "Daily", {{ rest }} }`;
  const [finding, ...others] = lint({ text, language: "json" }).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ ruleId: "unknown-member", messageId: "otherPlace", fix: undefined });
  expect(finding?.suggestions[0]?.messageId).toBe("move");
});

describe("template expressions in XML", () => {
  const filter = "<Filter><Prefix>data/</Prefix></Filter>";
  it.each([
    xml({ Destination: "${DESTINATION}" }),
    xml({ Destination: "{{ destination }}" }),
    xml({ Destination: "{% include 'destination.xml' %}" }),
    xml({ Destination: "<%= render 'destination' %>" }),
    xml({ Destination: "<Destination>{{ destination }}</Destination>" }),
    xml({ Destination: "<Destination><S3BucketDestination>{{ destination }}</S3BucketDestination></Destination>" }),
    xml({ Filter: `{{- if .Prefix }}${filter}{{- end }}` }),
    xml({ Filter: `{% if a < b && c %}${filter}{% else %}${filter}{% endif %}` }),
    xml({ Filter: `<% if x %>${filter}<% else %>${filter}<% end %>` }),
    xml({ Filter: '<Filter>{{ if and (lt .a 1) (gt .b "<x>") }}<Prefix>a/</Prefix>{{ end }}</Filter>' }),
    xml({ OptionalFields: "<OptionalFields>{{ range .f }}<Field>{{ . }}</Field>{{ end }}</OptionalFields>" }),
    xml({
      OptionalFields:
        "<OptionalFields>{{ if .a }}<Field>Size</Field>{{ else }}<Field>Size</Field>{{ end }}</OptionalFields>",
    }),
    xml({
      Encryption:
        "<Encryption>{{ if .k }}<SSE-KMS><KeyId>{{ .k }}</KeyId></SSE-KMS>{{ else }}<SSE-S3/>{{ end }}</Encryption>",
    }),
    xml({ extra: "<{{ .tag }}>x</{{ .tag }}>" }),
    xml({ root: "<InventoryConfiguration {{ .namespace }}>" }),
    xml({ root: '<InventoryConfiguration xmlns="{{ "namespace" | quote }}">' }).replace(
      '{{ "namespace" | quote }}',
      "{{ namespace }}",
    ),
    `{{- if .enabled }}\n${xml()}{{- end }}\n`,
    `{% raw %}\n${xml()}{% endraw %}\n`,
    `<%# generated %>\n${xml()}`,
    `<!-- {{ note }} -->\n${xml({ root: "<InventoryConfiguration {{ .namespace }} {{ .more }}>" })}`,
  ])("%s", (text) => expect(messagesOf(text, "xml")).toEqual([]));

  it.each([
    [
      xml({ Destination: "{{ destination }}", Schedule: "<Schedule><Frequency>daily</Frequency></Schedule>" }),
      ["invalid-frequency"],
    ],
    [xml({ Filter: "{{ filter }}", extra: "<Foo/>" }), ["unknown-member"]],
    [xml({ Filter: "{{ filter }} and & so on" }), ["xml-syntax"]],
    [xml({ Filter: "a < b" }), ["wrong-type", "xml-syntax"]],
    // A name of four characters leaves no room for that of a placeholder.
    [xml({ extra: "<${x}/>" }), ["xml-syntax"]],
    // Behind the expression the text ends.
    [`${xml().replace("</InventoryConfiguration>\n", "")}<Foo {{ a }}`, ["xml-syntax"]],
    // An expression that is not closed is none, nor is one that is very long.
    [xml({ Id: `<Id>{{ a < b ${"x".repeat(1000)} }}</Id>` }), ["xml-syntax"]],
    [xml({ Id: "<Id>{{ a < b</Id>" }), ["xml-syntax"]],
  ])("still judges what is certain: %s", (text, ids) => {
    expect(
      lint({ text, language: "xml" })
        .findings.map(({ ruleId }) => ruleId)
        .sort(),
    ).toEqual(ids);
  });

  it("takes linear time over expressions that are not closed, and over many that are", () => {
    for (const piece of ["{{", "<%", "<{{a}}", "{%a%}", "<a {{b}} "]) {
      const text = `<InventoryConfiguration>${piece.repeat(60_000)}</InventoryConfiguration>`;
      const start = performance.now();
      lint({ text, language: "xml" });
      lint({ text: `{ "InventoryConfiguration": ${piece.repeat(60_000)} }`, language: "json" });
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });
});
