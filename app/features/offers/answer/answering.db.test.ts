import { beforeAll, describe, expect, it } from "vitest";
import { endOfMoscowDay } from "~/features/applications";
import { moveApplication, runClock } from "~/features/applications/index.server";
import { expireHolds } from "~/features/site/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeApplication } from "../../../../prisma/factories/applications";
import { moveAsIfReviewed } from "../../../../prisma/factories/clearances";
import { beginDraft } from "../draft/begin-draft.server";
import { dayOf } from "../draft/lock-draft.server";
import { done, type Offering, offering, start } from "../offering.testing";
import { acceptOffer, declineOffer } from "./answer-offer.server";

let at: Offering;
beforeAll(async () => {
  at = await offering();
});

const afterEnd = async <T>(id: string, fn: () => Promise<T>) => {
  const { validUntil } = await at.offerOf(id, "issued");
  return atTime(new Date(endOfMoscowDay(dayOf(validUntil)).getTime() + 60_000), fn);
};

const loadOf = async (buildingId: string) => {
  const { _sum } = await prisma.loadChange.aggregate({
    where: { buildingId, resource: "area_m2", quarter: { lte: start } },
    _sum: { change: true },
  });
  return Number(_sum.change ?? 0);
};

const told = (id: string, kind: string) =>
  prisma.notice.findMany({ where: { applicationId: id, kind } });

describe("an offer that is issued", () => {
  it("keeps its space until its last day, tells the company, and orders its letter", async () => {
    const { id } = await at.issued();
    const { validUntil, issuedById } = await at.offerOf(id, "issued");
    const end = endOfMoscowDay(dayOf(validUntil));
    expect(issuedById).toBe(at.leasing.userId);
    expect(await at.application(id)).toMatchObject({ status: "offer_issued", dueAt: end });
    expect(await at.allocations(id)).toMatchObject([{ state: "offered", expiresAt: end }]);
    const [notice] = await told(id, "offer_issued");
    expect(notice?.params).toMatchObject({ href: `/portal/applications/${id}/offer`, version: 1 });
    expect(await told(id, "offer_issued")).toHaveLength(3);
    const audit = await prisma.auditEvent.findMany({ where: { subjectId: id } });
    const actions = audit.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["allocation.offered", "offer.issued"]));
  });

  it("goes out once however often its form is posted", async () => {
    const { id } = await at.approved();
    await done(beginDraft(at.leasing, id));
    const all = await Promise.all([at.issue(id), at.issue(id), at.issue(id)]);
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(
      await prisma.statusChange.count({ where: { applicationId: id, intent: "issue_offer" } }),
    ).toBe(1);
  });

  it("leaves its space to itself: neither a hold's end nor a hand takes it", async () => {
    const { id } = await at.issued();
    await afterEnd(id, expireHolds);
    expect(await at.allocations(id)).toMatchObject([{ state: "offered" }]);
  });
});

describe("an offer that is accepted", () => {
  it("gives its space to the company without a term, and tells those who go on with it", async () => {
    const { id, company } = await at.issued();
    const ref = await at.refOf(id, "issued");
    await done(acceptOffer(company.owner, ref));
    expect(await at.application(id)).toMatchObject({ status: "offer_accepted" });
    expect(await at.allocations(id)).toMatchObject([{ state: "reserved", expiresAt: null }]);
    expect(await at.offerOf(id, "accepted")).toMatchObject({ endedById: company.owner.userId });
    const people = (await told(id, "offer_accepted")).map(({ userId }) => userId);
    expect(people).toContain(at.leasing.userId);
    await done(acceptOffer(company.owner, ref));
    expect(await declineOffer(company.owner, { ...ref, reason: "Передумали" })).toMatchObject({
      refusal: { code: "offer_accepted" },
    });
  });

  it("is accepted by the owner alone; for strangers it does not exist", async () => {
    const { id, company } = await at.issued();
    const ref = await at.refOf(id, "issued");
    for (const member of [company.editor, company.viewer]) {
      expect(await acceptOffer(member, ref)).toMatchObject({ refusal: { code: "only_owner" } });
    }
    const { company: other } = await at.approved([]);
    await expect(acceptOffer(other.owner, ref)).rejects.toMatchObject({ status: 404 });
    await expect(acceptOffer(at.leasing, ref)).rejects.toMatchObject({ status: 404 });
    expect(await at.application(id)).toMatchObject({ status: "offer_issued" });
  });

  it("may be accepted by the step's plain form too, which takes its space along", async () => {
    const { id, company } = await at.issued();
    const { revision } = await at.application(id);
    await done(moveApplication(company.owner, id, { intent: "accept_offer", revision }));
    expect(await at.allocations(id)).toMatchObject([{ state: "reserved" }]);
  });
});

