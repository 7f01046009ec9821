import { useTranslation } from "react-i18next";
import { statusRow } from "~/features/applications";
import { say, useLocale } from "~/platform/i18n";
import { Banner, Disclosure, EmptyState, LivePart, PageHeader, Stack, StatusTag } from "~/ui";
import type { ApplicantConditions } from "../applicant-conditions.server";
import { ConditionCard } from "./condition-card";
import { ConditionsProgress } from "./conditions-progress";
import { ProofForm, type RefusedProof } from "./proof-form";
import { RefusedBanner } from "./refused-banner";

/** The conditions of an approval as its company follows them, and where it sends what shows that they are met. */
export function ApplicantConditionsPage({
  page,
  sent,
  refused,
}: {
  page: ApplicantConditions;
  /** a proof was sent just now */
  sent: boolean;
  refused: RefusedProof | null;
}) {
  const { t } = useTranslation("review-conditions");
  const locale = useLocale();
  const { id, number, title, status, conditions, summary } = page;
  const base = `/portal/applications/${id}`;
  const own = conditions.find((one) => one.id === refused?.typed.condition);
  const kept = own?.acts.includes("send_proof") ?? false;
  return (
    <>
      <RefusedBanner
        refused={refused}
        condition={refused?.typed.condition ?? ""}
        typed={kept ? null : (refused?.typed.text ?? null)}
      />
      {sent && !refused && (
        <div className="page-banner">
          <Banner tone="success" title={t("sent")} announce="status">
            <p>{t("sentText")}</p>
          </Banner>
        </div>
      )}
      <LivePart name="head">
        <PageHeader
          compact
          back={{ href: base, label: t("toApplication") }}
          eyebrow={[number, title].filter(Boolean).join(" · ")}
          title={t("title")}
          lead={conditions.length > 0 ? t("lead") : undefined}
          tag={<StatusTag tone="neutral">{say(statusRow(status).applicant, locale)}</StatusTag>}
        />
      </LivePart>
      {conditions.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <Stack>
          <LivePart name="progress">
            <ConditionsProgress summary={summary} />
          </LivePart>
          {page.role === "viewer" && summary.settled < summary.total && (
            <Banner tone="info">{t("viewer")}</Banner>
          )}
          {conditions.map((condition) => {
            const form = condition.acts.includes("send_proof") && (
              <ProofForm
                condition={condition}
                fileMb={page.fileMb}
                refused={condition.id === own?.id ? refused : null}
              />
            );
            return (
              <ConditionCard key={condition.id} condition={condition} side="company" base={base}>
                <LivePart name={`form-${condition.id}`} acts>
                  {form && condition.state === "proof_sent" ? (
                    <Disclosure summary={t("form.more")} open={condition.id === own?.id}>
                      {form}
                    </Disclosure>
                  ) : (
                    form
                  )}
                </LivePart>
              </ConditionCard>
            );
          })}
        </Stack>
      )}
    </>
  );
}
