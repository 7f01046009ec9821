import { beforeAll, describe, expect, it } from "vitest";
import { setReadingRight } from "~/features/applications/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeApplication } from "../../../../prisma/factories/applications";
import { plainTerms } from "../../../../prisma/factories/offer-terms";
import { makeAcceptedOffer } from "../../../../prisma/factories/offers";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import { getApplicantOffer } from "./applicant-offer.server";
import { listOffers } from "./list-offers.server";
import type { OfferPlace } from "./offers-query";

const ids: string[] = [];

beforeAll(async () => {
  await seedStaff();
  const leasing = await actorOf("leasing@imc.example");
  const { id: applicationId } = await makeApplication();
  // Sixty ended offers of one application, and one that is out.
  const day = (index: number) => new Date(Date.UTC(2027, 0, 1 + (index % 20)));
  const offers = await prisma.offer.createManyAndReturn({
    data: Array.from({ length: 61 }, (_, index) => ({
      applicationId,
      number: index + 1,
      state: index === 60 ? ("issued" as const) : ("replaced" as const),
      terms: plainTerms(),
      validUntil: day(index),
      madeAt: day(0),
      madeById: leasing.userId,
      issuedAt: day(0),
      issuedById: leasing.userId,
      endedAt: index === 60 ? null : day(index),
    })),
  });
  ids.push(applicationId, ...offers.map(({ id }) => id));
}, 60_000);

describe("the list of offers", () => {
  it("is walked page by page without a gap, what ended last first", async () => {
    const legal = await actorOf("legal@imc.example");
    const seen: { id: string; until: string }[] = [];
    let after: OfferPlace | null = null;
    do {
      const page = await listOffers(legal, { list: "replaced", after });
      seen.push(...page.rows);
      after = page.next;
    } while (after);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(60);
    const days = seen.map(({ until }) => until);
    expect(days).toEqual([...days].sort().reverse());
    expect((await listOffers(legal, { list: "issued", after: null })).rows).toHaveLength(1);
  });

  it("shows nothing of an application to those who are barred from it, and nothing to strangers", async () => {
    const chair = await actorOf("chair@imc.example");
    const bar = { applicationId: ids[0] ?? "", userId: chair.userId };
    await inTransaction((tx) =>
      setReadingRight(tx, { ...bar, kind: "barred", ground: "declared", by: null }),
    );
    expect((await listOffers(chair, { list: "issued", after: null })).rows).toEqual([]);
    const expert = await actorOf("expert1@imc.example");
    await expect(listOffers(expert, { list: "issued", after: null })).rejects.toMatchObject({
      status: 403,
    });
  });

  it("names an accepted one, which its company reads and cannot answer again", async () => {
    const { id, owner } = await makeApplication();
    const { id: offerId, terms } = await makeAcceptedOffer(id, { note: "С парковкой" });
    const legal = await actorOf("legal@imc.example");
    const { rows } = await listOffers(legal, { list: "accepted", after: null });
    expect(rows).toMatchObject([{ id: offerId, application: { id }, areaM2: 0 }]);
    const page = await getApplicantOffer(owner, id, null);
    expect(page).toMatchObject({ answers: false, asks: false, open: false, offer: { terms } });
  });
});
