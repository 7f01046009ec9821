import { describe, expect, it } from "vitest";
import { defaultSettings } from "./settings";
import { readSettings, textsOfSettings } from "./settings-form";

const texts = textsOfSettings(defaultSettings);
const read = (more: Record<string, string>) => readSettings({ ...texts, ...more });

describe("the form of a run", () => {
  it("gives back the settings that it was filled with", () => {
    expect(readSettings(texts)).toEqual({ ok: true, value: defaultSettings });
    expect(read({ gap: "0,5", whole: "yes" })).toMatchObject({ value: { gap: 0.5, whole: true } });
  });

  it("names what is out of its range beside its field", () => {
    const wrong = read({ weight_area: "11", later: "1.5", gap: "-1", seconds: "5" });
    expect(wrong).toMatchObject({
      fields: {
        weight_area: { code: "weight_range" },
        later: { code: "later_range" },
        gap: { code: "gap_range" },
        seconds: { code: "seconds_range" },
      },
    });
    expect(read({ weight_jobs: "" })).toMatchObject({
      fields: { weight_jobs: { code: "weight_range" } },
    });
  });

  it("asks for a weight that placing anybody adds to", () => {
    const none = Object.fromEntries(
      Object.keys(texts)
        .filter((name) => name.startsWith("weight_"))
        .map((name) => [name, "0"]),
    );
    const code = { code: "weights_none" };
    expect(read({ ...none, weight_apart: "10" })).toMatchObject({ fields: { weight_score: code } });
    expect(read({ ...none, weight_early: "1" })).toMatchObject({ ok: true });
  });
});
