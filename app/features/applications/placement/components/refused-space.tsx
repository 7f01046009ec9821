import { useTranslation } from "react-i18next";
import { refusalWords } from "~/features/site";
import { useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Banner, ErrorSummary } from "~/ui";
import type { TypedSpace } from "../post-space.server";

export type RefusedSpace = { refusal: Refusal; fields: FieldErrors; typed: TypedSpace };

/** Says a refusal in the reader's language: quarters, resources and figures as people read them. */
export function useSpaceRefusal() {
  const { t } = useTranslation("site-allocations");
  const locale = useLocale();
  return ({ code, params }: Refusal): string => {
    const words = refusalWords(params, locale);
    const said = { ...words, where: t(`limitOf.${params?.of ?? "building"}`) };
    return t(`refusals.${code}`, { ...said, defaultValue: t("refusals.other") });
  };
}

/** What stands in the way, above the page's heading. */
export function RefusedSpaceSummary({ refused }: { refused: RefusedSpace | null }) {
  const { t } = useTranslation("site-allocations");
  const said = useSpaceRefusal();
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
        {refused.refusal.code === "over_limit" && <p>{t("overLimitWay")}</p>}
      </Banner>
    </div>
  );
}
