import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../../prisma/factories/accounts";
import { makeDraft } from "../../../../../prisma/factories/applications";
import { makeCompany } from "../../../../../prisma/factories/organisations";
import { openRound, thresholdsInForce } from "../../assignments/open-round.server";
import { editedKinds, ruleForms } from "../forms/rule-forms";
import { fieldName, type TypedRow, typedOf } from "../forms/typed";
import { firstRubric, type Rubric } from "../rubric";
import { bodyAt, rulesInForce } from "../rule-versions.server";
import { rulesAt } from "../rules.server";
import { getRulesOverview, getRulesPage } from "../rules-page.server";
import { firstThresholds } from "../thresholds";
import { changeRules } from "./change-rules.server";
import { postRules } from "./post-rules.server";

let admin: Actor;
let second: Actor;
let applicationId: string;

const why = "Больше веса научной основе по решению совета.";

beforeAll(async () => {
  admin = await makeAccount({ staffRoles: ["administrator"] });
  second = await makeAccount({ staffRoles: ["administrator"] });
  applicationId = await makeDraft((await makeCompany()).owner);
}, 60_000);

/** The rubric in force with a point moved between two criteria. */
function shifted(rubric: Rubric, by = 1): Rubric {
  return rubric.map((one) => {
    const change = one.code === "goals" ? -by : one.code === "science" ? by : 0;
    return { ...one, weights: { ...one.weights, startup: one.weights.startup + change } };
  });
}

const change = (who: Actor, body: Rubric, version: number) =>
  changeRules(who, "rubric", { body, note: why, version });

describe("a new version of a table", () => {
  let version: number;
  let rubric: Rubric;

  beforeEach(async () => {
    ({ version, body: rubric } = await rulesInForce("rubric"));
  });

  it("is read before anything was stored, and stored when the first change is made", async () => {
    expect({ version, rubric }).toEqual({ version: 1, rubric: firstRubric });
    expect(await prisma.reviewRule.count()).toBe(0);
    expect(await change(admin, shifted(rubric), 1)).toEqual({ ok: true, value: { version: 2 } });
    expect(await rulesAt("rubric", 1)).toEqual(firstRubric);
    expect(await rulesAt("rubric", 2)).toEqual(shifted(firstRubric));
    const event = await prisma.auditEvent.findFirstOrThrow({
      where: { action: "setting.changed", subjectId: "review.rubric" },
    });
    expect(event).toMatchObject({ actorId: admin.userId, comment: why, before: { version: 1 } });
    expect(JSON.stringify(event.after)).toContain("weights.startup");
  });

  it("alters nothing that is under way", async () => {
    const round = await inTransaction((tx) => openRound(tx, applicationId));
    expect(round.rubricVersion).toBe(version);
    expect(await change(admin, shifted(rubric), version)).toMatchObject({ ok: true });
    const thresholds = { ...firstThresholds, minReviewers: 5 };
    const input = { body: thresholds, note: why, version: round.thresholdsVersion };
    expect(await changeRules(admin, "thresholds", input)).toMatchObject({ ok: true });

    const again = await inTransaction((tx) => openRound(tx, applicationId));
    expect(again).toMatchObject({ id: round.id, rubricVersion: version });
    expect(await rulesAt("rubric", again.rubricVersion)).toEqual(rubric);
    expect(await prisma.$transaction((tx) => thresholdsInForce(tx, applicationId))).toEqual(
      firstThresholds,
    );
    const other = await makeDraft((await makeCompany()).owner);
    const begun = await inTransaction((tx) => openRound(tx, other));
    expect(begun).toMatchObject({
      rubricVersion: version + 1,
      thresholdsVersion: round.thresholdsVersion + 1,
    });
  });

  it("is of one administrator when two began from the same, whoever posts at the same moment", async () => {
    const all = await Promise.all([
      change(admin, shifted(rubric), version),
      change(second, shifted(rubric, 2), version),
      change(admin, shifted(rubric, 3), version),
    ]);
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    for (const one of all) if (!one.ok) expect(one.refusal.code).toBe("stale");
    expect((await rulesInForce("rubric")).version).toBe(version + 1);
  });

  it("is one when the same form comes twice, and none when nothing differs", async () => {
    const body = shifted(rubric);
    const twice = await Promise.all([change(admin, body, version), change(admin, body, version)]);
    expect(twice.map((one) => one.ok && one.value.version)).toEqual([version + 1, version + 1]);
    expect(await change(admin, body, version + 1)).toMatchObject({
      refusal: { code: "unchanged" },
    });
    expect((await rulesInForce("rubric")).version).toBe(version + 1);
  });

  it("is made by administrators alone", async () => {
    for (const role of ["coordinator", "chair", "auditor"] as const) {
      const who = await makeAccount({ staffRoles: [role] });
      expect(await change(who, shifted(rubric), version), role).toMatchObject({
        refusal: { code: "forbidden" },
      });
      const form = formOf(typedOf(ruleForms.rubric.shape, rubric), version, "change_rules");
      await expect(postRules(who, "rubric", form, 0)).rejects.toMatchObject({ status: 403 });
    }
  });
});

