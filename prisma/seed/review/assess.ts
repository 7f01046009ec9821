import type { Actor } from "~/features/accounts";
import type { Outcome } from "~/features/applications";
import { firstRubric } from "~/features/review";
import { answerInvitation, inviteExperts } from "~/features/review/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { bulletinForm, conclusionForm, signAs, submitAs } from "../../factories/scores";
import { actorOf } from "../people";
import type { Random } from "../random";
import { mustGo } from "./posted";

const hour = 3_600_000;
const day = 24 * hour;
const experts = ["expert1", "expert2", "expert3"].map((key) => `${key}@imc.example`);

/** What experts think of a project that comes to this end; nothing is said about one still undecided. */
const opinions: Partial<Record<Outcome, { score: number; weak: Record<string, number> }>> = {
  approve_with_conditions: { score: 4, weak: { finance: 3 } },
  defer: { score: 3, weak: { finance: 3 } },
  reject: { score: 3, weak: { finance: 2, team: 2 } },
};
const good = { score: 4, weak: {} };

/** Somewhere between `from` and `to`, in office hours: a night is pressed into the ends of its days. */
function between(from: Date, to: Date, share: number): Date {
  const at = from.getTime() + (to.getTime() - from.getTime()) * share;
  const hours = (at % day) / hour;
  const moved = hours < 6 ? 6 + hours / 24 : hours > 14 ? 14 + (hours - 14) / 12 : hours;
  return new Date(at + (moved - hours) * hour);
}

/**
 * Has an application assessed between two moments: three experts invited, accepted, their bulletins handed
 * in and the conclusions signed. They seldom agree wholly.
 */
export async function assess(
  applicationId: string,
  { from, to, outcome, random }: { from: Date; to: Date; outcome?: Outcome; random: Random },
): Promise<void> {
  const invited = await atTime(between(from, to, 0.1), () => invite(applicationId));
  const { score, weak } = (outcome && opinions[outcome]) ?? good;
  for (const [index, { id, expert }] of invited.entries()) {
    await atTime(between(from, to, 0.2 + index / 20), () => accept(expert, id));
    const own = Math.max(2, Math.min(5, score + random.pick([0, 0, 0, 1, -1])));
    const scores = bulletinForm(own, { ...leanings(own, random), ...weak });
    const said = { ...scores, summary: random.pick(summaries[own >= 4 ? "for" : "doubts"]) };
    await atTime(between(from, to, 0.5 + index / 6), () => submitAs(expert, id, said));
    const negative: Record<number, "no"> = outcome === "reject" ? { 4: "no" } : {};
    await atTime(between(from, to, 0.55 + index / 6), () =>
      signAs(expert, id, conclusionForm(negative)),
    );
  }
}

/** Begins the experts' stage: one has handed in a bulletin, one has accepted, one has not answered yet. */
export async function beginAssessment(
  applicationId: string,
  { from, to }: { from: Date; to: Date },
): Promise<void> {
  const [first, second] = await atTime(between(from, to, 0.2), () => invite(applicationId));
  if (!first || !second) throw new Error(`Nobody was invited to ${applicationId}`);
  await atTime(between(from, to, 0.4), () => accept(first.expert, first.id));
  await atTime(between(from, to, 0.5), () => accept(second.expert, second.id));
  const said = { ...bulletinForm(4, { team: 5 }), summary: summaries.for[0] ?? "" };
  await atTime(between(from, to, 0.9), () => submitAs(first.expert, first.id, said));
}

/** On some criteria an expert thinks a little better or worse of a project than on the whole. */
function leanings(score: number, random: Random): Record<string, number> {
  const other = () => Math.max(2, Math.min(5, score + random.pick([1, -1])));
  return Object.fromEntries(
    firstRubric.flatMap(({ code }) => (random.between(1, 3) === 1 ? [[code, other()]] : [])),
  );
}

const summaries = {
  for: [
    "Проект проработан: технология подтверждена доклиническими данными, команда имеет опыт вывода препаратов.",
    "Сильная научная часть и понятный рынок; сроки квалификации помещений реалистичны.",
    "Заявленные нагрузки обоснованы, выпуск отвечает потребностям здравоохранения Москвы.",
  ],
  doubts: [
    "Замысел актуален, но источники финансирования подтверждены не полностью.",
    "Технология перспективна, однако план выхода на рынок опирается на оптимистичные сроки.",
  ],
};

async function invite(applicationId: string): Promise<{ id: string; expert: Actor }[]> {
  const coordinator = await actorOf("coordinator@imc.example");
  const people = await Promise.all(experts.map(actorOf));
  const ids = people.map(({ userId }) => userId);
  mustGo("invite_experts", await inviteExperts(coordinator, applicationId, ids));
  const rows = await prisma.assignment.findMany({
    where: { applicationId, state: "invited" },
    select: { id: true, expertId: true },
  });
  return people.flatMap((expert) => {
    const row = rows.find(({ expertId }) => expertId === expert.userId);
    return row ? [{ id: row.id, expert }] : [];
  });
}

async function accept(expert: Actor, assignmentId: string): Promise<void> {
  const answer = {
    declaration: "none",
    conflict_kind: "",
    explanation: "",
    answer: "accept",
    comment: "",
  } as const;
  mustGo("accept", await answerInvitation(expert, assignmentId, answer));
}
