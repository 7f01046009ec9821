import type { Actor } from "~/features/accounts";
import { recordAudit } from "~/features/audit/index.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { moscowDay } from "../calendar/working-days";
import { slotsFor } from "../documents/slots";
import type { ApplicantType } from "../form";
import { copyAnswers } from "./copy-answers";
import { readEarlier } from "./read-earlier.server";

type Fresh = { id: string; organisationId: string; applicantType: ApplicantType };

/**
 * Fills a draft just opened with the answers of an earlier application of the same organisation, each
 * section marked until somebody has looked at it, and attaches the same documents at their newest version
 * unless they have expired. Returns false when there is no such application.
 */
export async function copyIntoDraft(
  tx: Tx,
  actor: Actor,
  draft: Fresh,
  earlierId: string,
): Promise<boolean> {
  const earlier = await readEarlier(tx, draft.organisationId, earlierId);
  if (!earlier) return false;
  const { sections } = copyAnswers(earlier.answers, draft.applicantType, moscowDay(now()));
  for (const [section, answers] of Object.entries(sections)) {
    const row = { answers, copied: true, savedAt: now(), savedById: actor.userId };
    const key = { applicationId: draft.id, section };
    await tx.sectionDraft.upsert({
      where: { applicationId_section: key },
      create: { ...key, ...row },
      update: row,
    });
  }
  const title = sections.project?.project_title ?? sections.proposal?.project_title;
  await tx.application.update({
    where: { id: draft.id },
    data: {
      copiedFromId: earlierId,
      ...(typeof title === "string" && { title: title.slice(0, 200) }),
    },
  });
  const documents = await attachSame(tx, actor, draft, earlierId);
  await recordAudit(tx, {
    actorId: actor.userId,
    actorRole: "member",
    action: "application.copied",
    subjectType: "application",
    subjectId: draft.id,
    after: { from: earlierId, sections: Object.keys(sections), documents },
  });
  return true;
}

function attachSame(tx: Tx, actor: Actor, draft: Fresh, earlierId: string): Promise<number> {
  const codes = slotsFor(draft.applicantType).map((slot) => slot.code);
  return tx.$executeRaw`
    insert into application_document (application_id, slot, document_id, version, added_at, added_by_id)
    select ${draft.id}::uuid, d.slot, d.document_id, newest.version, ${now()}, ${actor.userId}::uuid
      from application_document d
      join document o on o.id = d.document_id and o.archived_at is null
      join lateral (
        select v.version, v.expires_on, f.scan from document_version v
          join stored_file f on f.id = v.file_id
         where v.document_id = d.document_id order by v.version desc limit 1
      ) newest on newest.scan <> 'infected'
     where d.application_id = ${earlierId}::uuid and d.slot = any(${codes}::text[])
       and (newest.expires_on is null or newest.expires_on >= ${moscowDay(now())}::date)
    on conflict do nothing`;
}
