import { useTranslation } from "react-i18next";
import { EmptyState, PageHeader, Stack, StatusTag } from "~/ui";
import { endedByStage } from "../../assignments/end-reasons";
import type { OwnAssignment } from "../../assignments/own-assignments.server";
import { InvitationFacts } from "./invitation-form";
import { stateTone } from "./state-tone";

/** An assignment of which nothing is awaited any more, without the content that it once opened. */
export function EndedPage({ assignment }: { assignment: OwnAssignment }) {
  const { t } = useTranslation("review-experts");
  const ended = endedByStage(assignment.endReason);
  return (
    <>
      <PageHeader
        compact
        back={{ href: "/admin/reviews", label: t("own.back") }}
        eyebrow={`${assignment.number} · ${assignment.organisation}`}
        title={t("own.ended")}
        tag={
          <StatusTag tone={stateTone(assignment.state)}>
            {t(`states.${assignment.state}`)}
          </StatusTag>
        }
      />
      <Stack>
        <EmptyState title={ended ? t(`ended.${ended}`) : t("own.endedText")}>
          {ended && t("own.endedText")}
        </EmptyState>
        <InvitationFacts assignment={assignment} />
      </Stack>
    </>
  );
}
