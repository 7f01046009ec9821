import { prisma } from "~/platform/db.server";
import type { FileWay } from "../documents/file-way";
import { type Party, partyOf, readsTier } from "./party";

/**
 * A file that was sent with a message, for those on this side who read its conversation. Nobody says
 * what such a file is, so each reading of it is recorded.
 */
export const inMessageFor =
  (side: Party["side"]): FileWay =>
  async (applicationId, fileId, actor) => {
    const found = await prisma.messageAttachment.findFirst({
      where: { fileId, message: { applicationId } },
      select: {
        message: {
          select: { tier: true, application: { select: { organisationId: true } } },
        },
      },
    });
    if (!found) return null;
    const { tier, application } = found.message;
    const party = partyOf(actor, application.organisationId);
    if (party.side !== side || !readsTier(party, tier)) return null;
    return { confidential: true, tier };
  };
