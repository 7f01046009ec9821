import { createHash } from "node:crypto";
import pg from "pg";
import { serveFloor } from "./serve-floor";
import { sendApplicationAsString, sendListAsString } from "./string-page";
import { gatherAnswers, type LockedDraft, numberOf, submitSql } from "./submit-sql";
import {
  applicationSql,
  type ListedRow,
  queueSql,
  type ShownApplication,
  searchOneSql,
  searchSql,
  splitWords,
} from "./work";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

async function read<T extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) {
  return (await pool.query<T>({ name, text, values })).rows;
}

async function submit(id: string): Promise<string> {
  const client = await pool.connect();
  const run = <T extends pg.QueryResultRow>(name: keyof typeof submitSql, values: unknown[]) =>
    client.query<T>({ name, text: submitSql[name], values });
  try {
    await client.query("begin");
    const [draft] = (await run<LockedDraft>("lock", [id])).rows;
    if (draft?.status !== "draft") throw new Error(`${id} is no draft`);
    const user = draft.created_by_id;
    const sections = await run<{ section: string; answers: Record<string, unknown> }>("sections", [
      id,
    ]);
    const { answers, about, rest } = gatherAnswers(sections.rows);
    const at = new Date();
    const [counter] = (await run<{ last: number }>("number", [at.getUTCFullYear()])).rows;
    const number = numberOf(at.getUTCFullYear(), counter?.last ?? 0);
    const hash = createHash("sha256").update(answers).digest("hex");
    await run("freeze", [id, answers, hash, user, at]);
    await run("consents", [user, id, at]);
    await run("move", [id, number, at]);
    await run("step", [id, user, at]);
    const params = JSON.stringify({ number, title: draft.title });
    const told = await run<{ id: string }>("notices", [id, draft.organisation_id, params, at]);
    await run("job", [JSON.stringify({ noticeIds: told.rows.map((row) => row.id) })]);
    const codes = [draft.inn, draft.kpp, draft.ogrn, number.toLowerCase()];
    await run("words", [id, at, codes, `${draft.name} ${draft.title}`, about, rest]);
    await run("audit", [at, user, id, JSON.stringify({ revision: 2, number })]);
    await client.query("commit");
    return number;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

serveFloor({
  queue: ({ statuses, type, track }) => read<ListedRow>("queue", queueSql, [statuses, type, track]),
  search(line) {
    const [before, last] = splitWords(line);
    return before
      ? read<ListedRow>("search", searchSql, [before, last])
      : read<ListedRow>("search_one", searchOneSql, [last]);
  },
  async application(id) {
    return (await read<ShownApplication>("application", applicationSql, [id]))[0] ?? null;
  },
  submit,
  sendList: sendListAsString,
  sendApplication: sendApplicationAsString,
});
