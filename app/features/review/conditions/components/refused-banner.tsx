import { useTranslation } from "react-i18next";
import { Banner, ErrorSummary } from "~/ui";
import { type Refused, useErrorsOf, useSaid } from "./use-said";

/** Why a form beside a condition was refused, above the page; `typed` is shown where its field is gone. */
export function RefusedBanner({
  refused,
  condition,
  typed,
}: {
  refused: Refused | null;
  /** the condition whose form it was */
  condition: string;
  /** what was typed, when no field keeps it */
  typed: string | null;
}) {
  const { t } = useTranslation("review-conditions");
  const said = useSaid();
  const errors = useErrorsOf(refused, condition);
  if (!refused) return null;
  if (errors.length > 0) return <ErrorSummary title={t("fix")} errors={errors} />;
  return (
    <div className="page-banner">
      <Banner tone="danger" title={said(refused.refusal)} announce="alert">
        {typed && (
          <>
            <p>{t("kept")}</p>
            <blockquote className="said__text">{typed}</blockquote>
          </>
        )}
      </Banner>
    </div>
  );
}
