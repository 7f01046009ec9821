import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkingDay, shiftDay, type WorkingCalendar } from "../calendar/working-days";
import { samples } from "../form/samples";
import { fieldsFor, findSection } from "../form/sections";
import { defaultProcedure } from "../lifecycle/settings";
import { judgeQuestions, readQuestions, requestWords } from "./asked-question";
import { isOpened, nextValues, openedFields, openedPart } from "./opened-fields";
import { dueWindow, latestDue, readDue } from "./question-due";
import { targetGroups } from "./question-targets";
import { askedCode, parseTarget, targetText } from "./target";

describe("what a question is about", () => {
  it("is read back as it was written", () => {
    const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,30}$/).filter((one) => !one.endsWith("_tbd"));
    fc.assert(
      fc.property(code, fc.constantFrom("field" as const, "document" as const), (name, target) => {
        expect(parseTarget(targetText({ target, code: name }))).toEqual({ target, code: name });
      }),
    );
    expect(parseTarget("general")).toEqual({ target: "general", code: null });
  });

  it("is nothing else than a field, a slot or the whole", () => {
    for (const text of ["", "field:", "field", "field:<b>", "general:x", "user:owner", "field:а"]) {
      expect(parseTarget(text), text).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseTarget(text);
        if (read?.code) expect(text).toMatch(/^(field|document):/);
      }),
    );
  });

  it("is the table for its cells and the field for its date", () => {
    expect(askedCode("phases[2].area")).toBe("phases");
    expect(askedCode("power_kw_tbd")).toBe("power_kw");
    expect(parseTarget("field:phases[0].launch")).toEqual({ target: "field", code: "phases" });
  });

  it("is offered once, by sections and then documents, never what the organisation's card says", () => {
    for (const sample of Object.values(samples)) {
      const groups = targetGroups(sample.applicantType, sample.sections, "ru");
      const values = groups.flatMap((group) => group.options.map((option) => option.value));
      expect(new Set(values).size).toBe(values.length);
      expect(values).not.toContain("field:org_name");
      expect(values).toContain("field:project_title");
      for (const value of values) expect(parseTarget(value)).not.toBeNull();
    }
  });
});

describe("what a question opens", () => {
  it("is its field and what is asked only because of it", () => {
    for (const type of ["startup", "pharma", "investor"] as const) {
      for (const [code, { field }] of fieldsFor(type)) {
        const opened = openedFields(type, [askedCode(code)]);
        expect(opened.has(code), code).toBe(!field.fixed);
        for (const one of opened) {
          const { showWhen } = fieldsFor(type).get(one)?.field ?? {};
          expect(askedCode(one) === askedCode(code) || showWhen !== undefined, one).toBe(true);
        }
      }
      expect(openedFields(type, ["nonsense", "__proto__", "org_name"]).size).toBe(0);
    }
  });

  it("is a whole table with its rows, and a part of its section only", () => {
    const opened = openedFields("startup", ["phases"]);
    expect(isOpened("phases[3].launch", opened)).toBe(true);
    expect(isOpened("lease_years_tbd", opened)).toBe(false);
    const section = findSection("startup", "phasing");
    if (!section) throw new Error("no section");
    expect(openedPart(section, opened).groups.map((group) => group.code)).toEqual(["phases"]);
    expect(openedPart(section, openedFields("startup", ["power_kw"])).groups).toEqual([]);
  });

  it("leaves every other answer as it was submitted", () => {
    const opened = openedFields("startup", ["power_kw"]);
    const submitted = { power_kw: "340", water_m3d: "9", summary: "Было" };
    expect(nextValues(submitted, { power_kw: "310", water_m3d: "12" }, opened)).toEqual({
      power_kw: "310",
      water_m3d: "9",
      summary: "Было",
    });
    expect(nextValues(submitted, {}, opened)).toEqual({ water_m3d: "9", summary: "Было" });
  });
});

/** A calendar in which any day may be off, so long as some day of each fortnight is not. */
const calendars = fc
  .array(fc.integer({ min: 0, max: 89 }), { maxLength: 60 })
  .map((off): WorkingCalendar => {
    const days = off.filter((one) => one % 7 !== 3).map((one) => shiftDay("2026-06-01", one));
    return {
      years: new Set([2026, 2027]),
      exceptions: new Map([
        ...days.map((day): [string, boolean] => [day, false]),
        ...Array.from({ length: 13 }, (_, week): [string, boolean] => [
          shiftDay("2026-06-01", week * 7 + 3),
          true,
        ]),
      ]),
    };
  });
