import { json, xml, yaml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (id: string, frequency: string) =>
  xml({ Id: `<Id>${id}</Id>`, Schedule: `<Schedule><Frequency>${frequency}</Frequency></Schedule>` });
const member = (id: string, frequency: string) =>
  json({ Id: `"Id": "${id}"`, Schedule: `"Schedule": { "Frequency": ${frequency} }` });
const path = "Schedule.Frequency";

testRule("id-contradicts-schedule", {
  valid: [
    element("acme-daily", "Daily"),
    member("AcmeWeekly", '"Weekly"'),
    { name: "neither", code: element("acme", "Weekly") },
    { name: "both", code: element("daily-and-weekly", "Weekly") },
    { name: "a part of another word", code: element("dailymotion", "Weekly") },
    { name: "an Id that is not known", code: element("daily-$" + "{STAGE}", "Weekly") },
    { name: "a schedule that is not known", code: member("acme-daily", "{{ frequency }}") },
    {
      name: "a schedule of which a template leaves one",
      code: yaml({
        Schedule: "Schedule:\n{% if a %}\n  Frequency: Daily\n{% else %}\n  Frequency: Weekly\n{% endif %}",
      }),
    },
  ],
  invalid: [
    {
      code: element("acme-daily", "«Weekly»"),
      errors: [
        {
          messageId: "contradicts",
          message: "The schedule is Weekly, but the Id 'acme-daily' says Daily. Make them say the same.",
          path,
          level: "warning",
          related: ["acme-daily"],
          suggestions: [{ messageId: "use", output: element("acme-daily", "Daily") }],
        },
      ],
    },
    {
      code: member("DocumentsWeekly", '«"Daily"»'),
      errors: [
        {
          messageId: "contradicts",
          path,
          related: ['"DocumentsWeekly"'],
          suggestions: [{ messageId: "use", output: member("DocumentsWeekly", '"Weekly"') }],
        },
      ],
    },
    { name: "capitals", code: element("ACME_WEEKLY_ALL", "«Daily»"), errors: ["contradicts"] },
    { name: "periods", code: member("weekly.acme", '«"Daily"»'), errors: ["contradicts"] },
    { name: "CDATA", code: element("<![CDATA[acme-weekly]]>", "<![CDATA[«Daily»]]>"), errors: ["contradicts"] },
    { name: "CRLF", code: element("acme-daily-2", "«Weekly»").replaceAll("\n", "\r\n"), errors: ["contradicts"] },
  ],
});