describe("an offer that is declined", () => {
  it("frees its space and keeps the reason, which it demands", async () => {
    const { id, company, building } = await at.issued();
    const ref = await at.refOf(id, "issued");
    expect(await declineOffer(company.owner, { ...ref, reason: "" })).toMatchObject({
      fields: { reason: { code: "reason_missing" } },
    });
    const reason = "Нашли площадку ближе.";
    await done(declineOffer(company.owner, { ...ref, reason }));
    expect(await at.application(id)).toMatchObject({ status: "offer_declined" });
    expect(await at.offerOf(id, "declined")).toMatchObject({ reason });
    expect(await at.allocations(id)).toMatchObject([{ state: "ended" }]);
    expect(await loadOf(building)).toBe(0);
    expect((await told(id, "offer_declined"))[0]?.params).toMatchObject({ reason });
    await done(declineOffer(company.owner, { ...ref, reason }));
  });
});

describe("an offer whose last day has passed", () => {
  it("is refused to an old tab in plain words, before the clock comes by and after", async () => {
    const { id, company, building } = await at.issued();
    const ref = await at.refOf(id, "issued");
    const expired = { refusal: { code: "offer_expired", params: { number: 1 } } };
    const early = await afterEnd(id, () => acceptOffer(company.owner, ref));
    expect(early).toMatchObject(expired);
    expect(await at.allocations(id)).toMatchObject([{ state: "offered" }]);
    await afterEnd(id, runClock);
    expect(await at.application(id)).toMatchObject({ status: "offer_expired" });
    expect(await at.offerOf(id, "expired")).toMatchObject({ endedById: null });
    expect(await at.allocations(id)).toMatchObject([
      { state: "ended", endReason: "offer_expired" },
    ]);
    expect(await loadOf(building)).toBe(0);
    expect(await told(id, "offer_expired")).not.toHaveLength(0);
    expect(await acceptOffer(company.owner, ref)).toMatchObject(expired);
    expect(await declineOffer(company.owner, { ...ref, reason: "Поздно" })).toMatchObject(expired);
  });

  it("is not made young again by a new version", async () => {
    const { id } = await at.issued();
    await done(beginDraft(at.leasing, id));
    await done(at.save(id, { validUntil: "2027-03-01" }));
    expect(await afterEnd(id, () => at.issue(id))).toMatchObject({
      refusal: { code: "too_late" },
    });
    await afterEnd(id, runClock);
    expect(await prisma.offer.count({ where: { applicationId: id, state: "draft" } })).toBe(0);
  });
});

describe("an offer whose application is withdrawn", () => {
  it("ends with it, and its space is free", async () => {
    const { id, company, building } = await at.issued();
    const ref = await at.refOf(id, "issued");
    await done(beginDraft(at.leasing, id));
    await done(moveApplication(company.owner, id, { intent: "withdraw" }));
    const states = await prisma.offer.findMany({ where: { applicationId: id } });
    expect(states.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
    expect(await loadOf(building)).toBe(0);
    expect(await acceptOffer(company.owner, ref)).toMatchObject({
      refusal: { code: "offer_withdrawn" },
    });
  });
});

describe("an application that was offered something before offers were kept", () => {
  it("goes on by its steps alone", async () => {
    const { id, owner } = await makeApplication({ status: "approved", track: "tenant_resident" });
    const step = { intent: "issue_offer", comment: "Корпус 2, этаж 1." };
    await done(moveAsIfReviewed(at.leasing, id, step));
    await done(moveApplication(owner, id, { intent: "accept_offer" }));
    expect(await prisma.offer.count({ where: { applicationId: id } })).toBe(0);
  });
});

describe("an offer that is answered, replaced and runs out at once", () => {
  it("comes to one end, and its space with it", async () => {
    const ends: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const { id, company, building } = await at.issued();
      const ref = await at.refOf(id, "issued");
      await done(beginDraft(at.leasing, id));
      await done(at.save(id, { validUntil: "2027-03-01" }));
      const accept = () => acceptOffer(company.owner, ref);
      const decline = () => declineOffer(company.owner, { ...ref, reason: "Не подходит" });
      const tries = [accept, accept, decline, () => at.issue(id)];
      // Half of the rounds run when the offer has just ended.
      const race = () =>
        Promise.all([...tries.map((one) => one()), ...(round % 2 ? [runClock(), runClock()] : [])]);
      await (round % 2 ? afterEnd(id, race) : race());
      const { status } = await at.application(id);
      ends.push(status);
      const live = (await at.allocations(id)).filter(({ state }) => state !== "ended");
      const offers = await prisma.offer.findMany({ where: { applicationId: id } });
      const open = offers.filter(({ state }) => state === "issued" || state === "accepted");
      const states = live.map(({ state }) => state);
      if (status === "offer_accepted") expect(states).toEqual(["reserved"]);
      else if (status === "offer_issued") expect(states).toEqual(["offered"]);
      else expect(states).toEqual([]);
      expect(open).toHaveLength(live.length);
      expect(await loadOf(building)).toBe(live.length * 700);
      if (round % 2) expect(status).toBe("offer_expired");
    }
    expect(ends).toHaveLength(6);
  }, 120_000);
});
