import { item, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) =>
  xml({ Id: "<Id>acme-all</Id>", Schedule: `<Schedule><Frequency>${value}</Frequency></Schedule>` });
const member = (value: string) => json({ Id: '"Id": "acme-all"', Schedule: `"Schedule": { "Frequency": ${value} }` });
const path = "Schedule.Frequency";

testRule("invalid-frequency", {
  valid: [
    xml(),
    json(),
    element("Weekly"),
    member('"Weekly"'),
    { name: "an entity reference is read", code: element("Dail&#121;") },
    { name: "an escape is read", code: member('"\\u0044aily"') },
    { name: "CDATA is text", code: element("<![CDATA[Daily]]>") },
    { name: "a placeholder is unknown", code: element("$" + "{FREQUENCY}") },
    { name: "an expression is unknown", code: member("{{ frequency }}") },
  ],
  invalid: [
    {
      name: "lower case",
      code: element("«daily»"),
      errors: [{ messageId: "wrongCase", data: { value: "daily", right: "Daily" }, path, level: "error" }],
      output: element("Daily"),
    },
    {
      name: "capitals in JSON",
      code: member('«"WEEKLY"»'),
      errors: [{ messageId: "wrongCase", path, answer: "400 MalformedXML", outcome: "refused" }],
      output: member('"Weekly"'),
    },
    {
      name: "a value with a hint",
      code: element("«Monthly»"),
      errors: [
        {
          messageId: "unknownValueHint",
          message: "Frequency 'Monthly' must be one of Daily, Weekly: S3 cannot report less often than weekly.",
          suggestions: [
            { messageId: "use", output: element("Daily") },
            { messageId: "use", output: element("Weekly") },
          ],
        },
      ],
    },
    {
      name: "in the words of a template",
      code: template(`[${item({ ScheduleFrequency: '"ScheduleFrequency": «"Never"»' })}]`),
      errors: [
        {
          messageId: "unknownValueHint",
          message: "ScheduleFrequency 'Never' must be one of Daily, Weekly: Enabled disables a configuration.",
        },
      ],
    },
    {
      name: "a slip",
      code: member('«"Dayly"»'),
      errors: [
        {
          messageId: "near",
          path,
          data: { value: "Dayly", allowed: "Daily, Weekly", right: "Daily" },
          message: "Frequency 'Dayly' must be one of Daily, Weekly. Did you mean 'Daily'?",
          suggestions: [
            { messageId: "use", output: member('"Daily"') },
            { messageId: "use", output: member('"Weekly"') },
          ],
        },
      ],
    },
    {
      name: "a slip of the second value",
      code: element("«Weekley»"),
      errors: [
        {
          messageId: "near",
          data: { value: "Weekley", allowed: "Daily, Weekly", right: "Weekly" },
          suggestions: [
            { messageId: "use", output: element("Weekly") },
            { messageId: "use", output: element("Daily") },
          ],
        },
      ],
    },
    { name: "a value without a hint", code: member('«"Fridays"»'), errors: [{ messageId: "unknownValue", path }] },
    { name: "a value of another member", code: element("«Current»"), errors: ["unknownValueHint"] },
    { name: "CDATA", code: element("<![CDATA[«Hourly»]]>"), errors: ["unknownValueHint"] },
    {
      name: "astral characters",
      code: member('«"𝔇aily"»'),
      errors: [{ messageId: "unknownValue", data: { value: "𝔇aily" } }],
    },
    {
      name: "line ends of Windows",
      code: element("«weekly»").replaceAll("\n", "\r\n"),
      errors: ["wrongCase"],
      output: element("Weekly").replaceAll("\n", "\r\n"),
    },
  ],
});
