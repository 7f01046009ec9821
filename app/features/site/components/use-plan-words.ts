import { useTranslation } from "react-i18next";
import { formatNumber, say, useLocale } from "~/platform/i18n";
import type { BuildingLoad } from "../plan/plan-classes";
import { resourceRow } from "../resources";

/** What the plan says in the reader's words; the fullest limit as “Cooling, 45%”. */
export function usePlanWords() {
  const { t } = useTranslation("site-plan");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 1);
  const sayLoad = ({ resource, share }: BuildingLoad) =>
    t(share > 0 ? "load" : "unloaded", {
      resource: say(resourceRow(resource).label, locale),
      percent: formatNumber(share * 100, locale, 0),
    });
  return { t, locale, number, sayLoad };
}
