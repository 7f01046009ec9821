import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { getSubmitted } from "~/features/applications/index.server";
import { limitsSetting } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { readsAgreements } from "../agreement/access";
import { ownApplication } from "../agreement/applicant-agreement.server";
import type { Side } from "../agreement/package-rows";
import { promisedBy, promisedOutput } from "./pace";
import {
  type Reporting,
  readPeriod,
  readReporting,
  type ShownPeriod,
} from "./read-reporting.server";
import { type ReportAct, reportActs, whyNotReport } from "./report-acts";
import { changeActNames, mayPropose, whyNotChange } from "./terms-changes";

type Person = { side: Side; roles: readonly string[] };

const signedAgreement = (applicationId: string) =>
  prisma.agreement.findFirst({
    where: { applicationId, signedOn: { not: null } },
    select: { id: true, signedOn: true },
  });

function withActs(reporting: Reporting, person: Person) {
  const open = reporting.changes.some(({ state }) => state === "proposed" || state === "agreed");
  return {
    ...reporting,
    mayPropose: mayPropose(person) && !open,
    changes: reporting.changes.map((change) => ({
      ...change,
      acts: changeActNames.filter((act) => whyNotChange(act, change, person) === undefined),
    })),
  };
}

function periodWithActs(period: ShownPeriod, person: Person, signedOn: Date | null) {
  const { promises } = period.terms;
  const from = (signedOn ?? new Date(0)).toISOString().slice(0, 10);
  const acts = (Object.keys(reportActs) as ReportAct[]).filter(
    (act) => whyNotReport(act, period, person.roles, moscowDay(now())) === undefined,
  );
  return {
    ...period,
    acts,
    promised: {
      investmentMrub: promisedBy(promises, "investmentMrub", from, period.until),
      jobs: promisedBy(promises, "jobs", from, period.until),
      output: promisedOutput(promises, period.from, period.until),
    },
  };
}

export type ReportingPageData = ReturnType<typeof withActs>;
export type PeriodPageData = ReturnType<typeof periodWithActs>;

/** How a company keeps its agreement, as it sees it itself; nothing before the signing. */
export async function getApplicantReporting(actor: Actor, id: string) {
  const { organisation: _, organisationId: __, role, ...head } = await ownApplication(actor, id);
  const agreement = await signedAgreement(id);
  const person: Person = { side: "company", roles: [role] };
  const reporting =
    agreement && withActs(await readReporting(prisma, agreement.id, "company"), person);
  return { head, role, reporting };
}

export type ApplicantReporting = Awaited<ReturnType<typeof getApplicantReporting>>;

/** One period of it with its form; 404 where there is none. */
export async function getApplicantPeriod(actor: Actor, id: string, code: string) {
  const { organisation: _, organisationId: __, role, ...head } = await ownApplication(actor, id);
  const agreement = await signedAgreement(id);
  const period = agreement && (await readPeriod(prisma, agreement.id, code, "company"));
  if (!period) throw notFound();
  const { fileMb } = await readSetting(limitsSetting);
  const person: Person = { side: "company", roles: [role] };
  return { head, role, fileMb, period: periodWithActs(period, person, agreement.signedOn) };
}

export type ApplicantPeriod = Awaited<ReturnType<typeof getApplicantPeriod>>;

/** The same for the cluster, with the reports of the period that is looked at: the one named, else the newest that was sent. */
export async function getStaffReporting(actor: Actor, applicationId: string, code: string | null) {
  const application = await getSubmitted(actor, applicationId);
  if (!readsAgreements(actor)) throw notFound();
  const { id, number, title, status, organisation, unread } = application;
  const head = { id, number, title, status, organisation: organisation.name, unread };
  const own = actor.memberships.some((one) => one.organisationId === application.organisationId);
  const person: Person = { side: "cluster", roles: own ? [] : actor.staffRoles };
  const agreement = await signedAgreement(applicationId);
  if (!agreement) return { head, reporting: null, period: null };
  const reporting = await readReporting(prisma, agreement.id, "cluster");
  const { periods } = reporting;
  const looked =
    periods.find((one) => one.code === code) ??
    periods.find(({ state }) => state === "sent") ??
    periods.find(({ over }) => over) ??
    periods[0];
  const period = looked && (await readPeriod(prisma, agreement.id, looked.code, "cluster"));
  return {
    head,
    reporting: withActs(reporting, person),
    period: period ? periodWithActs(period, person, agreement.signedOn) : null,
  };
}

export type StaffReporting = Awaited<ReturnType<typeof getStaffReporting>>;
