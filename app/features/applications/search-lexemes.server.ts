import { inTransaction } from "~/platform/db.server";
import { onSchedule } from "~/platform/jobs.server";

const sampleSize = 5_000;
/** Rarer lexemes are cheap to look up whatever the plan; the table stays small without them. */
const leastShare = 0.002;

/**
 * Measures on a sample what share of applications holds each lexeme, for the queue's search to choose
 * its plan by. Returns how many lexemes are worth knowing.
 */
export async function refreshSearchLexemes(): Promise<number> {
  return inTransaction(async (tx) => {
    const [size] = await tx.$queryRaw<{ rows: number }[]>`
      select greatest(reltuples, 0)::float8 as rows from pg_class where oid = 'application_search'::regclass`;
    const percent = Math.min(100, (100 * sampleSize) / Math.max(1, size?.rows ?? 0));
    const sample = `select words from application_search tablesample system (${percent})`;
    await tx.$executeRaw`delete from search_lexeme`;
    return tx.$executeRaw`
      with sampled as (select count(*) as rows from application_search tablesample system (${percent}) repeatable (1)),
        seen as (select word, ndoc from ts_stat(${`${sample} repeatable (1)`}))
      insert into search_lexeme (lexeme, share)
      select word, (ndoc::float8 / rows)::real from seen, sampled
      where rows > 0 and ndoc::float8 / rows >= ${leastShare} and length(word) <= 200`;
  });
}

onSchedule("15 0 * * *", "refresh_search_lexemes", async () => {
  await refreshSearchLexemes();
});
