import { beforeAll, describe, expect, it } from "vitest";
import { endOfMoscowDay } from "~/features/applications";
import { prisma } from "~/platform/db.server";
import { actorOf } from "../../../../prisma/seed/people";
import { acceptOffer } from "../answer/answer-offer.server";
import { beginDraft } from "../draft/begin-draft.server";
import { giveUpDraft } from "../draft/give-up-draft.server";
import { dayOf } from "../draft/lock-draft.server";
import { done, lowerRent, type Offering, offering } from "../offering.testing";
import { offerTermsSchema } from "../terms";
import { getApplicantOffer } from "../views/applicant-offer.server";
import { getStaffOffer } from "../views/staff-offer.server";
import { askChange } from "./ask-change.server";
import { answerChange, takeUpChange } from "./settle-counter.server";

let at: Offering;
beforeAll(async () => {
  at = await offering();
});

/** An offer of which its owner asked for a lower rent. */
async function asked(unitAreas?: readonly number[]) {
  const given = await at.issued(unitAreas);
  const ref = await at.refOf(given.id, "issued");
  await done(askChange(given.company.owner, { ...ref, items: lowerRent }));
  const counter = await prisma.counterProposal.findFirstOrThrow({
    where: { offer: { applicationId: given.id } },
  });
  const counterRef = { applicationId: given.id, counterId: counter.id, version: counter.version };
  return { ...given, ref, counterRef };
}

const counterOf = (id: string) =>
  prisma.counterProposal.findFirstOrThrow({ where: { offer: { applicationId: id } } });

describe("a counter-proposal", () => {
  it("leaves offer and term as they are, and is told to leasing", async () => {
    const { id, company, ref } = await asked();
    const { dueAt, status } = await at.application(id);
    expect(status).toBe("offer_issued");
    expect(dueAt).toEqual(endOfMoscowDay(dayOf((await at.offerOf(id, "issued")).validUntil)));
    const notices = await prisma.notice.findMany({
      where: { applicationId: id, kind: "offer_change_asked" },
    });
    expect(notices.map(({ userId }) => userId)).toContain(at.leasing.userId);
    await done(askChange(company.owner, { ...ref, items: lowerRent }));
    expect(await askChange(company.owner, { ...ref, items: lowerRent.slice(0, 1) })).toMatchObject({
      refusal: { code: "change_pending" },
    });
    expect(await askChange(company.editor, { ...ref, items: lowerRent })).toMatchObject({
      refusal: { code: "only_owner" },
    });
  });

  it("is taken up into a version that replaces the offer and begins its term anew", async () => {
    const { id, company, ref, counterRef } = await asked();
    await done(takeUpChange(at.leasing, counterRef));
    const draft = await at.offerOf(id, "draft");
    expect(draft.number).toBe(2);
    expect(offerTermsSchema.parse(draft.terms).rentRubM2Year).toBe(28_000);
    const before = await at.application(id);
    await done(at.issue(id, "Ставка снижена, как вы просили."));
    const after = await at.application(id);
    expect(after).toMatchObject({ status: "offer_issued", revision: before.revision + 1 });
    expect(await at.offerOf(id, "replaced")).toMatchObject({ number: 1 });
    expect(await at.allocations(id)).toMatchObject([{ state: "offered", expiresAt: after.dueAt }]);
    const renewed = await prisma.notice.count({
      where: { applicationId: id, kind: "offer_renewed" },
    });
    expect(renewed).toBe(3);
    expect(await acceptOffer(company.owner, ref)).toMatchObject({
      refusal: { code: "offer_replaced", params: { number: 1 } },
    });
    const page = await getApplicantOffer(company.owner, id, null);
    expect(page.offer?.number).toBe(2);
    expect(page.before?.number).toBe(1);
    await done(acceptOffer(company.owner, await at.refOf(id, "issued")));
  });

  it("is answered with words, and another may come", async () => {
    const { id, company, ref, counterRef } = await asked();
    expect(await answerChange(at.leasing, { ...counterRef, answer: "" })).toMatchObject({
      fields: { answer: { code: "answer_missing" } },
    });
    const answer = "Ставка утверждена правлением и для всех одна.";
    await done(answerChange(at.leasing, { ...counterRef, answer }));
    expect(await answerChange(at.leasing, { ...counterRef, answer })).toMatchObject({
      refusal: { code: "change_settled" },
    });
    expect(await counterOf(id)).toMatchObject({ state: "answered", answer });
    const [notice] = await prisma.notice.findMany({
      where: { applicationId: id, kind: "offer_change_answered" },
    });
    expect(notice?.params).toMatchObject({ answer });
    await done(askChange(company.owner, { ...ref, items: lowerRent }));
    const page = await getApplicantOffer(company.owner, id, null);
    expect(page.counters.map(({ settledBy }) => settledBy)).toEqual([null, null]);
  });

  it("waits again when the draft that took it up is given up, and lapses with its offer", async () => {
    const { id, company, ref, counterRef } = await asked();
    await done(takeUpChange(at.leasing, counterRef));
    await done(giveUpDraft(at.leasing, await at.refOf(id, "draft")));
    expect(await counterOf(id)).toMatchObject({ state: "open", settledById: null });
    await done(acceptOffer(company.owner, ref));
    expect(await counterOf(id)).toMatchObject({ state: "lapsed" });
    const late = { ...counterRef, version: (await counterOf(id)).version };
    expect(await takeUpChange(at.leasing, late)).toMatchObject({
      refusal: { code: "wrong_status" },
    });
  });

  it("is settled once of several who settle it at once", async () => {
    const { id, counterRef } = await asked();
    const answer = "Остаёмся при прежней ставке.";
    const all = await Promise.all([
      takeUpChange(at.leasing, counterRef),
      answerChange(at.leasing, { ...counterRef, answer }),
      takeUpChange(at.leasing, counterRef),
    ]);
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const drafts = await prisma.offer.count({ where: { applicationId: id, state: "draft" } });
    expect(drafts).toBe((await counterOf(id)).state === "taken_up" ? 1 : 0);
  });

  it("is the leasing manager's to settle; others of the staff read it", async () => {
    const { id, counterRef } = await asked();
    const legal = await actorOf("legal@imc.example");
    expect(await takeUpChange(legal, counterRef)).toMatchObject({ refusal: { code: "forbidden" } });
    const page = await getStaffOffer(legal, id, null);
    expect(page.counters).toMatchObject([{ settles: false, items: lowerRent }]);
  });
});

describe("a version that leaves a unit out", () => {
  it("keeps it reserved for the application, and no longer offered", async () => {
    const { id } = await at.issued([400, 300]);
    await done(beginDraft(at.leasing, id));
    const { units } = offerTermsSchema.parse((await at.offerOf(id, "draft")).terms);
    await done(at.save(id, { units: units.slice(0, 1) }));
    await done(at.issue(id));
    const states = (await at.allocations(id)).map(({ id: one, state }) => [one, state]);
    expect(Object.fromEntries(states)).toEqual({
      [units[0]?.allocationId ?? ""]: "offered",
      [units[1]?.allocationId ?? ""]: "reserved",
    });
  });
});
