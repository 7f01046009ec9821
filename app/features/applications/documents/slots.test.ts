import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { applicantTypes } from "../form/types";
import { isMandatory, slotGroups, slots, slotsFor } from "./slots";

describe("the document slots", () => {
  it("have a code each, which an address and a form field can carry", () => {
    const codes = slots.map((slot) => slot.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z][a-z_]{2,30}$/);
  });

  it.each(applicantTypes)("of a %s demand something, and nothing that is not asked for", (type) => {
    const asked = slotsFor(type);
    const mandatory = slots.filter((slot) => isMandatory(slot, type));
    expect(mandatory.length).toBeGreaterThan(0);
    expect(mandatory.length).toBeLessThanOrEqual(4);
    for (const slot of mandatory) expect(asked).toContain(slot);
  });

  it("lie in a known group, take a file and a format", () => {
    for (const slot of slots) {
      expect(Object.keys(slotGroups)).toContain(slot.group);
      expect(slot.most).toBeGreaterThan(0);
      expect(slot.formats.length).toBeGreaterThan(0);
    }
  });

  it("offer templates that are there", () => {
    for (const { template } of slots) {
      for (const file of template ? [template.ru, template.en] : []) {
        expect(existsSync(path.resolve("public/templates", file)), file).toBe(true);
      }
    }
  });
});
