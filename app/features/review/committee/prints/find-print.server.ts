import type { Actor } from "~/features/accounts";
import { openFile } from "~/features/documents/index.server";
import { attachment } from "~/platform/attachment.server";
import { prisma } from "~/platform/db.server";
import { forbidden, notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n";
import type { Pace } from "~/platform/paced-body.server";
import { isId, readsCommittee } from "../sessions/act-on-session.server";
import { withoutPart } from "../sessions/takes-no-part.server";
import { type PrintKind, printKinds } from "./order-prints.server";

const isKind = (text: string): text is PrintKind => printKinds.some((kind) => kind === text);

/**
 * A session's pack or minutes as PDF, to be saved. They tell of every item: for whoever takes no part in one
 * of them they do not exist, and the pages show the others. The way to the session while one is being made.
 */
export async function serveSessionPrint(
  actor: Actor,
  { session: id = "", print = "" }: { session?: string; print?: string },
  locale: Locale,
  pace: Pace,
): Promise<Response> {
  if (!readsCommittee(actor)) throw forbidden();
  if (!isId(id) || !isKind(print)) throw notFound();
  const session = await prisma.committeeSession.findUnique({
    where: { id },
    select: {
      frozenAt: true,
      state: true,
      agenda: { select: { id: true, applicationId: true } },
      prints: { where: { kind: print, locale }, select: { fileId: true } },
    },
  });
  const due = print === "pack" ? session?.frozenAt : session?.state === "signed";
  if (!session || !due) throw notFound();
  if ((await withoutPart(prisma, actor.userId, session.agenda)).size > 0) throw notFound();
  const fileId = session.prints[0]?.fileId;
  if (!fileId) {
    const headers = { Location: `/admin/committee/${id}?waiting=${print}`, "Retry-After": "60" };
    return new Response(null, { status: 303, headers });
  }
  const file = await openFile(fileId);
  return attachment(file, await file.body(), pace);
}
