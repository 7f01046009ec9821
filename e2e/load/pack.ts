import type { Actor } from "~/features/accounts";
import { startPortal } from "~/platform/testing/portal-under-test.server";
import { until, type Watched, watched } from "./memory";
import { report, type TableRow } from "./report";
import { ordersDone, withScored } from "./scored-scene";

const applications = 20;
const rounds = 3;
const languages = 2;
const patienceMs = 180_000;
const day = 86_400_000;

/**
 * Time and memory of a session's pack of twenty scored applications: freezing the agenda, by this process, and
 * printing it in both languages, by the built portal in the thread that its jobs print in.
 */
export async function measurePack(): Promise<void> {
  await withScored(applications, async ({ ids, databaseUrl }) => {
    const frozen: Watched[] = [];
    const printed: Watched[] = [];
    const kilobytes: number[] = [];
    const portal = await startPortal(databaseUrl, { LOG_LEVEL: "error" });
    try {
      const { prisma } = await import("~/platform/db.server");
      await ordersDone();
      for (let round = 0; round < rounds; round += 1) {
        const { id, act, release } = await planned(ids);
        printed.push(
          await watched(portal.pid, async () => {
            frozen.push(await watched(process.pid, () => act("freeze_session")));
            await until("printed", patienceMs, async () => {
              const made = await prisma.sessionPrint.count({ where: { sessionId: id } });
              return made === languages;
            });
          }),
        );
        const files = await prisma.sessionPrint.findMany({
          where: { sessionId: id },
          select: { file: { select: { sizeBytes: true } } },
        });
        kilobytes.push(...files.map(({ file }) => file.sizeBytes / 1000));
        await release();
      }
      const [{ bytes = 0 } = {}] = await prisma.$queryRaw<{ bytes: number }[]>`
        select max(pg_column_size(pack))::int as bytes from agenda_item where pack is not null`;
      const rows = [
        rowOf("freezing", frozen, { "kB of a pack, stored": Math.round(bytes / 1000) }),
        rowOf("until printed", printed, { "kB of a file": Math.round(Math.max(...kilobytes)) }),
      ];
      report(
        "pack",
        `A session's pack of ${applications} scored applications, ${rounds} rounds; printed in ${languages} languages`,
        rows,
        { frozen, printed, kilobytes, bytes },
      );
    } finally {
      await portal.stop();
    }
  });
}

function rowOf(step: string, taken: readonly Watched[], more: TableRow): TableRow {
  const seconds = taken.map((one) => one.seconds).sort((one, other) => one - other);
  return {
    step,
    "s, middle": seconds[Math.floor(seconds.length / 2)] ?? 0,
    "s, most": seconds.at(-1) ?? 0,
    "MB grown, most": Math.round(Math.max(...taken.map(({ grown }) => grown))),
    "MB in use, most": Math.round(Math.max(...taken.map(({ peak }) => peak))),
    size: Object.entries(more)
      .map(([what, value]) => `${value} ${what}`)
      .join(", "),
  };
}

/** A planned session with all of the applications on its agenda; `release` leaves them free for another. */
async function planned(applicationIds: readonly string[]) {
  const { postItem, postPlan, postSession, getSessionView } = await import(
    "~/features/review/index.server"
  );
  const { actorOf } = await import("../../prisma/seed/people");
  const person = (name: string) => actorOf(`${name}@imc.example`);
  const [secretary, chair] = [await person("coordinator"), await person("chair")];
  const members = [await person("member1"), await person("member2")];
  const plan = await postPlan(
    secretary,
    formOf({
      intent: "plan_session",
      kind: "committee",
      held_on: new Date(Date.now() + 7 * day).toISOString().slice(0, 10),
      held_at: "11:00",
      place: "Переговорная 2",
      voting: "open",
      chair: chair.userId,
      secretary: secretary.userId,
      members: members.map(({ userId }) => userId),
    }),
  );
  if (!plan.result.ok) throw new Error(`not planned: ${JSON.stringify(plan.result)}`);
  const { id } = plan.result.value;
  const post = async (actor: Actor, fields: Fields) => {
    const { result } = await postSession(actor, id, formOf(fields));
    if (!result.ok) throw new Error(`${fields.intent} refused: ${JSON.stringify(result)}`);
  };
  await post(secretary, { intent: "add_item", application: applicationIds });
  return {
    id,
    act: (intent: string) => post(secretary, { intent }),
    async release() {
      await post(secretary, { intent: "open_session" });
      for (const item of (await getSessionView(secretary, id)).items) {
        const at = { sessionId: id, itemId: item.id };
        const { result } = await postItem(secretary, at, formOf({ intent: "postpone_item" }));
        if (!result.ok) throw new Error(`not postponed: ${JSON.stringify(result)}`);
      }
    },
  };
}

type Fields = Record<string, string | readonly string[]>;

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}