const moments = fc
  .integer({ min: 0, max: 45 * 24 * 60 })
  .map((minutes) => new Date(Date.parse("2026-06-01T00:00:00Z") + minutes * 60_000));

describe("the day an answer is due", () => {
  it("lies from today to the end of the term, on a working day unless the term itself ends on none", () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: -5, max: 40 }), (calendar, at, days) => {
        const window = dueWindow(at, defaultProcedure, calendar);
        const typed = shiftDay(window.first, days);
        const read = readDue(typed, window, calendar);
        if (typed < window.first) expect(read).toEqual({ fault: "due_past" });
        else if (typed > window.last) expect(read).toEqual({ fault: "due_beyond_term" });
        else {
          if (!("day" in read)) throw new Error("refused");
          expect(read.day >= typed && read.day <= window.last).toBe(true);
          expect(isWorkingDay(read.day, calendar)).toBe(true);
          const due = latestDue([read.day], window);
          expect(due.getTime()).toBeGreaterThanOrEqual(at.getTime());
          expect(due <= latestDue([window.last], window)).toBe(true);
        }
      }),
    );
  });

  it("is the term's end when nobody says otherwise, and the latest of all for the whole", () => {
    const calendar = { years: new Set([2026]), exceptions: new Map() };
    const window = dueWindow(new Date("2026-06-01T09:00:00Z"), defaultProcedure, calendar);
    expect(window).toEqual({ first: "2026-06-01", last: "2026-06-15" });
    expect(readDue("  ", window, calendar)).toEqual({ day: "2026-06-15" });
    expect(readDue("05.06.2026", window, calendar)).toEqual({ day: "2026-06-05" });
    expect(readDue("2026-06-06", window, calendar)).toEqual({ day: "2026-06-08" });
    expect(readDue("завтра", window, calendar)).toEqual({ fault: "due_invalid" });
    expect(latestDue(["2026-06-05", "2026-06-08", "2026-06-03"], window)).toEqual(
      new Date("2026-06-08T20:59:59Z"),
    );
  });
});

describe("typed questions", () => {
  const calendar = { years: new Set([2026]), exceptions: new Map() };
  const window = { first: "2026-06-01", last: "2026-06-15" };
  const known = new Set(["general", "field:power_kw"]);
  const row = (target: string, text: string, due = "") => ({ target, text, due });
  const judge = (...rows: ReturnType<typeof row>[]) =>
    judgeQuestions(rows, known, window, calendar);

  it("are read row by row, whatever their numbers", () => {
    const form = new FormData();
    form.set("questions[2].text", "Второй");
    form.set("questions[0].target", "general");
    form.set("questions[0].text", "Первый");
    form.set("questions[x].text", "никакой");
    expect(readQuestions(form)).toEqual([row("general", "Первый"), row("", "Второй")]);
    expect(readQuestions(new FormData())).toBeUndefined();
  });

  it("drop rows that were left blank and name each fault at its field", () => {
    expect(judge(row("", " "), row("field:power_kw", " Почему? ", "2026-06-05"))).toEqual({
      questions: [{ target: "field", code: "power_kw", text: "Почему?", dueOn: "2026-06-05" }],
    });
    expect(
      judge(
        row("field:unknown", "Что?"),
        row("general", "  "),
        row("general", "Когда?", "2026-07-01"),
        row("general", "ы".repeat(2_001)),
      ),
    ).toMatchObject({
      fields: {
        "questions[0].target": { code: "target_required" },
        "questions[1].text": { code: "question_required" },
        "questions[2].due": { code: "due_beyond_term" },
        "questions[3].text": { code: "question_too_long" },
      },
    });
    expect(judge(row("", ""))).toMatchObject({
      fields: { "questions[0].text": { code: "question_required" } },
    });
  });

  it("are kept in the history as words", () => {
    expect(requestWords("Что?", [])).toBe("Что?");
    expect(requestWords("", [row("general", "Что?")])).toBe("Что?");
    expect(
      requestWords("Нашли ошибки.", [row("general", "Раз?"), row("", ""), row("", "Два?")]),
    ).toBe("Нашли ошибки.\n\n1. Раз?\n2. Два?");
  });
});
