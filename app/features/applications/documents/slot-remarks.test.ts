import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remarksOn } from "./slot-remarks";

const on = (text: string) => new Date(`${text}T00:00:00Z`);
const today = on("2026-11-23");
const none = { issuedOn: null, expiresOn: null };

describe("what the days on a document say", () => {
  it("counts an extract of exactly 30 days as fresh and one of 31 as too old", () => {
    const slot = { issued: { maxAgeDays: 30 } };
    expect(remarksOn(slot, { ...none, issuedOn: on("2026-10-24") }, today)).toEqual([]);
    expect(remarksOn(slot, { ...none, issuedOn: on("2026-10-23") }, today)).toEqual(["too_old"]);
    expect(remarksOn(slot, none, today)).toEqual(["undated"]);
  });

  it("lets a document hold on its last day, and warns sixty days before", () => {
    const slot = { expires: true as const };
    expect(remarksOn(slot, { ...none, expiresOn: today }, today)).toEqual(["expires_soon"]);
    expect(remarksOn(slot, { ...none, expiresOn: on("2026-11-22") }, today)).toEqual(["expired"]);
    expect(remarksOn(slot, { ...none, expiresOn: on("2027-01-23") }, today)).toEqual([]);
  });

  it("says nothing of days that the slot does not ask for", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), (a, b) => {
        expect(remarksOn({}, { issuedOn: a, expiresOn: b }, today)).toEqual([]);
      }),
    );
  });
});
