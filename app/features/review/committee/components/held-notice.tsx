import { useTranslation } from "react-i18next";
import { Banner } from "~/ui";

/** Says on an application's page that a decision waits to be announced, and where. */
export function HeldNotice({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation("review-committee");
  return (
    <Banner tone="info" title={t("onApplication.announce")}>
      <a href={`/admin/applications/${applicationId}/decision`}>{t("onApplication.toDecision")}</a>
    </Banner>
  );
}
