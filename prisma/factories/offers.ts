import type { OfferTerms } from "~/features/offers";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { plainTerms } from "./offer-terms";

/**
 * An offer that was accepted today, for tests of what follows it; its units are those that are kept for the
 * application, unless others are given. The application's status is left as it is.
 */
export async function makeAcceptedOffer(
  applicationId: string,
  overrides: Partial<OfferTerms> = {},
): Promise<{ id: string; terms: OfferTerms }> {
  const by = await prisma.user.findFirstOrThrow({
    where: { staffRoles: { has: "leasing_manager" } },
    select: { id: true },
  });
  const terms = plainTerms({ units: await keptUnits(applicationId), ...overrides });
  const last = await prisma.offer.count({ where: { applicationId } });
  const { id } = await prisma.offer.create({
    data: {
      applicationId,
      number: last + 1,
      state: "accepted",
      terms,
      validUntil: new Date(now().getTime() + 20 * 86_400_000),
      madeAt: now(),
      madeById: by.id,
      issuedAt: now(),
      issuedById: by.id,
      endedAt: now(),
      endedById: by.id,
    },
    select: { id: true },
  });
  return { id, terms };
}

async function keptUnits(applicationId: string): Promise<OfferTerms["units"]> {
  const rows = await prisma.allocation.findMany({
    where: { applicationId, state: { in: ["held", "reserved", "offered", "contracted"] } },
    orderBy: { id: "asc" },
    include: { unit: { include: { floor: { include: { building: true } } } } },
  });
  return rows.map(({ id, phase, fromQuarter, untilQuarter, unit }) => ({
    allocationId: id,
    unit: unit.code,
    building: unit.floor.building.code,
    phase,
    areaM2: Number(unit.areaM2),
    from: fromQuarter,
    until: untilQuarter,
  }));
}
