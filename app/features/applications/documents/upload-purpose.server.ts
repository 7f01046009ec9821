import { z } from "zod";
import { onUpload } from "~/features/documents/index.server";
import { ok, refuse } from "~/platform/refusal";
import { mayEdit } from "../access";
import { getOwnApplication } from "../draft/own-application.server";
import { attachFile } from "./attach-document.server";
import { dayFrom } from "./change-slot.server";
import { openSlots } from "./open-slots.server";
import { findSlot } from "./slots";

/** What resumable uploads of the documents page are for. */
export const documentPurpose = "application_document";

const target = z.object({
  application: z.uuid(),
  slot: z.string().max(40),
  document: z.uuid().optional(),
  issued_on: z.string().max(10).default(""),
  expires_on: z.string().max(10).default(""),
});

/** The slot that an upload was meant for; null when its target is none. */
export function targetOf(given: unknown): z.infer<typeof target> | null {
  return target.safeParse(given).data ?? null;
}

onUpload(documentPurpose, {
  async authorise(actor, given) {
    const aim = targetOf(given);
    const slot = aim && findSlot(aim.slot);
    if (!aim || !slot) return refuse("invalid");
    const application = await getOwnApplication(actor, aim.application);
    if (!mayEdit(actor, application.organisationId)) return refuse("forbidden");
    if (!(await openSlots(application)).has(slot.code)) return refuse("slot_closed");
    return ok({ organisationId: application.organisationId, formats: slot.formats });
  },
  async finish(actor, given, staged) {
    const aim = targetOf(given);
    if (!aim) return refuse("invalid");
    const taken = await attachFile(actor, aim.application, aim.slot, {
      staged,
      issuedOn: dayFrom(aim.issued_on) ?? null,
      expiresOn: dayFrom(aim.expires_on) ?? null,
      ...(aim.document && { documentId: aim.document }),
    });
    if (!taken.ok) return taken;
    return ok({ redirect: `/portal/applications/${aim.application}/documents#${aim.slot}` });
  },
});
