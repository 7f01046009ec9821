import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Card, FieldGrid, TextField } from "~/ui";
import { boundsOf, isShare, type ThresholdCode, thresholdGroups } from "../forms/thresholds-form";
import type { EditorProps } from "./editor";

/** Numbers with their units and bounds, shares as fractions or in percent. */
export function ThresholdsEditor({ rows: [row = {}], errorOf }: EditorProps) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const hintOf = (code: ThresholdCode) => {
    if (isShare(code)) return t(`hints.${code}`);
    const { min, max } = boundsOf(code);
    const range = t("range", { min: formatNumber(min, locale), max: formatNumber(max, locale) });
    const more = t(`hints.${code}`, { defaultValue: "" });
    return more ? `${more} ${range}` : range;
  };
  return thresholdGroups.map(({ code: group, fields }) => (
    <Card key={group} title={t(`groups.${group}`)} level={3}>
      <FieldGrid columns={2}>
        {fields.map((code) => (
          <TextField
            key={code}
            name={code}
            label={t(`fields.thresholds.${code}`)}
            hint={hintOf(code)}
            unit={isShare(code) ? undefined : t(`units.${code}`)}
            inputMode={isShare(code) ? "text" : "decimal"}
            width="short"
            defaultValue={row[code] ?? ""}
            error={errorOf(code)}
          />
        ))}
      </FieldGrid>
    </Card>
  ));
}
