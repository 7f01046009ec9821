import { quarterOf } from "~/features/site";
import type { Company } from "../../prisma/factories/organisations";

/** An approved application of a company of its own, with a unit of 700 m² held for its first phase. */
export async function approvedWithSpace(): Promise<{ id: string; company: Company; unit: string }> {
  const { makeApplication } = await import("../../prisma/factories/applications");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const { makeBuilding } = await import("../../prisma/factories/site");
  const { actorOf } = await import("../../prisma/seed/people");
  const { takeSpace } = await import("~/features/applications/index.server");
  const { prisma } = await import("~/platform/db.server");
  const company = await makeCompany();
  const track = "tenant_resident" as const;
  const { id } = await makeApplication({ company, status: "approved", track });
  const { units } = await makeBuilding([{ areaM2: 700 }]);
  const { code } = await prisma.unit.findUniqueOrThrow({ where: { id: units[0] ?? "" } });
  const from = quarterOf(2027, 3);
  const taken = await takeSpace(await actorOf("leasing@imc.example"), id, {
    command: "hold",
    phase: 0,
    units: [code],
    quarters: { from, until: from + 40 },
    waiver: "",
  });
  if (!taken.ok) throw new Error(`not held: ${JSON.stringify(taken)}`);
  return { id, company, unit: code };
}

/** The same with an offer that its company can answer. */
export async function offered() {
  const { actorOf } = await import("../../prisma/seed/people");
  const { beginDraft, issueDraft } = await import("~/features/offers/index.server");
  const { prisma } = await import("~/platform/db.server");
  const given = await approvedWithSpace();
  const leasing = await actorOf("leasing@imc.example");
  await beginDraft(leasing, given.id);
  const { id: offerId, version } = await prisma.offer.findFirstOrThrow({
    where: { applicationId: given.id },
  });
  const ref = { applicationId: given.id, offerId, version };
  const sent = await issueDraft(leasing, { ...ref, comment: "Предложение по вашей заявке." });
  if (!sent.ok) throw new Error(`not issued: ${JSON.stringify(sent)}`);
  return given;
}
