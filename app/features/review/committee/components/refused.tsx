import { useTranslation } from "react-i18next";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, ErrorSummary } from "~/ui";

export type Refused = { refusal: Refusal; fields: FieldErrors };

/** Says a refusal in the reader's language; what the lifecycle refuses has its words there. */
export function useSaid() {
  const { t } = useTranslation("review-committee");
  const { t: applications } = useTranslation("applications");
  return ({ code, params }: Refusal): string =>
    t(`refusals.${code}`, {
      ...params,
      defaultValue: applications(`refusals.${code}`, { ...params }),
    });
}

/** The error of one field of a refused form, if it has one. */
export function useErrorOf(refused: Refused | null) {
  const said = useSaid();
  return (name: string): string | undefined => {
    const error = refused?.fields[name];
    return error && said(error);
  };
}

/** What stands in the way, above the page's heading: fields to correct, or why nothing was done. */
export function RefusedSummary({ refused }: { refused: Refused | null }) {
  const { t } = useTranslation("review-committee");
  const said = useSaid();
  if (!refused) return null;
  const errors = Object.entries(refused.fields).map(([field, error]) => ({
    field,
    message: said(error),
  }));
  if (errors.length > 0) return <ErrorSummary title={t("fixErrors")} errors={errors} />;
  return (
    <div className="page-banner">
      <Banner tone="danger" title={t("refusedTitle")} announce="alert">
        <p>{said(refused.refusal)}</p>
      </Banner>
    </div>
  );
}
