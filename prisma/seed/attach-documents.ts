import type { Actor } from "~/features/accounts";
import { type ApplicantType, isMandatory, type Slot, slotsFor } from "~/features/applications";
import { attachFile, attachFromLibrary } from "~/features/applications/index.server";
import { cleanFileName } from "~/features/documents";
import { stageFile } from "~/features/documents/index.server";
import { prisma } from "~/platform/db.server";
import { spool } from "~/platform/storage/spool.server";
import { samplePdf } from "./sample-pdf";

/**
 * Fills the mandatory slots of a draft as its company would: from its library where the document is
 * there already, else by a small document of its own.
 */
export async function attachMandatory(
  actor: Actor,
  applicationId: string,
  type: ApplicantType,
): Promise<void> {
  const organisationId = actor.memberships[0]?.organisationId ?? "";
  for (const slot of slotsFor(type).filter((one) => isMandatory(one, type))) {
    const known = await prisma.document.findFirst({
      where: { organisationId, kind: slot.code, archivedAt: null },
      select: { id: true },
    });
    const attached = known
      ? await attachFromLibrary(actor, applicationId, slot.code, known.id)
      : await attachFile(actor, applicationId, slot.code, {
          staged: await stageSample(slot),
          issuedOn: null,
          expiresOn: null,
        });
    if (!attached.ok) throw new Error(`${slot.code} refused: ${JSON.stringify(attached.refusal)}`);
  }
}

async function stageSample(slot: Slot) {
  const fileName = cleanFileName(`${slot.name.ru}.pdf`);
  const bytes = samplePdf(["Demonstration document", slot.name.en]);
  const spooled = await spool(
    (async function* () {
      yield bytes;
    })(),
  );
  const file = { ...spooled, fileName, declaredType: "application/pdf" };
  const staged = await stageFile(file, slot.formats);
  if (!staged.ok) throw new Error(`${fileName} refused: ${JSON.stringify(staged.refusal)}`);
  return staged.value;
}
