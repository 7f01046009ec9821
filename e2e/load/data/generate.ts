import type { ApplicationStatus } from "~/features/applications";
import { dataEnd, makeHistory, ways } from "./history";
import { companyInn, companyOgrn, seededUuid } from "./identifiers";
import { type Random, seededRandom } from "./random";
import type { MadeApplication, MadeOrganisation, MadeUser } from "./rows";
import { zipfText } from "./vocabulary";

const dataStart = new Date("2026-01-12T06:00:00Z");
const day = 86_400_000;
const wordsPerSummary = 24;

type Weights = Partial<Record<ApplicationStatus, number>>;

/** Of the last 120 days: the drafts and what is going on. Together 15 % and 8 % of all. */
const young: Weights = {
  ...{ draft: 400, submitted: 40, intake_check: 40, clarification_requested: 25 },
  ...{ technical_review: 40, expert_review: 35, committee_review: 25, board_review: 15 },
  ...{ approved: 20, approved_with_conditions: 20, deferred: 30, rejected: 120 },
  ...{ not_admitted: 110, withdrawn: 90, closed_no_answer: 30, offer_issued: 15, registered: 15 },
};

/** Of the months before: settled. */
const old: Weights = {
  ...{ approved: 15, approved_with_conditions: 15, deferred: 30 },
  ...{ rejected: 260, not_admitted: 150, offer_accepted: 10, offer_declined: 40 },
  ...{ offer_expired: 40, agreement_negotiation: 10, agreement_signed: 10, registered: 40 },
  ...{ moved_in: 150, appeal_submitted: 5, upheld: 45, withdrawn: 80, closed_no_answer: 30 },
};

const types = { pharma: 30, startup: 30, cdmo: 12, research: 12, meddevice: 10, investor: 6 };

/** How many organisations hold `count` applications. */
export function organisationCount(count: number): number {
  return Math.max(1, Math.ceil(count / 4));
}

/** Organisation `index`, always the same, with its owner. */
export function makeOrganisation(seed: number, index: number): MadeOrganisation {
  const random = seededRandom(seed, 1_000_000_000 + index);
  const createdAt = new Date(dataStart.getTime() - (1 + random.next() * 30) * day);
  return {
    id: seededUuid(createdAt, random),
    name: `ООО «${zipfText(random, random.int(1, 3))}»`,
    inn: companyInn(index + 1),
    kpp: "779901001",
    ogrn: companyOgrn(index + 1),
    createdAt,
    owner: makeUser(random, `owner${index}@load.example`, createdAt, []),
  };
}

function makeUser(random: Random, email: string, at: Date, staffRoles: string[]): MadeUser {
  return { id: seededUuid(at, random), email, fullName: zipfText(random, 3), staffRoles };
}

/** The staff that the made history names, one per role. */
export function makeStaff(seed: number): MadeUser[] {
  const roles = ["coordinator", "technical_reviewer", "chair", "board", "leasing_manager", "legal"];
  return roles.map((role, index) =>
    makeUser(seededRandom(seed, 2_000_000_000 + index), `${role}@load.example`, dataStart, [role]),
  );
}

/** What decides when and how application `index` of `count` went its way; the stream of numbers goes on from there. */
function begin(seed: number, index: number, count: number) {
  const random = seededRandom(seed, index);
  const span = dataEnd.getTime() - dataStart.getTime() - 2 * day;
  const createdAt = new Date(dataStart.getTime() + ((index + random.next()) / count) * span);
  const recent = dataEnd.getTime() - createdAt.getTime() < 120 * day;
  const status = random.weighted<ApplicationStatus>(recent ? young : old);
  const wait = Math.min(14 * day, (dataEnd.getTime() - createdAt.getTime()) / 2);
  const first = new Date(createdAt.getTime() + random.next() * wait);
  const submitted = ways[status][0]?.[0] === "submit";
  return { random, createdAt, status, first, submittedAt: submitted ? first : null };
}

function makeApplication(
  begun: ReturnType<typeof begin>,
  organisations: readonly MadeOrganisation[],
  number: string | null,
): MadeApplication {
  const { random, createdAt, status, first, submittedAt } = begun;
  const applicantType = random.weighted(types);
  const totalArea = Math.round(60 * (1 + random.next() * 12) ** 2);
  const steps = makeHistory(random, status, first);
  const last = steps.at(-1);
  const asked = status === "clarification_requested";
  return {
    id: seededUuid(createdAt, random),
    number,
    organisation: random.pick(organisations),
    applicantType,
    track: trackOf(random, applicantType),
    status,
    revision: steps.length + 1,
    title: zipfText(random, random.int(4, 8)),
    summary: zipfText(random, wordsPerSummary),
    totalArea,
    capexMrub: Math.round(totalArea * (0.1 + random.next() * 0.4)),
    createdAt,
    updatedAt: last?.at ?? first,
    submittedAt,
    statusSince: last?.at ?? createdAt,
    dueAt: last ? last.dueAt : new Date(first.getTime() + 180 * day),
    askedFrom: asked ? "intake_check" : null,
    pausedDaysLeft: asked ? random.int(1, 5) : null,
    steps,
  };
}

function trackOf(random: Random, applicantType: string): string {
  if (applicantType === "investor") return "investor_partner";
  return random.chance(0.35) ? "project_participant" : "tenant_resident";
}

/** All applications in the order they were begun, numbered in the order they were submitted. */
export function* makeApplications(seed: number, count: number): Generator<MadeApplication> {
  const numbers = numberBySubmission(seed, count);
  const organisations = Array.from({ length: organisationCount(count) }, (_, index) =>
    makeOrganisation(seed, index),
  );
  for (let index = 0; index < count; index++) {
    const place = numbers[index];
    const number = place ? `ММК-2026-${String(place).padStart(4, "0")}` : null;
    yield makeApplication(begin(seed, index, count), organisations, number);
  }
}

/** For each application its place among those submitted, from 1; 0 for a draft. */
function numberBySubmission(seed: number, count: number): Uint32Array {
  const moments = new Float64Array(count);
  const submitted: number[] = [];
  for (let index = 0; index < count; index++) {
    const at = begin(seed, index, count).submittedAt;
    if (!at) continue;
    moments[index] = at.getTime();
    submitted.push(index);
  }
  submitted.sort((one, other) => (moments[one] ?? 0) - (moments[other] ?? 0) || one - other);
  const places = new Uint32Array(count);
  for (const [at, index] of submitted.entries()) places[index] = at + 1;
  return places;
}
