import "./answer/follow-answer.server";
import "./issue/issue-offer.server";

import { takeSpace } from "~/features/applications/index.server";
import { quarterOf } from "~/features/site";
import { prisma } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import { makeApplication } from "../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../prisma/factories/organisations";
import { makeBuilding } from "../../../prisma/factories/site";
import { actorOf, seedStaff } from "../../../prisma/seed/people";
import type { CounterItem } from "./counter/counter-items";
import { beginDraft } from "./draft/begin-draft.server";
import { writeTerms } from "./draft/draft-form";
import { dayOf } from "./draft/lock-draft.server";
import { saveDraft } from "./draft/save-draft.server";
import { issueDraft } from "./issue/issue-draft.server";
import type { OfferState } from "./states";
import { type OfferTerms, offerTermsSchema } from "./terms";

export const start = quarterOf(2027, 3);

/** The value of a command that must have gone through. */
export async function done<T>(result: Promise<Result<T>>): Promise<T> {
  const came = await result;
  if (!came.ok) throw new Error(`refused: ${JSON.stringify(came)}`);
  return came.value;
}

export type Given = { id: string; company: Company; units: string[]; building: string };

/** The leasing manager, and short words for what tests of offers do all the time. */
export async function offering() {
  await seedStaff();
  const leasing = await actorOf("leasing@imc.example");

  /** An approved application with units held for its first phase. */
  async function approved(unitAreas: readonly number[] = [700]): Promise<Given> {
    const company = await makeCompany();
    const { id } = await makeApplication({
      company,
      status: "approved",
      track: "tenant_resident",
    });
    const { id: building, units } = await makeBuilding(unitAreas.map((areaM2) => ({ areaM2 })));
    const rows = await prisma.unit.findMany({ where: { id: { in: units } } });
    const codes = rows.map(({ code }) => code).sort();
    if (codes.length > 0) {
      const quarters = { from: start, until: start + 40 };
      const take = { command: "hold" as const, phase: 0, units: codes, quarters, waiver: "" };
      await done(takeSpace(leasing, id, take));
    }
    return { id, company, units, building };
  }

  const offerOf = async (id: string, state: OfferState) => {
    const row = await prisma.offer.findFirst({
      where: { applicationId: id, state },
      orderBy: { number: "desc" },
    });
    if (!row) throw new Error(`no offer is ${state}`);
    return row;
  };

  const refOf = async (id: string, state: OfferState) => {
    const { id: offerId, version } = await offerOf(id, state);
    return { applicationId: id, offerId, version };
  };

  async function save(id: string, change: Partial<OfferTerms> & { validUntil?: string } = {}) {
    const row = await offerOf(id, "draft");
    const { validUntil = dayOf(row.validUntil), ...terms } = change;
    const { units, ...said } = { ...offerTermsSchema.parse(row.terms), ...terms };
    const chosen = units.map(({ allocationId }) => allocationId);
    return saveDraft(leasing, {
      ...(await refOf(id, "draft")),
      terms: said,
      validUntil,
      units: chosen,
    });
  }

  const issue = async (id: string, comment = "Предлагаем помещения на условиях ниже.") =>
    issueDraft(leasing, { ...(await refOf(id, "draft")), comment });

  /** An offer that the company can answer. */
  async function issued(unitAreas?: readonly number[]): Promise<Given> {
    const given = await approved(unitAreas);
    await done(beginDraft(leasing, given.id));
    await done(issue(given.id));
    return given;
  }

  const allocations = (id: string) =>
    prisma.allocation.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
  const application = (id: string) => prisma.application.findUniqueOrThrow({ where: { id } });

  return { leasing, approved, issued, issue, save, offerOf, refOf, allocations, application };
}

export type Offering = Awaited<ReturnType<typeof offering>>;

/** The form of a draft as a browser sends it. */
export function draftForm(terms: OfferTerms, validUntil: string, more: Record<string, string>) {
  const { texts, units } = writeTerms(terms, validUntil);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...texts, ...more })) form.set(name, value);
  for (const unit of units) form.append("unit", unit);
  return form;
}

export const lowerRent: CounterItem[] = [
  { term: "rent", instead: "28000", why: "Выше 28 000 ₽ проект не окупается." },
  { term: "phases", instead: "Запуск на квартал позже", why: "Поставка оборудования задержана." },
];
