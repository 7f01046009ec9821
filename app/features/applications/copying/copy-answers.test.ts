import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatAnswers } from "../form/conditions";
import { samples } from "../form/samples";
import { fieldsFor } from "../form/sections";
import { applicantTypes, type RawAnswers, type RawBySection, sectionCodes } from "../form/types";
import { copyAnswers, whatToCheck } from "./copy-answers";

const today = "2026-11-23";
const earlier = samples.startup.sections as RawBySection;

describe("answers taken over from an earlier application", () => {
  it("are the same answers in the same places when nothing has passed", () => {
    const { sections, leftOut } = copyAnswers(earlier, "startup", "2026-01-01");
    expect(leftOut).toEqual([]);
    expect(sections.premises).toEqual(
      Object.fromEntries(
        Object.entries(earlier.premises ?? {}).filter(([, given]) => given.length > 0),
      ),
    );
  });

  it("hold no declaration and no fact of the company's card", () => {
    const { sections } = copyAnswers(earlier, "startup", today);
    expect(sections.declarations).toBeUndefined();
    expect(Object.keys(sections.organisation ?? {})).not.toContain("inn");
    expect(sections.organisation?.bik).toBe(earlier.organisation?.bik);
  });

  it("leave out days that have passed, and name them", () => {
    const { sections, leftOut } = copyAnswers(earlier, "startup", "2028-01-01");
    const passed = leftOut.filter((one) => one.reason === "date_passed").map((one) => one.field);
    expect(passed).toContain("phases[0].design");
    expect(flatAnswers(sections)["phases[0].design"]).toBeUndefined();
    expect(flatAnswers(sections)["phases[0].area"]).toBe("700");
  });

  it("name what has no place in another type's form", () => {
    const { leftOut } = copyAnswers(earlier, "investor", today);
    expect(leftOut.some((one) => one.reason === "no_place")).toBe(true);
  });

  it("never fail, whatever an older form may have held, and copying twice adds nothing", () => {
    const answer = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));
    const known = [...fieldsFor("pharma").keys()];
    const answers = fc.dictionary(
      fc.oneof(fc.constantFrom(...known), fc.string()),
      answer,
    ) as fc.Arbitrary<RawAnswers>;
    const whole = fc.dictionary(fc.constantFrom(...sectionCodes), answers);
    fc.assert(
      fc.property(whole, fc.constantFrom(...applicantTypes), (given, type) => {
        const first = copyAnswers(given, type, today);
        const again = copyAnswers(first.sections, type, today);
        expect(again.sections).toEqual(first.sections);
        expect(again.leftOut).toEqual([]);
        const fields = fieldsFor(type);
        for (const { reason, field } of first.leftOut) {
          if (reason !== "no_place") expect(fields.has(field)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("what to check again", () => {
  const copied = copyAnswers(earlier, "startup", today).sections;
  const contact = String(earlier.contacts?.contact_email ?? "").toLowerCase();
  const check = (change: Partial<Parameters<typeof whatToCheck>[1]>) =>
    whatToCheck("startup", {
      earlier,
      draft: copied,
      today,
      earlierDay: "2026-02-01",
      members: [contact],
      ...change,
    }).map(({ reason, field }) => `${reason} ${field}`);

  it("is nothing for an application of this year by the same people", () => {
    expect(check({})).toEqual([]);
  });

  it("names sums of an earlier year until they are changed", () => {
    expect(check({ earlierDay: "2025-12-01" })).toContain("money capex_mrub");
    const draft = { ...copied, finance: { ...copied.finance, capex_mrub: "600" } };
    expect(check({ earlierDay: "2025-12-01", draft })).not.toContain("money capex_mrub");
  });

  it("names a contact who left the company", () => {
    expect(check({ members: [] })).toContain("contact contact_email");
  });

  it("names a passed day until it is answered anew", () => {
    const later = "2028-01-01";
    const draft = copyAnswers(earlier, "startup", later).sections;
    expect(check({ today: later, draft })).toContain("date_passed phases[0].design");
    const answered = {
      ...draft,
      phasing: { ...draft.phasing, "phases[0].design": "2028-06" },
    };
    expect(check({ today: later, draft: answered })).not.toContain("date_passed phases[0].design");
  });
});
