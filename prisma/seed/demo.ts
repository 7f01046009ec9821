import {
  type ApplicationStatus,
  allStatuses,
  applicantTypes,
  statusRow,
} from "~/features/applications";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { asIfReviewed } from "../factories/clearances";
import { demoCompanies, registrationOf } from "./companies";
import { demoPassword } from "./demo-accounts";
import { seedExpertProfiles } from "./experts";
import { startDraft } from "./fill-draft";
import { register } from "./found";
import { seedStaff } from "./people";
import { stepsTo } from "./plans";
import { demoQuestions, withQuestions } from "./question-plans";
import { seededRandom } from "./random";
import { seedSamples } from "./samples";
import { seedTalks } from "./seed-talks";
import { variantOf } from "./variants";
import { walk } from "./walk";

const day = 86_400_000;
const generated = 60;
/** The cluster opened the portal on this day. */
const opening = new Date(Date.UTC(2026, 0, 12, 7));

/**
 * Demo data made by the portal's own commands, so that audit, notices and states are lawful: the
 * cluster's people, the three sample companies, and sixty applications of invented companies in all
 * statuses, types and months of the year so far; and what people wrote about them.
 */
export async function seedDemo(): Promise<void> {
  const end = atNoon(now());
  await atTime(opening, seedStaff);
  await atTime(opening, seedExpertProfiles);
  await seedCompanies(end);
  await seedSamples(end);
  await seedTalks(end);
  // Letters of that history were sent at their time; only what comes now lands in the mailbox.
  await prisma.$executeRaw`update notice set mail = 'sent', mailed_at = created_at`;
  await prisma.$executeRaw`
    update notice set read_at = created_at where created_at < ${new Date(end.getTime() - 7 * day)}`;
}

async function seedCompanies(end: Date): Promise<void> {
  const random = seededRandom(20_261_123);
  const owners = await atTime(opening, () =>
    inTurn(demoCompanies, (company) => register(registrationOf(company, demoPassword))),
  );
  const plans = Array.from({ length: generated }, (_, index) => ({
    status: allStatuses[index % allStatuses.length] as ApplicationStatus,
    type: applicantTypes[index % applicantTypes.length] ?? "startup",
    company: index % demoCompanies.length,
    serial: index,
  }));
  // Those that time itself closes come first, while no later deadline can be in its way.
  plans.sort(
    (one, other) => Number(closedByClock(other.status)) - Number(closedByClock(one.status)),
  );
  for (const plan of plans) {
    const owner = owners[plan.company];
    const company = demoCompanies[plan.company];
    if (!owner || !company) continue;
    const variant = variantOf(plan.type, company, plan.serial);
    const steps = withQuestions(
      stepsTo(plan.status, variant.board),
      demoQuestions(variant.applicantType === "investor"),
    );
    const pace = random.between(1, 4);
    const from = startOf(plan.status, steps.length * pace, end, random);
    const id = await atTime(from, () => startDraft(owner, variant, plan.status !== "draft"));
    const first = new Date(from.getTime() + day / 24);
    await walk(id, owner, { steps, from: first, pace, ready: asIfReviewed });
  }
}

/** Noon of that day in Moscow: invented history happens in office hours. */
const atNoon = (instant: Date) =>
  new Date(Math.floor(instant.getTime() / day) * day + 9 * 3_600_000);

const closedByClock = (status: ApplicationStatus) =>
  status === "expired" || status === "offer_expired" || status === "closed_no_answer";

/** When a plan of `length` days begins: open ones reach the present, ended ones lie anywhere in the year. */
function startOf(
  status: ApplicationStatus,
  length: number,
  end: Date,
  random: ReturnType<typeof seededRandom>,
): Date {
  const span = Math.floor((end.getTime() - opening.getTime()) / day);
  const waits = status === "draft" || statusRow(status).mover !== "nobody";
  const back = waits
    ? length + random.between(1, 9)
    : Math.min(span - 1, length + random.between(45, 230));
  const start = new Date(end.getTime() - Math.max(back, closedByClock(status) ? 225 : 0) * day);
  return start < opening ? new Date(opening.getTime() + day) : start;
}

async function inTurn<T, R>(items: readonly T[], fn: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await fn(item));
  return results;
}
