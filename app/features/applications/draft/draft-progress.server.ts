import type { Actor } from "~/features/accounts";
import { prisma } from "~/platform/db.server";
import { checkApplication } from "../form/check";
import type { ApplicantType, RawAnswers, RawBySection } from "../form/types";
import { formContext } from "./checked-draft.server";
import { withOrganisation } from "./organisation-answers";
import { type DraftProgress, progressOf } from "./section-state";

type Listed = { id: string; draft: boolean; applicantType: ApplicantType };

/** How far each draft of a list is, by its id; one query whatever their number. */
export async function progressOfDrafts(
  actor: Actor,
  applications: readonly Listed[],
): Promise<Record<string, DraftProgress>> {
  const drafts = applications.filter((one) => one.draft);
  if (drafts.length === 0) return {};
  const organisationIds = actor.memberships.map((one) => one.organisationId);
  const rows = await prisma.application.findMany({
    where: { id: { in: drafts.map((one) => one.id) }, organisationId: { in: organisationIds } },
    select: {
      id: true,
      applicantType: true,
      organisation: true,
      sections: { select: { section: true, answers: true } },
    },
  });
  return Object.fromEntries(
    rows.map(({ id, applicantType, organisation, sections }) => {
      const stored: RawBySection = Object.fromEntries(
        sections.map(({ section, answers }) => [section, answers as RawAnswers]),
      );
      const raw = withOrganisation(stored, organisation);
      const check = checkApplication(applicantType, raw, formContext(organisation));
      return [id, progressOf(applicantType, raw, check)];
    }),
  );
}
