import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import type { RuleVersion } from "../rule-versions.server";

/** By whom and when a version was made, or that the portal came with it. */
export function VersionMade({ version }: { version: RuleVersion }) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const { madeAt, madeBy } = version;
  return madeAt ? `${madeBy}, ${formatDateTime(madeAt, locale)}` : t("delivered");
}
