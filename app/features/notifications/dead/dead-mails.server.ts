import { z } from "zod";
import { recordAudit } from "~/features/audit/index.server";
import { inTransaction, pool, type Tx } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import { type JobState, listJobStates } from "~/platform/job-state.server";
import { placeOf } from "../list-inbox.server";
import { queueMails } from "../outbox/queue-mails.server";

type Administrator = { userId: string; staffRoles: readonly string[] };

export type DeadMail = {
  id: string;
  kind: string;
  at: Date;
  attempts: number;
  error: string | null;
  person: string;
  email: string;
};

export type MailState = {
  dead: DeadMail[];
  next: string | null;
  /** letters still to leave, counted up to 1,000, and since when the oldest waits */
  waiting: number;
  oldest: Date | null;
  jobs: JobState[];
};

const shown = 25;
const atOnce = 1_000;

function requireAdministrator(actor: Administrator): void {
  if (!actor.staffRoles.includes("administrator")) throw forbidden();
}

/** How the post stands: what was given up, what waits, which jobs fail. */
export async function getMailState(actor: Administrator, after: string | null): Promise<MailState> {
  requireAdministrator(actor);
  const place = placeOf(after);
  const [dead, queue, jobs] = await Promise.all([
    pool.query<DeadMail>(
      `select n.id, n.kind, n.created_at as at, n.mail_attempts as attempts, n.mail_error as error,
              a.full_name as person, a.email
         from notice n join account a on a.id = n.user_id
        where n.mail = 'dead' ${place ? "and (n.created_at, n.id) < ($1::timestamptz, $2::uuid)" : ""}
        order by n.created_at desc, n.id desc limit ${shown + 1}`,
      place ?? [],
    ),
    pool.query<{ waiting: number; oldest: Date | null }>(
      `select count(*)::int as waiting, min(created_at) as oldest from
         (select created_at from notice where mail = 'queued' order by created_at, id limit ${atOnce}) q`,
    ),
    listJobStates(),
  ]);
  const rows = dead.rows.slice(0, shown);
  const last = dead.rows.length > shown ? rows.at(-1) : undefined;
  return {
    dead: rows,
    next: last ? `${last.at.toISOString()}_${last.id}` : null,
    waiting: queue.rows[0]?.waiting ?? 0,
    oldest: queue.rows[0]?.oldest ?? null,
    jobs,
  };
}

/** Tries a given-up letter again; 404 when there is none. */
export async function retryMail(actor: Administrator, id: string): Promise<void> {
  requireAdministrator(actor);
  if (!z.uuid().safeParse(id).success) throw notFound();
  await inTransaction(async (tx) => {
    const revived = await revive(tx, [id]);
    if (revived.length === 0) throw notFound();
    await recordRetry(tx, actor, id, 1);
  });
}

/** Tries all given-up letters again, a thousand at once, the oldest first; returns how many. */
export async function retryAllMails(actor: Administrator): Promise<number> {
  requireAdministrator(actor);
  return inTransaction(async (tx) => {
    const dead = await tx.notice.findMany({
      where: { mail: "dead" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: atOnce,
      select: { id: true },
    });
    const revived = await revive(
      tx,
      dead.map(({ id }) => id),
    );
    if (revived.length > 0) await recordRetry(tx, actor, "all", revived.length);
    return revived.length;
  });
}

async function revive(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx.notice.updateManyAndReturn({
    where: { id: { in: ids }, mail: "dead" },
    data: { mail: "queued", mailAttempts: 0, mailError: null },
    select: { id: true },
  });
  const revived = rows.map(({ id }) => id);
  await queueMails(tx, revived);
  return revived;
}

function recordRetry(tx: Tx, actor: Administrator, subjectId: string, letters: number) {
  return recordAudit(tx, {
    actorId: actor.userId,
    actorRole: "administrator",
    action: "notice.mail_retried",
    subjectType: "notice",
    subjectId,
    after: { letters },
  });
}
