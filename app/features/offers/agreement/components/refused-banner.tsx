import { useTranslation } from "react-i18next";
import { Banner, ErrorSummary } from "~/ui";
import { type Refused, useSaid } from "./use-words";

/** Why a form of the page was refused, above the page; `prefix` is that of the form's field ids. */
export function RefusedBanner({
  refused,
  prefix,
  room,
  kept,
}: {
  refused: Refused | null;
  prefix: string;
  room?: "agreements" | "obligations";
  /** what was typed, when no field keeps it */
  kept?: string;
}) {
  const { t } = useTranslation("agreements");
  const said = useSaid(room);
  if (!refused) return null;
  const errors = Object.entries(refused.fields).map(([field, refusal]) => ({
    field: `${prefix}${field}`,
    message: said(refusal),
  }));
  if (errors.length > 0) return <ErrorSummary title={t("fix")} errors={errors} />;
  return (
    <div className="page-banner">
      <Banner tone="danger" title={said(refused.refusal)} announce="alert">
        {kept && (
          <>
            <p>{t("kept")}</p>
            <blockquote className="said__text">{kept}</blockquote>
          </>
        )}
      </Banner>
    </div>
  );
}
