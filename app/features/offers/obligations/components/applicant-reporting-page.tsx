import { useTranslation } from "react-i18next";
import { Banner, EmptyState, LivePart, PageHeader, Stack } from "~/ui";
import { RefusedBanner } from "../../agreement/components/refused-banner";
import type { ApplicantReporting } from "../views.server";
import { PeriodsTable } from "./periods-table";
import type { RefusedReporting } from "./refused";
import { TermsPart } from "./terms-part";
import { WarningsList } from "./warnings-list";

/** How a company keeps its agreement, as it sees it itself: what is owed, what is warned of, and the terms. */
export function ApplicantReportingPage({
  page: { head, reporting },
  saved,
  refused,
}: {
  page: ApplicantReporting;
  saved: boolean;
  refused: RefusedReporting | null;
}) {
  const { t } = useTranslation("obligations");
  const base = `/portal/applications/${head.id}`;
  return (
    <>
      <RefusedBanner
        refused={refused}
        prefix=""
        room="obligations"
        kept={refused?.typed.words || refused?.typed.reason}
      />
      {saved && !refused && (
        <div className="page-banner">
          <Banner tone="success" announce="status" title={t("saved")} />
        </div>
      )}
      <LivePart name="head">
        <PageHeader
          compact
          back={{ href: base, label: t("toApplication") }}
          eyebrow={[head.number, head.title].filter(Boolean).join(" · ")}
          title={t("title")}
          lead={t("lead")}
        />
      </LivePart>
      {reporting ? (
        <Stack>
          <WarningsList warnings={reporting.warnings} side="company" />
          <PeriodsTable
            periods={reporting.periods}
            side="company"
            hrefOf={(code) => `${base}/reporting/${code}`}
          />
          <TermsPart reporting={reporting} side="company" refused={refused} />
        </Stack>
      ) : (
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      )}
    </>
  );
}
