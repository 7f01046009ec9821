import { useTranslation } from "react-i18next";
import { ButtonLink, Card } from "~/ui";
import type { Lacking } from "../../proposal/lacking.server";
import { LackingTable } from "./lacking-table";

/** An expert's own work in one line, with the way to it. */
export function ExpertsWork({ own }: { own: { invited: number; accepted: number } }) {
  const { t } = useTranslation("review-experts");
  return (
    <Card
      title={t("work.expert")}
      actions={
        <ButtonLink size="small" href="/admin/reviews">
          {t("work.reviews")}
        </ButtonLink>
      }
    >
      <p>{t("work.expertLead", own)}</p>
    </Card>
  );
}

/** Applications that lack experts, for the coordinator's first page. */
export function LackingWork({ rows }: { rows: readonly Lacking[] }) {
  const { t } = useTranslation("review-experts");
  return (
    <Card
      flush
      title={t("work.title")}
      actions={rows.length > 0 && <a href="/admin/reviews/assign">{t("work.all")}</a>}
    >
      <LackingTable rows={rows} />
    </Card>
  );
}