function formOf(rows: readonly TypedRow[], version: number, intent: string, note = why): FormData {
  const form = new FormData();
  form.set("intent", intent);
  form.set("version", String(version));
  form.set("note", note);
  for (const [row, texts] of rows.entries()) {
    for (const [field, text] of Object.entries(texts)) {
      const parts = field === "statutory" ? text.split(" ") : [text];
      for (const part of parts) form.append(fieldName(ruleForms.rubric.shape, row, field), part);
    }
  }
  return form;
}

describe("the form of a table", () => {
  it("gives everything back when something is wrong, and stores nothing", async () => {
    const { version, body } = await rulesInForce("rubric");
    const rows = typedOf(ruleForms.rubric.shape, body).map((row, index) =>
      index === 0 ? { ...row, "weights.startup": "200", "name.ru": "Моё название" } : row,
    );
    const posted = await postRules(admin, "rubric", formOf(rows, version, "change_rules", ""), 0);
    expect(posted.result).toMatchObject({
      refusal: { code: "invalid" },
      fields: {
        "criteria[0].weights.startup": { code: "at_most" },
        "sum.startup": { code: "weights_not_100" },
        note: { code: "note_short" },
      },
    });
    expect(posted.returned.rows).toEqual(rows);
    expect((await rulesInForce("rubric")).version).toBe(version);
  });

  it("adds, moves and takes away rows without storing anything", async () => {
    const { version, body } = await rulesInForce("rubric");
    const rows = typedOf(ruleForms.rubric.shape, body);
    const press = async (intent: string, row: number) => {
      const { returned } = await postRules(admin, "rubric", formOf(rows, version, intent), row);
      return returned.rows.map(({ code }) => code ?? "");
    };
    const codes = body.map(({ code }) => code);
    expect(await press("move_down", 0)).toEqual([codes[1], codes[0], ...codes.slice(2)]);
    expect(await press("remove_row", 0)).toEqual(codes.slice(1));
    expect(await press("add_row", 0)).toEqual([...codes, ""]);
    expect((await rulesInForce("rubric")).version).toBe(version);
  });

  it("shows both when another was faster, and lets the reader replace what they have seen", async () => {
    const { version, body } = await rulesInForce("rubric");
    expect(await change(second, shifted(body), version)).toMatchObject({ ok: true });
    const mine = typedOf(ruleForms.rubric.shape, shifted(body, 4));
    const posted = await postRules(admin, "rubric", formOf(mine, version, "change_rules"), 0);
    expect(posted.result).toMatchObject({ refusal: { code: "stale" } });
    const { returned } = posted;
    expect(returned).toMatchObject({
      rows: mine,
      version: version + 1,
      theirs: { since: version },
    });
    expect(returned.theirs?.changes.rows.map(({ code }) => code)).toEqual(["goals", "science"]);
    expect(returned.mine?.rows.map(({ code }) => code)).toEqual(["goals", "science"]);
    const form = formOf(mine, returned.version, "change_rules");
    expect((await postRules(admin, "rubric", form, 0)).result).toEqual({
      ok: true,
      value: { version: version + 2 },
    });
  });

  it("knows no other table and no version that could not be", async () => {
    const form = formOf([], 1, "change_rules");
    await expect(postRules(admin, "letters_of", form, 0)).rejects.toMatchObject({ status: 404 });
    form.set("version", "9e9");
    await expect(postRules(admin, "rubric", form, 0)).rejects.toMatchObject({ status: 404 });
  });
});

describe("the page of a table", () => {
  it("shows any version in full with what it changed, to those who may read it", async () => {
    const { version } = await rulesInForce("rubric");
    for (const role of ["coordinator", "chair", "auditor", "administrator"] as const) {
      const who = await makeAccount({ staffRoles: [role] });
      const page = await getRulesPage(who, "rubric", { version: null, before: null });
      expect(page).toMatchObject({
        chosen: { version, note: why },
        mayEdit: role === "administrator",
      });
      const earlier = await getRulesPage(who, "rubric", { version: "2", before: null });
      expect(earlier.rows).toEqual(typedOf(ruleForms.rubric.shape, await bodyAt("rubric", 2)));
      expect(earlier.changes?.rows.map(({ code }) => code)).toEqual(["goals", "science"]);
      const { tables } = await getRulesOverview(who);
      expect(tables.map(({ kind }) => kind)).toEqual(editedKinds);
    }
    const first = await getRulesPage(admin, "rubric", { version: "1", before: null });
    expect(first).toMatchObject({ chosen: { madeAt: null }, changes: null });
    expect(first.list.versions.map((one) => one.version)).toEqual(
      Array.from({ length: version }, (_, index) => version - index),
    );
  });

  it("is closed to everybody else, and there is nothing at versions that never were", async () => {
    const asked = { version: null, before: null };
    for (const role of ["expert", "committee_member", "leasing_manager"] as const) {
      const who = await makeAccount({ staffRoles: [role] });
      await expect(getRulesPage(who, "rubric", asked)).rejects.toMatchObject({ status: 403 });
      await expect(getRulesOverview(who)).rejects.toMatchObject({ status: 403 });
    }
    for (const wrong of ["0", "999", "-1", "x", "1e1"]) {
      const page = getRulesPage(admin, "rubric", { ...asked, version: wrong });
      await expect(page, wrong).rejects.toMatchObject({ status: 404 });
    }
    await expect(getRulesPage(admin, "nothing", asked)).rejects.toMatchObject({ status: 404 });
  });
});
