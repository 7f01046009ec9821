import { transitions } from "~/features/applications";
import { getApplicantView } from "~/features/applications/index.server";
import { pool, prisma } from "~/platform/db.server";
import { inExpertStage, stageOf } from "../assignments/standing";
import { listApplicantLetters } from "../committee/letters/applicant-letters.server";
import { type State, secret, type World } from "./world.testing";

/** What no row of the review's tables may ever be; each finds those that are. */
const impossible: Record<string, string> = {
  "more votes than voting seats": `
    select b.id from ballot b join agenda_item i on i.id = b.item_id
     where (select count(*) from vote v where v.ballot_id = b.id) >
           (select count(*) from committee_seat s where s.session_id = i.session_id and s.role <> 'secretary')`,
  "a vote without a voting seat": `
    select v.user_id from vote v join ballot b on b.id = v.ballot_id join agenda_item i on i.id = b.item_id
     where not exists (select from committee_seat s where s.session_id = i.session_id
                        and s.user_id = v.user_id and s.role <> 'secretary')`,
  "a secret vote with a choice, or an open one without": `
    select v.ballot_id from vote v join ballot b on b.id = v.ballot_id join agenda_item i on i.id = b.item_id
      join committee_session s on s.id = i.session_id where (s.voting = 'secret') <> (v.choice is null)`,
  "as many papers as secret votes": `
    select b.id from ballot b join agenda_item i on i.id = b.item_id join committee_session s on s.id = i.session_id
     where (select count(*) from ballot_paper p where p.ballot_id = b.id) <>
           (select count(*) from vote v where v.ballot_id = b.id and s.voting = 'secret')`,
  "a count that does not add up, or a result that does not follow from it": `
    select id from (
      select id, result::text, (count->>'for')::int yes, (count->>'present')::int present, (count->>'entitled')::int entitled,
        (count->>'seats')::int seats, (count->>'notCast')::int rest,
        (count->>'for')::int + (count->>'against')::int + (count->>'abstained')::int votes
      from ballot where closed_at is not null) b
     where votes + rest <> present or present > entitled or entitled > seats or rest < 0
        or result = 'carried' and not (present * 2 > entitled and yes > 0 and yes * 3 >= votes * 2)
        or result = 'not_carried' and (present * 2 <= entitled or yes > 0 and yes * 3 >= votes * 2)
        or result = 'no_quorum' and present * 2 > entitled`,
  "a carried ballot without its decision, or a decision that was not carried": `
    select coalesce(b.id, d.ballot_id) from (select * from ballot where result = 'carried') b
      full join decision d on d.ballot_id = b.id
     where d.id is null or b.id is null or d.outcome::text <> b.proposal::text or d.reasons <> b.reasons`,
  "two held decisions on one application": `
    select application_id from decision where state = 'held' group by 1 having count(*) > 1`,
  "a released decision without its step": `
    select d.id from decision d left join status_change c on c.application_id = d.application_id and c.seq = d.released_seq
     where d.state = 'released' and (c.outcome::text is distinct from d.outcome::text
       or c.comment is distinct from d.reasons or c.intent not in ('decide', 'board_decide'))`,
  "a submitted bulletin of an assignment that is not submitted": `
    select a.id from bulletin b join assignment a on a.id = b.assignment_id
     where b.state = 'submitted' and a.state not in ('submitted', 'recused')`,
  "a submitted assignment without its bulletin": `
    select a.id from assignment a left join bulletin b on b.assignment_id = a.id
     where a.state = 'submitted' and b.state is distinct from 'submitted'`,
  "an open assignment in a closed round": `
    select a.id from assignment a join review_round r on r.id = a.round_id
     where r.closed_at is not null and a.state in ('invited', 'accepted')`,
  "content open to somebody who does not assess": `
    select r.user_id from reading_right r where r.kind = 'granted' and r.ground = 'assignment'
       and not exists (select from assignment a where a.application_id = r.application_id
                        and a.expert_id = r.user_id and a.state in ('accepted', 'submitted'))`,
  "content closed to somebody who assesses": `
    select a.id from assignment a where a.state = 'accepted' and not exists (
      select from reading_right r where r.application_id = a.application_id and r.user_id = a.expert_id and r.kind = 'granted')`,
  "somebody barred who still assesses": `
    select a.id from assignment a join review_round o on o.id = a.round_id and o.closed_at is null
      join reading_right r on r.application_id = a.application_id and r.user_id = a.expert_id and r.kind = 'barred'
     where a.ended_at is null`,
  "an application on two agendas at once": `
    select application_id from agenda_item where state in ('listed', 'voting') group by 1 having count(*) > 1`,
  "an open ballot of an item that is not voted on, or none of one that is": `
    select i.id from agenda_item i where (i.state = 'voting') <>
      exists (select from ballot b where b.item_id = i.id and b.closed_at is null)`,
  "a status that the history does not end with": `
    select a.id from application a where a.status::text <> (
      select c.to_status::text from status_change c where c.application_id = a.id order by c.seq desc limit 1)`,
  "a secret among what a company is told": `
    select n.id::text from notice n join member m on m.user_id = n.user_id where n.params::text like '%${secret}%'`,
};

/** Every word by which the state contradicts itself. */
export async function faultsOf(state: State): Promise<string[]> {
  const faults: string[] = [];
  const queries = Object.values(impossible).map(
    (sql, index) => `select ${index} as no, count(*)::int as found from (${sql}) as q`,
  );
  const { rows } = await pool.query<{ no: number; found: number }>(queries.join(" union all "));
  const names = Object.keys(impossible);
  for (const { no, found } of rows) if (found > 0) faults.push(`${names[no]} (${found})`);
  for (const app of state.applications) {
    const stage = stageOf(app.status, app.askedFrom);
    for (const intent of Object.keys(app.cleared)) {
      const fits = transitions.some((row) => row.intent === intent && row.from.includes(stage));
      if (!fits) faults.push(`${intent} is cleared in ${app.status}`);
    }
    if (app.reviewRounds.length !== (inExpertStage(app) ? 1 : 0)) {
      faults.push(`${app.reviewRounds.length} open rounds in ${app.status}`);
    }
  }
  return faults;
}

/** What a company reads of its application that it must not know yet, or does not read though it was told. */
export async function leaksOf({ applications }: World): Promise<string[]> {
  const leaks: string[] = [];
  for (const { id, owner } of applications) {
    const letters = await listApplicantLetters(owner, id, "ru");
    const seen = JSON.stringify([await getApplicantView(owner, id), letters]);
    if (seen.includes(secret)) leaks.push(`${id}: what staff wrote among themselves`);
    const ballots = await prisma.ballot.findMany({
      where: { item: { applicationId: id } },
      select: { reasons: true, decision: { select: { state: true, releasedSeq: true } } },
    });
    for (const { reasons, decision } of ballots) {
      const step = decision?.releasedSeq
        ? await prisma.statusChange.findUniqueOrThrow({
            where: { applicationId_seq: { applicationId: id, seq: decision.releasedSeq } },
          })
        : null;
      const told = decision?.state === "released" && step?.toStatus !== "board_review";
      if (seen.includes(reasons) !== told)
        leaks.push(`${id}: ${reasons} ${told ? "lost" : "told"}`);
    }
  }
  return leaks;
}
