import { useTranslation } from "react-i18next";
import { StaffHeader } from "~/features/applications";
import { formatDate, useLocale } from "~/platform/i18n";
import { Banner, EmptyState, LivePart, Stack } from "~/ui";
import type { StaffConditions } from "../staff-conditions.server";
import { ConditionCard } from "./condition-card";
import { JudgementForm, type RefusedJudgement } from "./judgement-form";
import { RefusedBanner } from "./refused-banner";

/** The conditions of an approval for the cluster: what was sent, and what is to be said to it. */
export function StaffConditionsPage({
  page,
  roles,
  saved,
  refused,
}: {
  page: StaffConditions;
  roles: readonly string[];
  saved: boolean;
  refused: RefusedJudgement | null;
}) {
  const { t } = useTranslation("review-conditions");
  const { head, conditions } = page;
  const own = conditions.find((one) => one.id === refused?.typed.condition);
  const kept = (own?.acts.length ?? 0) > 0;
  return (
    <>
      <RefusedBanner
        refused={refused}
        condition={refused?.typed.condition ?? ""}
        typed={kept ? null : (refused?.typed.note ?? null)}
      />
      <StaffHeader head={head} part="conditions" roles={roles} />
      <h2 className="sr-only">{t("title")}</h2>
      <Stack>
        {saved && !refused && <Banner tone="success" announce="status" title={t("judge.saved")} />}
        {conditions.length === 0 ? (
          <EmptyState title={t("none")}>
            <p>{t("noneStaff")}</p>
          </EmptyState>
        ) : (
          <LivePart name="progress">
            <Progress page={page} />
          </LivePart>
        )}
        {conditions.map((condition) => (
          <ConditionCard
            key={condition.id}
            condition={condition}
            side="staff"
            base={`/admin/applications/${head.id}`}
          >
            <LivePart name={`form-${condition.id}`} acts>
              <JudgementForm
                condition={condition}
                acts={condition.acts}
                refused={condition.id === own?.id ? refused : null}
              />
            </LivePart>
          </ConditionCard>
        ))}
      </Stack>
    </>
  );
}

function Progress({ page: { summary } }: { page: StaffConditions }) {
  const { t } = useTranslation("review-conditions");
  const locale = useLocale();
  const { total, settled, overdue, next, lapsed } = summary;
  if (lapsed) return <Banner tone="info" title={t("progress.lapsed")} />;
  if (settled === total) return <Banner tone="success" title={t("progress.allStaff")} />;
  return (
    <Banner tone={overdue > 0 ? "warning" : "info"} title={t("progress.some", { settled, total })}>
      <p>
        {t("progress.beforeStaff")} {overdue > 0 && `${t("progress.overdue", { count: overdue })} `}
        {next && t("progress.next", { date: formatDate(next, locale) })}
      </p>
    </Banner>
  );
}
