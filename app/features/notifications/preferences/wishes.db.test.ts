import { beforeAll, describe, expect, it } from "vitest";
import { atTime } from "~/platform/clock.server";
import { inTransaction, pool, prisma } from "~/platform/db.server";
import { getMailState, retryAllMails, retryMail } from "../dead/dead-mails.server";
import { digestId, mailDigest, queueDigests } from "../digest/mail-digest.server";
import { listInbox } from "../list-inbox.server";
import { notify } from "../notify.server";
import { listPreferences, savePreferences } from "./preferences.server";

const first = { number: 1, last: false };
const person = { userId: "", staffRoles: [] as string[] };
const email = "wishes@mail.example";

beforeAll(async () => {
  const at = new Date();
  const data = { email, fullName: "Л", createdAt: at, updatedAt: at };
  person.userId = (await prisma.user.create({ data })).id;
});

const form = (fields: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const tell = (kind: "application_moved" | "decision_made" | "member_left", at = new Date()) =>
  atTime(at, () =>
    inTransaction((tx) =>
      notify(tx, {
        userIds: [person.userId],
        kind,
        href: "/portal",
        params: { number: "ММК-2026-0007", title: "Завод", status: "x", next: "", comment: "" },
      }),
    ),
  );
const states = async () => {
  const rows = await prisma.notice.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ kind, mail }) => `${kind} ${mail}`);
};
const letters = () => prisma.mailboxMessage.findMany({ where: { recipient: email } });
const reset = () => pool.query("delete from notice; delete from mailbox_message");

describe("wishes", () => {
  it("decide what is mailed at once, daily or never; questions and decisions always are at once", async () => {
    await savePreferences(
      person,
      form({
        mail_course: "daily",
        mail_company: "never",
        mail_decisions: "never",
        mail_x: "daily",
      }),
    );
    const kept = Object.fromEntries(
      (await listPreferences(person)).map(({ group, mail }) => [group, mail]),
    );
    expect(kept).toMatchObject({ course: "daily", company: "never", decisions: "at_once" });
    await tell("application_moved");
    await tell("member_left");
    await tell("decision_made");
    expect(await states()).toEqual([
      "application_moved digest",
      "member_left skipped",
      "decision_made queued",
    ]);
    expect((await listInbox(person, "ru", { after: null, unread: true })).notices).toHaveLength(3);
  });

  it("given up take what waited for the daily letter with them", async () => {
    await savePreferences(person, form({ mail_course: "never" }));
    expect(await states()).toContain("application_moved skipped");
    await savePreferences(person, form({ mail_course: "daily" }));
  });
});

describe("the daily letter", () => {
  it("tells all at once, the same under the same Message-ID when its job runs again", async () => {
    await reset();
    const morning = new Date("2026-11-24T05:30:00Z");
    for (const minutes of [60, 30]) {
      await tell("application_moved", new Date(morning.getTime() - minutes * 60_000));
    }
    expect(await atTime(morning, queueDigests)).toBe(1);
    expect(await atTime(morning, queueDigests)).toBe(1);
    const { rows } = await pool.query(
      "select key from graphile_worker.jobs where task_identifier = 'mail_digest'",
    );
    expect(rows).toEqual([{ key: `mail_digest:${person.userId}:2026-11-24` }]);
    await tell("application_moved", new Date(morning.getTime() + 60_000));
    const job = { userId: person.userId, day: "2026-11-24", until: morning };
    await mailDigest(job, first);
    await mailDigest(job, first);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.id).toBe(digestId(person.userId, "2026-11-24"));
    expect(letter?.text).toContain("Заявка ММК-2026-0007");
    expect(letter?.html).toContain("2 новых уведомления");
    expect(await states()).toEqual([
      "application_moved sent",
      "application_moved sent",
      "application_moved digest",
    ]);
  });
});

describe("letters given up", () => {
  it("are seen and tried again by an administrator alone", async () => {
    await reset();
    await tell("decision_made");
    await tell("decision_made");
    await pool.query("update notice set mail = 'dead', mail_error = 'EENVELOPE 550'");
    await expect(getMailState(person, null)).rejects.toMatchObject({ status: 403 });
    const administrator = { userId: person.userId, staffRoles: ["administrator"] };
    const { dead, waiting } = await getMailState(administrator, null);
    expect(dead.map(({ error }) => error)).toEqual(["EENVELOPE 550", "EENVELOPE 550"]);
    expect(waiting).toBe(0);
    await retryMail(administrator, dead[0]?.id ?? "");
    await expect(retryMail(administrator, dead[0]?.id ?? "")).rejects.toMatchObject({
      status: 404,
    });
    expect(await retryAllMails(administrator)).toBe(1);
    expect(await states()).toEqual(["decision_made queued", "decision_made queued"]);
    expect(await prisma.auditEvent.count({ where: { action: "notice.mail_retried" } })).toBe(2);
  });
});
