import { useTranslation } from "react-i18next";
import type { ShownGroup } from "../shown-figure";

/** What a group adds up to, as stated and as corrected, and what was not stated in it. */
export function GroupTotal({ group: { total, left, counts } }: { group: ShownGroup }) {
  const { t } = useTranslation("review-technical");
  return (
    <div className="group-total">
      {total && (
        <p className="group-total__sum">
          {t("total", { sum: total.stated })}
          {total.corrected && <> {t("totalCorrected", { sum: total.corrected })}</>}
        </p>
      )}
      <p>{t("counts", counts)}</p>
      {left.length > 0 && (
        <p>
          {t("left")}: {left.join(", ")}
        </p>
      )}
    </div>
  );
}
