import { addSubmitDrafts, openSession, submitterEmail } from "./data/submit-drafts";
import { portalTarget } from "./portal-target";
import type { SentStatement, SqlTap } from "./sql-tap";
import type { Running } from "./start-process";

/** The statements of one submission, from the session to the commit; what jobs do afterwards is not its own. */
export async function countSubmit(
  databaseUrl: string,
  portal: Running,
  tap: SqlTap,
): Promise<SentStatement[]> {
  const { ids } = await addSubmitDrafts(databaseUrl, 2);
  const cookie = await openSession(databaseUrl, submitterEmail);
  const target = portalTarget(portal, { reader: cookie, submitter: cookie });
  let sent: SentStatement[] = [];
  for (const id of ids) {
    tap.take();
    const response = await fetch(portal.address + target.submitPath(id), {
      method: "POST",
      headers: {
        cookie,
        origin: portal.address,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: target.submitBody,
      redirect: "manual",
    });
    if (response.status !== 303) throw new Error(`${response.status} to a submission`);
    sent = tap.take();
  }
  const own = sent.filter(({ text }) => !/graphile_worker\.(?!add_job)/.test(text));
  const end = own.findIndex(({ text }) => /^\s*commit/i.test(text));
  return own.slice(0, end + 1);
}
