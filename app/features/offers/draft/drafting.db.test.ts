import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication, postSpace } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "../../../../prisma/seed/people";
import { done, draftForm, type Offering, offering } from "../offering.testing";
import { offerTermsSchema } from "../terms";
import { postStaffOffer } from "../views/post-staff-offer.server";
import { getStaffOffer } from "../views/staff-offer.server";
import { beginDraft } from "./begin-draft.server";
import { giveUpDraft } from "./give-up-draft.server";
import { dayOf } from "./lock-draft.server";
import { saveDraft } from "./save-draft.server";

let at: Offering;
beforeAll(async () => {
  at = await offering();
});

const cleared = async (id: string) =>
  (await prisma.stepClearance.count({ where: { applicationId: id, intent: "issue_offer" } })) === 1;

describe("a draft of an offer", () => {
  it("begins with what is kept, asked and promised, and may be issued at once", async () => {
    const { id } = await at.approved();
    await done(beginDraft(at.leasing, id));
    const { terms, number } = await at.offerOf(id, "draft");
    const [allocation] = await at.allocations(id);
    expect(number).toBe(1);
    expect(offerTermsSchema.parse(terms)).toMatchObject({
      tenancy: "lease",
      rentRubM2Year: 32_000,
      outputUnit: "patients",
      units: [{ allocationId: allocation?.id, areaM2: 700, phase: 0 }],
      phases: [{ phase: 0, name: "Участок CAR-T" }],
      promises: [
        { year: 2028, investmentMrub: 326.7, jobs: 28, output: 70 },
        { year: 2030, investmentMrub: 560, jobs: 48, output: 120 },
      ],
    });
    // The phase's part of what was stated, 340 × 700 / 1,200, up to the next tenth.
    expect(offerTermsSchema.parse(terms).loads.power_kw).toBe(198.4);
    expect(await cleared(id)).toBe(true);
  });

  it("is begun once, however often it is asked for", async () => {
    const { id } = await at.approved();
    const all = await Promise.all([1, 2, 3].map(() => beginDraft(at.leasing, id)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(await prisma.offer.count({ where: { applicationId: id } })).toBe(1);
  });

  it("holds the step back while something is open, and lets it go when all is said", async () => {
    const { id } = await at.approved();
    await done(beginDraft(at.leasing, id));
    const { promises } = offerTermsSchema.parse((await at.offerOf(id, "draft")).terms);
    for (const change of [{ promises: [] }, { rentRubM2Year: null }, { units: [] }]) {
      await done(at.save(id, change));
      expect(await cleared(id), JSON.stringify(change)).toBe(false);
      const step = { intent: "issue_offer", comment: "Предложение." };
      expect(await moveApplication(at.leasing, id, step)).toMatchObject({
        refusal: { code: "uncleared_issue_offer" },
      });
    }
    const { kept } = (await getStaffOffer(at.leasing, id, null)).draft ?? { kept: [] };
    const ids = kept.map((one) => one.id);
    const { terms } = await at.offerOf(id, "draft");
    const { units: _, ...said } = offerTermsSchema.parse(terms);
    const ref = await at.refOf(id, "draft");
    const whole = { ...said, promises, rentRubM2Year: 30_000 };
    const validUntil = "2027-02-01";
    await done(saveDraft(at.leasing, { ...ref, terms: whole, validUntil, units: ids }));
    expect(await cleared(id)).toBe(true);
  });

  it("is not saved over a colleague's, nor with space of somebody else", async () => {
    const { id } = await at.approved();
    const other = await at.approved();
    await done(beginDraft(at.leasing, id));
    const ref = await at.refOf(id, "draft");
    const row = await at.offerOf(id, "draft");
    const { units, ...terms } = offerTermsSchema.parse(row.terms);
    const input = { ...ref, terms, validUntil: dayOf(row.validUntil) };
    const [foreign] = await at.allocations(other.id);
    const own = units.map(({ allocationId }) => allocationId);
    expect(
      await saveDraft(at.leasing, { ...input, units: [...own, foreign?.id ?? ""] }),
    ).toMatchObject({ fields: { units: { code: "units_gone" } } });
    await done(saveDraft(at.leasing, { ...input, units: own }));
    expect(await saveDraft(at.leasing, { ...input, units: own })).toMatchObject({
      refusal: { code: "stale_draft" },
    });
  });

  it("is the leasing manager's alone, and unknown to those who read no offers", async () => {
    const { id, company } = await at.approved();
    const coordinator = await actorOf("coordinator@imc.example");
    expect(await beginDraft(coordinator, id)).toMatchObject({ refusal: { code: "forbidden" } });
    for (const email of ["admin@imc.example", "expert1@imc.example"]) {
      const stranger = await actorOf(email);
      await expect(beginDraft(stranger, id)).rejects.toMatchObject({ status: 404 });
    }
    await expect(beginDraft(company.owner, id)).rejects.toMatchObject({ status: 404 });
  });

  it("says beside each field what cannot be read, and keeps what was typed", async () => {
    const { id } = await at.approved();
    await done(beginDraft(at.leasing, id));
    const { offerId, version } = await at.refOf(id, "draft");
    const row = await at.offerOf(id, "draft");
    const form = draftForm(offerTermsSchema.parse(row.terms), dayOf(row.validUntil), {
      intent: "save_offer",
      offer: offerId,
      version: String(version),
      rent: "дорого",
      "loads.power_kw": "-5",
      "promises[1].year": "2027",
      valid_until: "2020-01-01",
    });
    const { result, typed } = await postStaffOffer(at.leasing, id, form);
    expect(result).toMatchObject({
      ok: false,
      fields: {
        rent: { code: "not_a_number" },
        "loads.power_kw": { code: "not_a_number" },
        "promises[1].year": { code: "years_in_order" },
        valid_until: { code: "day_past" },
      },
    });
    expect(typed.draft?.texts.rent).toBe("дорого");
    expect((await at.offerOf(id, "draft")).version).toBe(version);
  });

  it("does not go out when its space went meanwhile; nothing is half-issued", async () => {
    const { id } = await at.approved();
    await done(beginDraft(at.leasing, id));
    const [allocation] = await at.allocations(id);
    const release = new FormData();
    release.set("intent", "release_allocation");
    release.set("allocation", allocation?.id ?? "");
    release.set("version", String(allocation?.version));
    release.set("reason", "Отдано под общие сети.");
    expect((await postSpace(at.leasing, id, release)).result.ok).toBe(true);
    expect(await at.issue(id)).toMatchObject({ refusal: { code: "offer_not_whole" } });
    expect(await at.application(id)).toMatchObject({ status: "approved" });
    const { draft } = await getStaffOffer(at.leasing, id, null);
    expect(draft?.gaps.map(({ code }) => code)).toContain("unit_not_kept");
  });

  it("is given up for good, and a new one is the next version", async () => {
    const { id } = await at.approved();
    await done(beginDraft(at.leasing, id));
    const ref = await at.refOf(id, "draft");
    await done(giveUpDraft(at.leasing, ref));
    expect(await cleared(id)).toBe(false);
    expect(await giveUpDraft(at.leasing, ref)).toMatchObject({ refusal: { code: "no_draft" } });
    await done(beginDraft(at.leasing, id));
    expect((await at.offerOf(id, "draft")).number).toBe(2);
  });
});
