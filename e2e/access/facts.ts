import type { Actor } from "~/features/accounts";
import { ask } from "../support/ask";
import type { Cast } from "./cast";

/** In every word that staff write here among themselves. */
export const canary = "КАНАРЕЙКА";

type On = { address: string; cast: Cast; id: string };

/** Saves the completeness check: every gate answered, each with a note. */
export async function screen({ address, cast, id }: On): Promise<void> {
  const path = `/admin/applications/${id}/screening`;
  const cookie = cast.cookie.coordinator;
  const page = await ask(address, path, { cookie });
  const gates = [...page.body.matchAll(/name="gates\.(\w+)\.answer"/g)].map(([, code]) => code);
  const rows = [...new Set(gates)].flatMap((code) => [
    [`gates.${code}.answer`, "yes"],
    [`gates.${code}.note`, canary],
  ]);
  const form = { intent: "save_screening", version: "0", ...Object.fromEntries(rows) };
  await done(address, path, cookie, form);
}

/** Saves the engineer's sheet: everything accepted, and a conclusion. */
export async function judge({ address, cast, id }: On): Promise<void> {
  const form = {
    intent: "accept_rest",
    version: "0",
    submission: "1",
    conclusion: "fits",
    note: canary,
  };
  const path = `/admin/applications/${id}/technical`;
  await done(address, path, cast.cookie.technical_reviewer, form);
}

async function done(
  address: string,
  path: string,
  cookie: string | undefined,
  form: Record<string, string>,
): Promise<void> {
  const { status, body } = await ask(address, path, { cookie, form });
  if (status !== 303) throw new Error(`${path}: ${status} ${body.slice(0, 300)}`);
}

export async function makeExperts(): Promise<Actor[]> {
  const { makeExpert } = await import("../../prisma/factories/reviews");
  return [
    await makeExpert("expert", "Прохор Оценивавший"),
    await makeExpert("expert", "Глафира Возвращённая"),
    await makeExpert("external_expert", "Харитон Отступивший"),
  ];
}

/**
 * Three experts accept; two score and sign, one bulletin is given back, the third steps back for a conflict.
 */
export async function assess({ cast, id }: On, among?: readonly Actor[]): Promise<void> {
  const { assign } = await import("../../prisma/factories/reviews");
  const { bulletinForm, signAs, submitAs } = await import("../../prisma/factories/scores");
  const { postReview, reopenBulletin } = await import("~/features/review/index.server");
  const experts = among ?? (await makeExperts());
  const { coordinator } = cast.actor;
  const [one, two, three] = await assign(coordinator, id, experts);
  if (!one || !two || !three) throw new Error("three were to be asked");
  for (const { expert, id: assignment } of [one, two]) {
    await submitAs(expert, assignment, { ...bulletinForm(4), summary: canary });
    await signAs(expert, assignment);
  }
  const given = { assignmentId: two.id, reason: `${canary}: проверьте балл` };
  const reopened = await reopenBulletin(coordinator, id, given);
  const form = new FormData();
  form.set("intent", "recuse");
  form.set("conflict_kind", "family");
  form.set("explanation", `${canary}: родственник`);
  const { result } = await postReview(three.expert, three.id, form);
  if (!reopened.ok || !result.ok) throw new Error("not given back, or did not step back");
}

/** Staff write to one another, with a file. */
export async function talk({ cast, id }: On): Promise<void> {
  const { writeMessage } = await import("../../prisma/seed/write-message");
  const file = { name: "secret.pdf", lines: ["Only for staff"] };
  await writeMessage(cast.actor.coordinator, id, { tier: "staff", text: canary, file });
  await writeMessage(cast.actor.chair, id, { tier: "committee", text: canary });
}
