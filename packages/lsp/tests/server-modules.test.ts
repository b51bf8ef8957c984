import { afterEach, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { Client, codes, pulledAll, pulls, remove, repository, uriOf } from "./server-client.ts";

let client: Client;
let folder = "";
afterEach(() => {
  client.end();
  remove(folder);
});

const main = `resource "aws_s3_bucket_inventory" "daily" {
  bucket                   = aws_s3_bucket.media.id
  name                     = "all"
  included_object_versions = "Current"
  optional_fields          = ["Size"]
  schedule {
    frequency = local.frequency
  }
  destination {
    bucket {
      bucket_arn = "arn:aws:s3:::acme-reports"
      account_id = "210987654321"
      format     = "CSV"
      encryption {
        sse_s3 {}
      }
    }
  }
}
`;
const locals = (frequency: string) => `locals {
  frequency = "${frequency}"
}
resource "aws_s3_bucket" "media" {}
`;

test.each([{}, pulls])("what is typed in a file of a module counts in the others", async (capabilities) => {
  folder = repository({ "main.tf": main, "locals.tf": locals("Daily") });
  const [own, other] = [uriOf(`${folder}/main.tf`), uriOf(`${folder}/locals.tf`)];
  client = new Client();
  await client.start({ capabilities, folders: [folder], settings: {} });
  const shown = async (): Promise<Diagnostic[]> =>
    capabilities === pulls ? client.pulled(own) : (await client.next(own)).diagnostics;
  await client.open(own, main, "terraform");
  expect(codes(await shown())).toEqual([]);
  await client.open(other, locals("daily"), "terraform");
  const found = await shown();
  expect(codes(found)).toEqual(["invalid-frequency"]);
  expect(found[0]?.relatedInformation?.map(({ location }) => location)).toEqual([
    { uri: other, range: { start: { line: 1, character: 14 }, end: { line: 1, character: 21 } } },
  ]);
  await client.change(other, 2, locals("Weekly"));
  expect(codes(await shown())).toEqual([]);
  await client.change(other, 3, locals("weekly"));
  expect(codes(await shown())).toEqual(["invalid-frequency"]);
  // What is closed counts as it is on the disk.
  await client.close(other);
  expect(codes(await shown())).toEqual([]);
});

test("also where the others are not open", async () => {
  folder = repository({
    "main.tf": main,
    "locals.tf": locals("Daily"),
    "b/main.tf": main,
    "b/locals.tf": locals("Daily"),
  });
  const [own, other] = [uriOf(`${folder}/main.tf`), uriOf(`${folder}/locals.tf`)];
  client = new Client();
  await client.start({ capabilities: pulls, folders: [folder], settings: { scope: "workspace" } });
  const wrong = async (): Promise<string[]> =>
    [...(await pulledAll(client))].flatMap(([uri, found]) => (codes(found).length > 0 ? [uri] : []));
  expect(await wrong()).toEqual([]);
  await client.open(other, locals("daily"), "terraform");
  expect(await wrong()).toEqual([own]);
  await client.change(other, 2, locals("Daily"));
  expect(await wrong()).toEqual([]);
});
