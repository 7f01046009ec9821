import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import type { Locale } from "~/platform/i18n";
import { readDiff } from "../clarifications/read-diff.server";
import type { Values } from "../form/types";
import { getOwnApplication } from "./own-application.server";
import { showSubmitted } from "./shown-section";

/** The answers of the newest submitted version; null when nothing was submitted. */
export async function readLastSubmission(
  applicationId: string,
): Promise<{ values: Values } | null> {
  const row = await prisma.submission.findFirst({
    where: { applicationId },
    orderBy: { version: "desc" },
    select: { answers: true },
  });
  return row && { values: row.answers as Values };
}

/** One submitted version as its company reads it; 404 for anybody else and for a version never made. */
export async function getSubmittedVersion(
  actor: Actor,
  id: string,
  version: string,
  locale: Locale,
) {
  const application = await getOwnApplication(actor, id);
  if (!/^[1-9]\d{0,4}$/.test(version)) throw notFound();
  const submission = await prisma.submission.findUnique({
    where: { applicationId_version: { applicationId: application.id, version: Number(version) } },
    include: { submittedBy: { select: { fullName: true } } },
  });
  if (!submission) throw notFound();
  const values = submission.answers as Values;
  return {
    applicationId: application.id,
    number: application.number ?? "",
    title: typeof values.project_title === "string" ? values.project_title : application.title,
    version: submission.version,
    formVersion: submission.formVersion,
    contentHash: submission.contentHash,
    submittedAt: submission.submittedAt,
    submittedBy: submission.submittedBy.fullName,
    sections: showSubmitted(application.applicantType, values, locale),
    /** What the version before it became; null for the first. */
    diff: await readDiff(application, [submission.version - 1, submission.version], locale),
  };
}
