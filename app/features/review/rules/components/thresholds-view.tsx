import { useTranslation } from "react-i18next";
import { DefinitionList, Stack } from "~/ui";
import { isShare, thresholdGroups } from "../forms/thresholds-form";
import type { TypedRow } from "../forms/typed";
import { FieldValue } from "./field-value";

/** The thresholds of a version, by what they bear on. */
export function ThresholdsView({ rows: [row = {}] }: { rows: readonly TypedRow[] }) {
  const { t } = useTranslation("review-rules");
  return (
    <Stack>
      {thresholdGroups.map(({ code: group, fields }) => (
        <section key={group}>
          <h3 className="change-section__title">{t(`groups.${group}`)}</h3>
          <DefinitionList
            items={fields.map((code) => ({
              key: code,
              term: t(`fields.thresholds.${code}`),
              value: (
                <FieldValue kind={isShare(code) ? "share" : "number"} text={row[code] ?? ""} />
              ),
              unit: isShare(code) ? undefined : t(`units.${code}`),
            }))}
          />
        </section>
      ))}
    </Stack>
  );
}
