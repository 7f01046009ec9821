import { useTranslation } from "react-i18next";
import { formatDate, formatTime, useLocale } from "~/platform/i18n";
import { Button } from "~/ui";
import { sayUnit } from "./disputes";
import { useSection } from "./section-context";

/** What a colleague did to a field or row while the page was open, and the choice where I changed it too. */
export function FieldMark({ name }: { name: string }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const { colleagues, groups, fields } = useSection();
  const { disputed, news, choose } = colleagues;
  if (disputed.units.some((unit) => unit.key === name)) {
    const theirs = sayUnit(groups, name, disputed.theirs, (date) =>
      /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, locale) : date,
    );
    const label = fields.get(name)?.label ?? "";
    return (
      <fieldset className="field-dispute" data-dispute={name}>
        <legend className="field-dispute__title">
          {t("live.dispute", { name: news.last?.name })}
        </legend>
        <p className="field-dispute__text">{theirs || <em>{t("conflict.empty")}</em>}</p>
        <div className="button-row">
          <Button type="button" size="small" onClick={() => choose(name, "mine")}>
            {t("live.mine")}
            <span className="sr-only"> {label}</span>
          </Button>
          <Button
            type="button"
            variant="secondary"
            size="small"
            onClick={() => choose(name, "theirs")}
          >
            {t("live.theirs")}
            <span className="sr-only"> {label}</span>
          </Button>
        </div>
      </fieldset>
    );
  }
  const origin = news.fields[name];
  if (!origin) return null;
  return (
    <p className="field-news">
      {t("live.changed", { name: origin.name, time: formatTime(origin.at, locale) })}
    </p>
  );
}
