import type { Actor } from "~/features/accounts";
import { getSubmitted } from "~/features/applications/index.server";
import { openFile } from "~/features/documents/index.server";
import { attachment } from "~/platform/attachment.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n";
import type { Pace } from "~/platform/paced-body.server";
import { readsOffers } from "../access";
import { ownApplication } from "../views/own-application.server";

type Asked = { id?: string; n?: string };

/** The letter of an offer for a member of its company. */
export async function serveOwnLetter(actor: Actor, asked: Asked, locale: Locale, pace: Pace) {
  await ownApplication(actor, asked.id ?? "");
  return serve("portal", asked, locale, pace);
}

/** The letter of an offer for staff. */
export async function serveStaffLetter(actor: Actor, asked: Asked, locale: Locale, pace: Pace) {
  await getSubmitted(actor, asked.id ?? "");
  if (!readsOffers(actor)) throw notFound();
  return serve("admin", asked, locale, pace);
}

/** The letter in the reader's language, to be saved; the way to the offer while it is being made. */
async function serve(
  side: "portal" | "admin",
  { id = "", n = "" }: Asked,
  locale: Locale,
  pace: Pace,
): Promise<Response> {
  const offer = /^\d{1,4}$/.test(n)
    ? await prisma.offer.findFirst({
        where: { applicationId: id, number: Number(n), issuedAt: { not: null } },
        select: { number: true, prints: { where: { locale }, select: { fileId: true } } },
      })
    : null;
  if (!offer) throw notFound();
  const fileId = offer.prints[0]?.fileId;
  if (!fileId) {
    const back = `/${side}/applications/${id}/offer?version=${offer.number}&waiting=1`;
    return new Response(null, { status: 303, headers: { Location: back, "Retry-After": "60" } });
  }
  const file = await openFile(fileId);
  return attachment(file, await file.body(), pace);
}
