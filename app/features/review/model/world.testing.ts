import type { Actor, StaffRole } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { type Company, makeCompany } from "../../../../prisma/factories/organisations";
import { makeAssignment } from "../../../../prisma/factories/reviews";
import { bulletinForm, signAs, submitAs } from "../../../../prisma/factories/scores";
import { holdSession } from "../../../../prisma/factories/sessions";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";

/** In every word that staff write among themselves, so that it is known when a company reads it. */
export const secret = "Тайна";
/** Begins the grounds of each proposal; a serial number tells them apart. */
export const grounds = "Основание";

type House = Awaited<ReturnType<typeof makeHouse>>;

/** Everybody who acts, and one who may only read. */
type Cast = House & { experts: Actor[] };

/** The cluster's people, and two companies. */
export async function makeHouse() {
  await seedStaff();
  const person = (key: string) => actorOf(`${key}@imc.example`);
  const companies = [await makeCompany(), await makeCompany()] as const;
  const people = {
    coordinator: await person("coordinator"),
    secretary: await makeStaff("coordinator"),
    engineer: await person("engineer"),
    chair: await person("chair"),
    members: [await person("member1"), await person("member2")] as const,
    board: [await person("board"), await makeStaff("board")] as const,
    auditor: await person("auditor"),
  };
  const { coordinator, secretary, engineer, chair, members, board, auditor } = people;
  const owners = companies.map(({ owner }) => owner);
  const all = [coordinator, secretary, engineer, chair, ...members, ...board, auditor];
  return { ...people, companies, all: [...all, ...owners] };
}

let serial = 0;

/** Somebody whose name and address coincide with no applicant's. */
function makeStaff(role: StaffRole): Promise<Actor> {
  serial += 1;
  const fullName = `Никанор Уникумович Одинцов${serial}`;
  const email = `model${serial}@institute.example`;
  return makeAccount({ staffRoles: [role], email, fullName });
}

/** Two of the house and two from outside, of each pair one who can judge biosafety. */
async function makeExperts(): Promise<Actor[]> {
  const experts: Actor[] = [];
  for (const role of ["expert", "expert", "external_expert", "external_expert"] as const) {
    const expert = await makeStaff(role);
    const competences = experts.length % 2 === 0 ? ["biosafety"] : [];
    const at = { updatedAt: new Date(), updatedById: expert.userId };
    await prisma.expertProfile.create({ data: { userId: expert.userId, competences, ...at } });
    experts.push(expert);
  }
  return experts;
}

/** What one sequence of commands works on. */
export type World = {
  cast: Cast;
  applications: { id: string; owner: Actor }[];
  sessions: string[];
  /** grows with each text that must be told from all others */
  serial: number;
};

/** Applications in the stages from which the review goes on, of two companies. */
export async function makeWorld(house: House): Promise<World> {
  const experts = await makeExperts();
  const cast = { ...house, experts, all: [...house.all, ...experts] };
  const [one, other] = cast.companies;
  const assessed = await makeAssignment({ company: one, experts: experts.slice(0, 3) });
  // One of the bulletins is still awaited.
  for (const { id, expert } of assessed.assignments.slice(1)) {
    await submitAs(expert, id, bulletinForm(4));
    await signAs(expert, id);
  }
  const small = { track: "tenant_resident", company: other } as const;
  const rest = [
    await makeApplication({ company: one, status: "submitted" }),
    await makeApplication({ company: other, status: "submitted" }),
    await makeApplication({ ...small, status: "deferred" }),
    await makeApplication({ company: one, status: "board_review" }),
    await decided(cast, other),
  ];
  return {
    cast,
    applications: [{ id: assessed.applicationId, owner: assessed.owner }, ...rest],
    sessions: [],
    serial: 0,
  };
}

/** One that was decided and whose letter has not gone out. */
async function decided({ chair, secretary, members }: Cast, company: Pick<Company, "owner">) {
  const made = await makeApplication({
    status: "committee_review",
    track: "tenant_resident",
    company,
  });
  const seats = { chair, secretary, members };
  await holdSession({ ...seats, applications: [made.id] }, "approve_with_conditions");
  return made;
}

export type State = Awaited<ReturnType<typeof readState>>;
export type App = State["applications"][number];
export type Assigned = State["assignments"][number];
export type Session = State["sessions"][number];
export type Item = Session["items"][number];
export type Decision = State["decisions"][number];

/** Everything that decides what may be done next. */
export async function readState({ applications, sessions }: World) {
  const ids = applications.map(({ id }) => id);
  const ofThese = { applicationId: { in: ids } };
  const newest = (version: { version: number } | undefined) => version?.version ?? 0;
  const [rows, assignments, held, decisions, findings, bars] = await Promise.all([
    prisma.application.findMany({
      where: { id: { in: ids } },
      orderBy: { createdAt: "asc" },
      include: {
        clearances: true,
        screening: { select: { version: true } },
        technicalSheet: { select: { version: true } },
        submissions: { orderBy: { version: "desc" }, take: 1, select: { version: true } },
        reviewRounds: { where: { closedAt: null }, select: { id: true } },
        statusChanges: { orderBy: { seq: "desc" } },
      },
    }),
    prisma.assignment.findMany({
      where: ofThese,
      orderBy: { id: "asc" },
      include: {
        round: { select: { closedAt: true } },
        bulletin: { select: { state: true, version: true } },
        draft: { select: { version: true } },
        conclusions: { select: { bulletinVersion: true } },
      },
    }),
    prisma.committeeSession.findMany({
      where: { id: { in: sessions } },
      orderBy: { number: "asc" },
      include: {
        seats: true,
        minutes: { include: { signatures: true } },
        agenda: {
          orderBy: { position: "asc" },
          include: { recusals: true, ballots: { include: { votes: true } } },
        },
      },
    }),
    prisma.decision.findMany({
      where: ofThese,
      orderBy: { id: "asc" },
      include: { item: { include: { session: { select: { kind: true } }, recusals: true } } },
    }),
    prisma.conflictFinding.findMany({ where: ofThese, orderBy: { id: "asc" } }),
    prisma.readingRight.findMany({ where: { ...ofThese, kind: "barred" } }),
  ]);
  const barred = new Set(bars.map((bar) => `${bar.applicationId} ${bar.userId}`));
  return {
    applications: rows.map((row) => ({
      ...row,
      owner: applications.find(({ id }) => id === row.id)?.owner as Actor,
      cleared: Object.fromEntries(row.clearances.map((one) => [one.intent, one.outcome])),
      screeningVersion: newest(row.screening ?? undefined),
      sheetVersion: newest(row.technicalSheet ?? undefined),
      submission: newest(row.submissions[0]),
    })),
    assignments,
    sessions: held.map(({ agenda, ...session }) => ({ ...session, items: agenda })),
    decisions,
    findings,
    isBarred: (applicationId: string, { userId }: Pick<Actor, "userId">) =>
      barred.has(`${applicationId} ${userId}`),
    bars,
  };
}
