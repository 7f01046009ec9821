import { useTranslation } from "react-i18next";
import { Banner, ErrorSummary } from "~/ui";
import type { RefusedFinding } from "./finding-card";

/** Why a decision was refused, for the top of the page. */
export function RefusedDecision({ refused }: { refused: RefusedFinding | null }) {
  const { t } = useTranslation("review-conflicts");
  if (!refused) return null;
  const error = refused.fields.reason;
  if (!error) {
    return <Banner tone="danger" announce="alert" title={t(`errors.${refused.refusal.code}`)} />;
  }
  const field = `reason-${refused.typed.finding}`;
  return (
    <ErrorSummary
      title={t("errors.summary")}
      errors={[{ field, message: t(`errors.${error.code}`) }]}
    />
  );
}
