import type { Actor } from "~/features/accounts";
import { getAllocationPage, takeSpace } from "~/features/applications/index.server";
import type { OfferTerms } from "~/features/offers";
import {
  askChange,
  beginDraft,
  getStaffOffer,
  issueDraft,
  saveDraft,
  takeUpChange,
} from "~/features/offers/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import { actorOf } from "./people";

const day = 86_400_000;
const usualRent = 24_000;

async function done<T>(what: string, result: Promise<Result<T>>): Promise<T> {
  const came = await result;
  if (!came.ok) throw new Error(`${what} refused: ${JSON.stringify(came)}`);
  return came.value;
}

const leasingManager = () => actorOf("leasing@imc.example");

/** What the leasing manager does before an offer goes out: holds the best unit there is and states the terms. */
export async function prepareOffer(applicationId: string): Promise<void> {
  const leasing = await leasingManager();
  await holdBest(leasing, applicationId);
  await done("begin", beginDraft(leasing, applicationId));
  await fillIn(leasing, applicationId);
}

/** The best fitting space; where nothing fits the largest that is free and passes no limit. */
async function holdBest(leasing: Actor, id: string): Promise<void> {
  const { chosen } = await getAllocationPage(leasing, id, new URLSearchParams());
  if (!chosen) throw new Error(`${id} asks for no space`);
  const { phase, quarters, units, together } = chosen;
  const fitting = [
    ...units.map(({ code, fit }) => ({ codes: [code], fit })),
    ...together.map((one) => ({ codes: one.units.map(({ code }) => code), fit: one.fit })),
  ].filter(({ fit }) => fit.verdict !== "does_not_fit");
  const free = await prisma.unit.findMany({
    where: { untilQuarter: null, allocations: { none: { state: { not: "ended" } } } },
    orderBy: [{ areaM2: "desc" }, { code: "asc" }],
    take: 150,
    select: { code: true },
  });
  for (const codes of [...fitting.map((one) => one.codes), ...free.map(({ code }) => [code])]) {
    const input = { command: "hold" as const, phase, units: codes, quarters, waiver: "" };
    if ((await takeSpace(leasing, id, input)).ok) return;
  }
  throw new Error(`There is no space to offer to ${id}`);
}

/** Completes a draft where the application left something open. */
async function fillIn(leasing: Actor, applicationId: string): Promise<void> {
  const { draft } = await getStaffOffer(leasing, applicationId, null);
  if (!draft) throw new Error(`No draft of ${applicationId}`);
  const { units, ...terms } = draft.terms;
  const first = Math.min(...units.map(({ from }) => from));
  const launched = terms.phases.map((one) => one.launch ?? first + 6);
  const promises =
    terms.promises.length > 0
      ? terms.promises
      : [
          {
            year: Math.floor(Math.max(...launched, first + 6) / 4),
            investmentMrub: null,
            jobs: null,
            output: null,
          },
        ];
  await done(
    "save",
    saveDraft(leasing, {
      applicationId,
      offerId: draft.id,
      version: draft.version,
      validUntil: draft.validUntil,
      units: units.map(({ allocationId }) => allocationId),
      terms: {
        ...terms,
        rentRubM2Year: terms.tenancy === "co_invest" ? null : (terms.rentRubM2Year ?? usualRent),
        indexationPercent: terms.tenancy === "co_invest" ? null : 4,
        phases: terms.phases.map((one) => ({
          ...one,
          from: one.from ?? first,
          launch: one.launch ?? Math.max(one.from ?? first, first) + 6,
        })),
        promises: promises.map((one) => ({
          ...one,
          investmentMrub: one.investmentMrub ?? 100,
          jobs: one.jobs ?? 20,
          output: terms.outputUnit === "" ? one.output : (one.output ?? 1),
        })),
      },
    }),
  );
}

/**
 * What is under way about offers when the demo begins: of two that are out one company asks for a change, with
 * the other a second version has followed such a wish; and a draft.
 */
export async function seedOffers(end: Date): Promise<void> {
  const leasing = await leasingManager();
  const issued = await prisma.offer.findMany({
    where: { state: "issued" },
    orderBy: { issuedAt: "asc" },
    take: 2,
    select: { id: true, version: true, applicationId: true, terms: true },
  });
  for (const [index, { id: offerId, version, applicationId, terms }] of issued.entries()) {
    const owner = await ownerOf(applicationId);
    const ref = { applicationId, offerId, version };
    const rent = (terms as OfferTerms).rentRubM2Year ?? usualRent;
    await atTime(new Date(end.getTime() - day / 2), () => ask(owner, ref, rent));
    if (index > 0) await atTime(end, () => renew(leasing, applicationId));
  }
  const approved = await prisma.application.findFirst({
    where: {
      status: { in: ["approved", "approved_with_conditions"] },
      allocations: { some: { state: "held" } },
    },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  if (approved) await atTime(end, () => done("begin", beginDraft(leasing, approved.id)));
}

async function ownerOf(applicationId: string): Promise<Actor> {
  const { user } = await prisma.member.findFirstOrThrow({
    where: { role: "owner", organisation: { applications: { some: { id: applicationId } } } },
    select: { user: { select: { email: true } } },
  });
  return actorOf(user.email);
}

/** The owner asks for nine tenths of the rent, and for a later launch. */
const ask = (
  owner: Actor,
  ref: { applicationId: string; offerId: string; version: number },
  rent: number,
) =>
  done(
    "ask",
    askChange(owner, {
      ...ref,
      items: [
        {
          term: "rent",
          instead: String(Math.round(rent * 0.9)),
          why: "При такой ставке первая очередь окупается на год раньше.",
        },
        {
          term: "phases",
          instead: "Запуск первой очереди на квартал позже.",
          why: "Поставщик перенёс отгрузку изоляторов.",
        },
      ],
    }),
  );

async function renew(leasing: Actor, applicationId: string): Promise<void> {
  const { counters } = await getStaffOffer(leasing, applicationId, null);
  const [counter] = counters;
  if (!counter) throw new Error(`Nothing was asked of ${applicationId}`);
  const { id: counterId, version } = counter;
  await done("take up", takeUpChange(leasing, { applicationId, counterId, version }));
  const { draft } = await getStaffOffer(leasing, applicationId, null);
  if (!draft) throw new Error(`No draft of ${applicationId}`);
  await done(
    "issue",
    issueDraft(leasing, {
      applicationId,
      offerId: draft.id,
      version: draft.version,
      comment: "Снизили ставку, как вы просили; запуск очереди оставили прежним.",
    }),
  );
}
