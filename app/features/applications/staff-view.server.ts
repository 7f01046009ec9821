import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Text } from "~/platform/i18n";
import { readSetting } from "~/platform/settings.server";
import { readsQueue } from "./access";
import { readCalendar } from "./calendar/calendar.server";
import type { ApplicantType, Gap, Issue, Values } from "./form/types";
import { daysPast } from "./lifecycle/days-past";
import { dueBasis } from "./lifecycle/due-basis";
import { type Facts, needsBoard } from "./lifecycle/guards";
import { pathOf } from "./lifecycle/path";
import { offeredMoves } from "./lifecycle/policy";
import { readReasons, reasonJoinSql, reasonWordsSql } from "./lifecycle/reasons.server";
import { procedureSetting } from "./lifecycle/settings.server";
import { type ApplicationStatus, statusRow } from "./lifecycle/status";
import { countUnreadForStaff } from "./messages/unread-for-staff.server";
import { readableSql } from "./rights/reading-scope";
import { type StoredRights, stepRights, stepRightsSql } from "./rights/step-rights.server";
import { keyFigures } from "./staff-figures";
import { whoseMove } from "./tracking/whose-move";
import type { Track } from "./tracks";

/** What was found when an application was submitted. */
export type Findings = { warnings: Issue[]; gaps: Gap[]; flags: Issue[] };

type Organisation = {
  name: string;
  kind: "legal_entity" | "sole_proprietor" | "foreign_company";
  country: string;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  lei: string | null;
  registrationNumber: string | null;
};

type StoredSubmission = {
  version: number;
  formVersion: string;
  answers: Values;
  findings: Partial<Findings>;
  submittedAt: Date;
  submittedBy: string;
};

/** The newest step: what was asked, answered or decided. */
export type LastStep = {
  intent: string;
  outcome: string | null;
  /** ISO 8601 */
  at: string;
  actor: string | null;
  actorRole: string;
  reason: Text | null;
  comment: string | null;
};

type Row = {
  id: string;
  organisationId: string;
  number: string;
  title: string;
  applicantType: ApplicantType;
  track: Track;
  status: ApplicationStatus;
  revision: number;
  submittedAt: Date;
  statusSince: Date;
  dueAt: Date | null;
  askedFrom: ApplicationStatus | null;
  /** Working days that the stage which asked had left when its clock was stopped. */
  pausedDaysLeft: number | null;
  screenedById: string | null;
  totalArea: number | null;
  capexMrub: number | null;
  organisation: Organisation;
  roundsAsked: Facts["roundsAsked"];
  rights: StoredRights;
  lastStep: LastStep;
} & Omit<StoredSubmission, "submittedAt"> & { versionAt: Date };

const oneApplication = `
  select a.id, a.organisation_id as "organisationId", a.number, a.title, a.applicant_type as "applicantType", a.track, a.status, a.revision,
    a.submitted_at as "submittedAt", a.status_since as "statusSince", a.due_at as "dueAt",
    a.asked_from as "askedFrom", a.paused_days_left as "pausedDaysLeft", a.screened_by_id as "screenedById",
    a.total_area::float8 as "totalArea", a.capex_mrub::float8 as "capexMrub",
    json_build_object('name', o.name, 'kind', o.kind, 'country', o.country, 'inn', o.inn, 'kpp', o.kpp,
      'ogrn', o.ogrn, 'lei', o.lei, 'registrationNumber', o.registration_number) as organisation,
    ${stepRightsSql},
    coalesce((select json_object_agg(from_status, asked) from (
      select from_status, count(*) as asked from status_change
       where application_id = a.id and intent = 'request_clarification' group by from_status) r),
      '{}') as "roundsAsked",
    (select json_build_object('intent', c.intent, 'outcome', c.outcome, 'at', c.at, 'actor', w.full_name,
        'actorRole', c.actor_role, 'reason', ${reasonWordsSql}, 'comment', c.comment)
       from status_change c left join account w on w.id = c.actor_id ${reasonJoinSql("c")}
      where c.application_id = a.id order by c.seq desc limit 1) as "lastStep",
    s.version, s.form_version as "formVersion", s.answers, s.findings, s.submitted_at as "versionAt",
    p.full_name as "submittedBy"
  from application a
  join organisation o on o.id = a.organisation_id
  join lateral (select * from submission where application_id = a.id order by version desc limit 1) s on true
  join account p on p.id = s.submitted_by_id
  where a.id = $1 and a.submitted_at is not null and ${readableSql("$2", "$3", "$4")}`;

/**
 * What of a submitted application is asked for: its content, open to those it was granted to as well, or
 * anything else, for those who read the queue alone.
 */
export type SubmittedPart = "content" | "whole";

/** A submitted application for those who may read this part of it; 404 for drafts and for everybody else. */
export async function getSubmitted(
  actor: Actor,
  id: string,
  part: SubmittedPart = "whole",
): Promise<Row & { unread: number }> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const reader = [actor.userId, readsQueue(actor), part === "content"];
  const { rows } = await pool.query<Row>(oneApplication, [id, ...reader]);
  const [row] = rows;
  if (!row) throw notFound();
  return { ...row, unread: await countUnreadForStaff(actor, row) };
}

export type StaffView = Awaited<ReturnType<typeof getStaffView>>;

/**
 * All that staff may know of a submitted application: its newest answers and what was found in them,
 * whose move it is, until when and why then, and every step that leads on, allowed or why not.
 */
export async function getStaffView(actor: Actor, id: string) {
  const [row, procedure, calendar] = await Promise.all([
    getSubmitted(actor, id),
    readSetting(procedureSetting),
    readCalendar(),
  ]);
  const {
    answers,
    findings,
    version,
    formVersion,
    versionAt,
    submittedBy,
    rights,
    ...application
  } = row;
  const facts: Facts = {
    status: row.status,
    dueAt: row.dueAt,
    screenedById: row.screenedById,
    roundsAsked: row.roundsAsked,
    track: row.track,
    totalAreaM2: row.totalArea ?? 0,
    capexMrub: row.capexMrub ?? 0,
    rights: stepRights(rights),
  };
  const mover = { userId: actor.userId, roles: actor.staffRoles };
  const board = needsBoard(facts, procedure);
  const state = statusRow(row.status);
  const steps = offeredMoves(mover, { facts, procedure, now: now() }, true);
  return {
    ...application,
    organisation: row.organisation,
    submission: {
      version,
      formVersion,
      findings: { warnings: [], gaps: [], flags: [], ...findings } satisfies Findings,
      submittedAt: versionAt,
      submittedBy,
    },
    mover: whoseMove(row.status, row.dueAt, now()),
    turn: state.turn ?? [],
    lateDays: state.mover === "cluster" ? daysPast(row.dueAt, now()) : null,
    dueBasis: dueBasis({ ...row, since: row.statusSince }, procedure, calendar),
    figures: keyFigures(answers),
    board,
    path: pathOf(row.status, row.askedFrom, board),
    steps,
    /** what the steps that name a reason may name */
    reasons: steps.some(({ row }) => row.stated === "reason") ? (await readReasons()).reasons : [],
  };
}
