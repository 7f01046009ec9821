import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { freezeDocuments } from "../documents/freeze-documents.server";
import { type ApplicationCheck, FORM_VERSION, type LiveTotals } from "../form";
import type { LockedApplication } from "../lifecycle/load-for-move.server";
import { orderPdfs } from "../pdf/order-pdfs.server";
import { contentHash } from "./content-hash.server";

export type Frozen = {
  version: number;
  check: ApplicationCheck;
  totals: LiveTotals;
  userId: string;
};

/**
 * Makes one submitted version for good: answers, findings and documents; on the row the few figures that
 * lists and thresholds need; its printed forms follow after commit. Returns the submission's id.
 */
export async function freezeSubmission(
  tx: Tx,
  application: LockedApplication,
  { version, check, totals, userId }: Frozen,
): Promise<string> {
  const answers = JSON.parse(JSON.stringify(check.values));
  const { warnings, gaps, flags } = check;
  const { id } = await tx.submission.create({
    data: {
      applicationId: application.id,
      version,
      formVersion: FORM_VERSION,
      answers,
      findings: JSON.parse(JSON.stringify({ warnings, gaps, flags })),
      contentHash: contentHash(answers),
      submittedById: userId,
      submittedAt: now(),
    },
    select: { id: true },
  });
  await freezeDocuments(tx, application.id, id);
  const { totalArea, capexTotal: capexMrub } = totals;
  application.facts.totalAreaM2 = Number(totalArea ?? 0);
  application.facts.capexMrub = Number(capexMrub ?? 0);
  await tx.application.update({
    where: { id: application.id },
    data: { totalArea, capexMrub, title: String(check.values.project_title ?? "") },
  });
  await orderPdfs(tx, id);
  return id;
}
