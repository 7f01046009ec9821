import { useTranslation } from "react-i18next";
import { Banner, ErrorSummary } from "~/ui";
import type { Tier } from "../tiers";
import { type RefusedMessage, useRefusals } from "./use-refusals";

/** Why a message was not sent, above the page; the text itself is kept in its field. */
export function RefusedBanner({
  refused,
  tier,
  kept,
}: {
  refused: RefusedMessage | null;
  tier: Tier;
  /** whether the field that keeps the text is on the page */
  kept: boolean;
}) {
  const { t } = useTranslation("messages");
  const { say, ofForm } = useRefusals();
  if (!refused) return null;
  const errors = ofForm(refused).map(({ field, message }) => ({
    field: `${field}-${tier}`,
    message,
  }));
  if (errors.length > 0) return <ErrorSummary title={t("fix")} errors={errors} />;
  return (
    <div className="page-banner">
      <Banner tone="danger" title={say(refused.refusal)} announce="alert">
        {refused.typed.body && kept && <p>{t("kept")}</p>}
        {refused.typed.body && !kept && (
          <blockquote className="said__text">{refused.typed.body}</blockquote>
        )}
      </Banner>
    </div>
  );
}
