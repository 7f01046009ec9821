import { z } from "zod";
import type { Actor } from "~/features/accounts";
import type { ReadableApplication } from "~/features/applications/index.server";
import { notify } from "~/features/notifications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { formatDate } from "~/platform/i18n";
import { invalid, ok, type Result, refuse } from "~/platform/refusal";
import { createDraft, usualEnd } from "../draft/begin-draft.server";
import { unitsOf } from "../draft/first-terms";
import { findOffer, lockForDraft, type StoredOffer } from "../draft/lock-draft.server";
import { readOfferSource } from "../draft/offer-source.server";
import { recordOffer } from "../draft/record-offer.server";
import { writeDraft } from "../draft/save-draft.server";
import { type CounterItem, counterItemsSchema, takeUp } from "./counter-items";

export type CounterRef = { applicationId: string; counterId: string; version: number };

type Locked = { application: ReadableApplication; issued: StoredOffer; items: CounterItem[] };

/** A counter-proposal to the offer that is out and to which nothing was said yet. */
async function lockCounter(
  tx: Tx,
  actor: Actor,
  { applicationId, counterId, version }: CounterRef,
): Promise<Result<Locked>> {
  const application = await lockForDraft(tx, actor, applicationId);
  if (!application.ok) return application;
  const counter = z.uuid().safeParse(counterId).success
    ? await tx.counterProposal.findFirst({ where: { id: counterId, offer: { applicationId } } })
    : null;
  if (!counter) throw notFound();
  const issued = await findOffer(tx, applicationId, "issued");
  if (counter.offerId !== issued?.id) return refuse("change_over");
  if (counter.state !== "open") return refuse("change_settled");
  if (counter.version !== version) return refuse("stale");
  const items = counterItemsSchema.parse(counter.items);
  return ok({ application: application.value, issued, items });
}

/**
 * Takes a counter-proposal up into the draft of a new version, which is begun if there is none: what was asked
 * for as a value stands in it, the rest beside its fields.
 */
export function takeUpChange(actor: Actor, ref: CounterRef): Promise<Result> {
  const { applicationId } = ref;
  return inTransaction(async (tx) => {
    const locked = await lockCounter(tx, actor, ref);
    if (!locked.ok) return locked;
    const { issued, items } = locked.value;
    await settle(tx, actor, ref, { state: "taken_up" });
    const draft = await findOffer(tx, applicationId, "draft");
    if (draft) {
      const content = takeUp(draft.terms, draft.validUntil, items);
      await writeDraft(tx, actor, applicationId, draft, content);
    } else {
      const source = await readOfferSource(tx, applicationId);
      const ids = issued.terms.units.map(({ allocationId }) => allocationId);
      const terms = { ...issued.terms, units: unitsOf(source, ids) };
      const content = takeUp(terms, await usualEnd(tx), items);
      await createDraft(tx, actor, { applicationId, ...content });
    }
    await record(tx, actor, applicationId, issued, "offer.change_taken_up");
    return ok();
  });
}

const answerLength = { least: 3, most: 5_000 } as const;

/** Answers a counter-proposal with words; the offer stays as it is, and so does its term. */
export function answerChange(
  actor: Actor,
  { answer, ...ref }: CounterRef & { answer: string },
): Promise<Result> {
  const { applicationId } = ref;
  return inTransaction(async (tx) => {
    const locked = await lockCounter(tx, actor, ref);
    if (!locked.ok) return locked;
    if (answer.length < answerLength.least) return invalid({ answer: { code: "answer_missing" } });
    if (answer.length > answerLength.most) {
      return invalid({ answer: { code: "too_long", params: { most: answerLength.most } } });
    }
    const { application, issued } = locked.value;
    await settle(tx, actor, ref, { state: "answered", answer });
    await tellCompany(tx, application, issued, answer);
    await record(tx, actor, applicationId, issued, "offer.change_answered", answer);
    return ok();
  });
}

async function settle(
  tx: Tx,
  actor: Actor,
  { counterId, version }: CounterRef,
  data: { state: "taken_up" } | { state: "answered"; answer: string },
): Promise<void> {
  await tx.counterProposal.update({
    where: { id: counterId, version },
    data: {
      ...data,
      settledAt: now(),
      settledById: actor.userId,
      version: { increment: 1 },
    },
  });
}

async function tellCompany(
  tx: Tx,
  { id, number, title, organisationId }: ReadableApplication,
  { validUntil }: StoredOffer,
  answer: string,
): Promise<void> {
  const members = await tx.member.findMany({
    where: { organisationId, user: { disabledAt: null } },
    select: { userId: true },
  });
  await notify(tx, {
    userIds: members.map(({ userId }) => userId),
    kind: "offer_change_answered",
    applicationId: id,
    href: `/portal/applications/${id}/offer`,
    params: {
      number: number ?? "—",
      title: title || { ru: "без названия", en: "untitled" },
      until: { ru: formatDate(validUntil, "ru"), en: formatDate(validUntil, "en") },
      answer,
    },
  });
}

function record(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { id, number }: StoredOffer,
  action: "offer.change_taken_up" | "offer.change_answered",
  comment = "",
): Promise<void> {
  return recordOffer(tx, {
    applicationId,
    offerId: id,
    number,
    action,
    actorId: actor.userId,
    actorRole: "leasing_manager",
    from: "issued",
    to: "issued",
    comment,
  });
}
