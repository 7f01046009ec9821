import { useTranslation } from "react-i18next";
import { ButtonLink, ButtonRow, Card } from "~/ui";
import type { AgreementSummary } from "../find-summary.server";

/** The agreement on the application's own page of its company. */
export function AgreementCard({ id, summary }: { id: string; summary: AgreementSummary }) {
  const { t } = useTranslation("agreements");
  const { ready, total, signed } = summary;
  const base = `/portal/applications/${id}`;
  return (
    <Card title={t("card.title")}>
      <div className="stack stack--tight">
        <p>{signed ? t("card.signed") : t("card.some", { ready, total })}</p>
        <ButtonRow>
          <ButtonLink href={`${base}/agreement`} variant={signed ? "secondary" : "primary"}>
            {t("card.open")}
          </ButtonLink>
          {signed && (
            <ButtonLink href={`${base}/reporting`} variant="primary">
              {t("card.reporting")}
            </ButtonLink>
          )}
        </ButtonRow>
      </div>
    </Card>
  );
}
