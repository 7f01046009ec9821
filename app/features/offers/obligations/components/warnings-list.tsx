import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Banner, Card, LivePart } from "~/ui";
import type { Reporting } from "../read-reporting.server";
import { sayWarning } from "../say-warning";
import { warningRules } from "../warnings";

/** The early warnings that stand, in plain words; to the company with what they mean for it. */
export function WarningsList({
  warnings,
  side,
}: {
  warnings: Reporting["warnings"];
  side: "company" | "cluster";
}) {
  const { t } = useTranslation("obligations");
  const locale = useLocale();
  return (
    <LivePart name="warnings">
      {warnings.length === 0 ? (
        <Banner tone="success" title={t("warned.none")} />
      ) : (
        <Card title={t("warned.title")}>
          <div className="stack stack--tight">
            {warnings.map((one) => (
              <Banner
                key={`${one.code}:${one.about}`}
                tone={warningRules[one.code].tone}
                title={sayWarning(one, t, locale)}
              >
                <p>
                  {t(`advice.${side}.${one.code}`)}{" "}
                  {t("warned.since", { date: formatDateTime(one.since, locale) })}
                </p>
              </Banner>
            ))}
          </div>
        </Card>
      )}
    </LivePart>
  );
}
