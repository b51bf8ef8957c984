import { describe, expect, test } from "vitest";
import { catalogue } from "../src/judging.ts";
import { defaultSettings, readSettings } from "../src/settings.ts";
import { SettingsStore } from "../src/settings-store.ts";

describe("settings of a client", () => {
  test.each([
    [undefined, {}],
    [null, {}],
    [{}, {}],
    [{ run: "onSave", scope: null, trace: { server: "off" } }, { run: "onSave" }],
    [{ enable: false, inlayHints: false, codeLens: false }, undefined],
    [{ besideOthers: "own" }, undefined],
    [{ preset: null, configPath: "", rules: null }, {}],
    [{ preset: "strict", configPath: "ci/lint.yaml" }, undefined],
    [{ rules: { "invalid-optional-field": ["warning", { asOf: "2024-05" }] } }, undefined],
  ])("%j are understood", (section, expected) => {
    const { settings, problems } = readSettings(section, catalogue);
    expect(problems).toEqual([]);
    expect(settings).toEqual({ ...defaultSettings, ...(expected ?? section) });
  });

  test.each([
    ["off", "inventoryLint must be an object of settings."],
    [[], "inventoryLint must be an object of settings."],
    [{ enable: "no" }, "inventoryLint.enable must be true or false."],
    [{ codeLens: 1 }, "inventoryLint.codeLens must be true or false."],
    [{ run: "always" }, "inventoryLint.run must be one of onType, onSave."],
    [{ scope: "all" }, "inventoryLint.scope must be one of openFilesOnly, workspace."],
    [{ besideOthers: "none" }, "inventoryLint.besideOthers must be one of auto, all, own."],
    [{ configPath: 7 }, "inventoryLint.configPath must be a path."],
    [{ rulez: {} }, "inventoryLint has no setting 'rulez'. Did you mean 'rules'?"],
    [{ configpath: "a.json" }, "inventoryLint has no setting 'configpath'. Did you mean 'configPath'?"],
    [
      { "window.zoom": 2, unset: null },
      "inventoryLint has no setting 'window.zoom'. There are enable, run, scope, preset, configPath, rules, inlayHints, codeLens, besideOthers.",
    ],
    [{ preset: "srict" }, expect.stringMatching(/^inventoryLint: .*'srict'/)],
    [{ rules: { "id-lenght": "off" } }, expect.stringMatching(/^inventoryLint: .*'id-lenght'/)],
    [{ rules: { "id-length": "of" } }, expect.stringMatching(/^inventoryLint: .*'of'/)],
  ])("%j leave the defaults, with a sentence", (section, sentence) => {
    expect(readSettings(section, catalogue)).toEqual({ settings: defaultSettings, problems: [sentence] });
  });
});

describe("the store of settings", () => {
  test("asks once for each folder, and anew after a change", async () => {
    const asked: unknown[] = [];
    const ask = async (scope: string | undefined, section: string): Promise<unknown> => {
      asked.push([scope, section]);
      return { run: "onSave" };
    };
    const store = new SettingsStore({ catalogue, ask, warn: () => undefined }, undefined);
    await Promise.all([store.of("file:///a"), store.of("file:///a"), store.of(undefined)]);
    expect((await store.of("file:///a")).run).toBe("onSave");
    expect(asked).toEqual([
      ["file:///a", "inventoryLint"],
      [undefined, "inventoryLint"],
    ]);
    store.changed({ inventoryLint: { run: "onType" } });
    expect((await store.of("file:///a")).run).toBe("onSave");
    expect(asked).toHaveLength(3);
  });

  test("takes what is sent where the client cannot be asked, and tells of each problem once", async () => {
    const told: string[] = [];
    const parts = { catalogue, ask: undefined, warn: (sentence: string) => void told.push(sentence) };
    const store = new SettingsStore(parts, { run: "onSave", scope: "all" });
    expect(await store.of(undefined)).toMatchObject({ run: "onSave", scope: "openFilesOnly" });
    await store.of("file:///a");
    store.changed({ inventoryLint: { scope: "workspace" } });
    expect(await store.of("file:///a")).toMatchObject({ run: "onType", scope: "workspace" });
    store.changed(null);
    expect(await store.of("file:///a")).toEqual(defaultSettings);
    expect(told).toEqual(["inventoryLint.scope must be one of openFilesOnly, workspace."]);
  });

  test("tells of names that are no settings, once, and of none that is meant for others", async () => {
    const told: string[] = [];
    const parts = { catalogue, ask: undefined, warn: (sentence: string) => void told.push(sentence) };
    const store = new SettingsStore(parts, { rulez: {} });
    await store.of(undefined);
    await store.of("file:///a");
    const sentence = "inventoryLint has no setting 'rulez'. Did you mean 'rules'?";
    expect(told).toEqual([sentence]);
    store.changed({ yaml: { format: true }, files: {} });
    expect(await store.of(undefined)).toEqual(defaultSettings);
    expect(told).toEqual([sentence]);
    store.changed({ run: "onSave", inlayHint: false });
    expect((await store.of(undefined)).run).toBe("onSave");
    store.changed({ yaml: {}, inventoryLint: { preste: "strict" } });
    await store.of(undefined);
    expect(told.slice(1)).toEqual([
      "inventoryLint has no setting 'inlayHint'. Did you mean 'inlayHints'?",
      "inventoryLint has no setting 'preste'. Did you mean 'preset'?",
    ]);
  });

  test("keeps what was sent where the client does not answer", async () => {
    const told: string[] = [];
    const ask = async (): Promise<unknown> => {
      throw new Error("Not now.");
    };
    const store = new SettingsStore(
      { catalogue, ask, warn: (sentence) => void told.push(sentence) },
      { run: "onSave" },
    );
    expect((await store.of("file:///a")).run).toBe("onSave");
    expect(told).toEqual(["The client does not tell its settings: Not now."]);
  });
});
