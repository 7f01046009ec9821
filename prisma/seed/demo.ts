import {
  type ApplicationStatus,
  allStatuses,
  applicantTypes,
  statusRow,
} from "~/features/applications";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { seedAgreements } from "./agreements";
import { demoCompanies, registrationOf } from "./companies";
import { demoPassword } from "./demo-accounts";
import { seedExpertProfiles } from "./experts";
import { startDraft } from "./fill-draft";
import { register } from "./found";
import { seedOffers } from "./offers";
import { actorOf, seedReserve, seedStaff } from "./people";
import { heldApproval, stepsTo } from "./plans";
import { demoQuestions, withQuestions } from "./question-plans";
import { type Random, seededRandom } from "./random";
import { openSamples } from "./samples";
import { seedTalks } from "./seed-talks";
import { seedAllocations } from "./site/allocations";
import { loadSite } from "./site/load-site";
import { seedScenarios } from "./site/scenarios";
import { type Course, datesUntil, runTimeline } from "./timeline";
import { variantOf } from "./variants";
import { seedWorkInHand } from "./work-in-hand";

const day = 86_400_000;
/** Who has signed works at the site by now, or is about to. */
const settled: readonly ApplicationStatus[] = ["agreement_signed", "registered", "moved_in"];
const generated = 60;
/** The cluster opened the portal on this day. */
const opening = new Date(Date.UTC(2026, 0, 12, 7));

/**
 * Demo data made by the portal's own commands, so that audit, notices and states are lawful: the
 * cluster's people, the three sample companies, and sixty applications of invented companies in all
 * statuses, types and months of the year so far; their reviews and the sittings that decided them; and
 * what people wrote about them.
 */
export async function seedDemo(): Promise<void> {
  const end = atNoon(now());
  const random = seededRandom(20_261_123);
  await atTime(opening, seedStaff);
  await atTime(opening, seedReserve);
  await atTime(opening, seedExpertProfiles);
  await atTime(opening, async () => loadSite(await actorOf("leasing@imc.example")));
  const invented = await openInvented(end, random);
  const samples = await openSamples(end);
  await runTimeline([...invented, ...samples.courses], random);
  await samples.finish();
  await seedWorkInHand(end);
  await seedAllocations(end);
  await seedOffers(end);
  await seedAgreements(end);
  await seedScenarios(end);
  await seedTalks(end);
  // Letters of that history were sent at their time; only what comes now lands in the mailbox.
  await prisma.$executeRaw`update notice set mail = 'sent', mailed_at = created_at`;
  await prisma.$executeRaw`
    update notice set read_at = created_at where created_at < ${new Date(end.getTime() - 7 * day)}`;
}

/** Registers the invented companies and opens their drafts; what is to become of each. */
async function openInvented(end: Date, random: Random): Promise<Course[]> {
  const owners = await atTime(opening, () =>
    inTurn(demoCompanies, (company) => register(registrationOf(company, demoPassword))),
  );
  const plans = Array.from({ length: generated }, (_, index) => ({
    status: allStatuses[index % allStatuses.length] as ApplicationStatus,
    type: applicantTypes[index % applicantTypes.length] ?? "startup",
    company: index % demoCompanies.length,
    serial: index,
  }));
  return inTurn(plans, async (plan) => {
    const owner = owners[plan.company];
    const company = demoCompanies[plan.company];
    if (!owner || !company) throw new Error(`No company ${plan.company}`);
    const variant = variantOf(plan.type, company, plan.serial, settled.includes(plan.status));
    const usual = stepsTo(plan.status, variant.board);
    // The second of those before the committee waits for its letter.
    const held = plan.status === "committee_review" && plan.serial >= allStatuses.length;
    const steps = withQuestions(
      held ? heldApproval : usual,
      demoQuestions(variant.applicantType === "investor"),
    );
    const pace = random.between(1, 4);
    const until = endOf(plan.status, end, random);
    const dates = datesUntil(steps, until, pace);
    const from = new Date((dates[0] ?? until).getTime() - day / 24);
    const applicationId = await atTime(from, () =>
      startDraft(owner, variant, plan.status !== "draft"),
    );
    return { applicationId, owner, steps, dates };
  });
}

/** Noon of that day in Moscow: invented history happens in office hours. */
const atNoon = (instant: Date) =>
  new Date(Math.floor(instant.getTime() / day) * day + 9 * 3_600_000);

const closedByClock = (status: ApplicationStatus) =>
  status === "expired" || status === "offer_expired" || status === "closed_no_answer";

/** Long enough ago for any term to have ended. */
const longAgo = (end: Date) => new Date(end.getTime() - 225 * day);

/** By when a plan has been followed: open ones lately, ended ones at any time of the year. */
function endOf(status: ApplicationStatus, end: Date, random: Random): Date {
  if (closedByClock(status)) return longAgo(end);
  const waits = status === "draft" || statusRow(status).mover !== "nobody";
  const back = waits ? random.between(1, 9) : random.between(45, 200);
  return new Date(end.getTime() - back * day);
}

async function inTurn<T, R>(items: readonly T[], fn: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await fn(item));
  return results;
}
