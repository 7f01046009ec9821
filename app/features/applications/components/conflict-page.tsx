import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, PageHeader } from "~/ui";
import type { ShownConflict, ShownDifference } from "../draft/show-conflict.server";

/** Two people left a section differently: both values of each field, and a choice. */
export function ConflictPage({ conflict, action }: { conflict: ShownConflict; action: string }) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const { section, savedBy, version, differences, mine } = conflict;
  const date = formatDateTime(conflict.savedAt, locale);
  return (
    <>
      <PageHeader
        compact
        eyebrow={t("conflict.count", { count: differences.length })}
        title={t("conflict.title")}
        lead={t("conflict.lead", { section, name: savedBy, date })}
      />
      <form method="post" action={action} className="form conflict">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="resolving" value="1" />
        {mine.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {differences.map((difference) => (
          <Choice key={difference.key} difference={difference} by={savedBy} date={date} />
        ))}
        <ButtonRow>
          <Button name="intent" value="save" size="large">
            {t("conflict.save")}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}

function Choice({
  difference: { key, label, mine, theirs },
  by,
  date,
}: {
  difference: ShownDifference;
  by: string;
  date: string;
}) {
  const { t } = useTranslation("form");
  const name = `choose.${key}`;
  return (
    <fieldset className="conflict__field">
      <legend className="conflict__label">{label}</legend>
      <div className="conflict__sides">
        <Side name={name} side="mine" label={t("conflict.mine")} text={mine} />
        <Side
          name={name}
          side="theirs"
          label={t("conflict.theirs", { name: by, date })}
          text={theirs}
        />
      </div>
    </fieldset>
  );
}

function Side({
  name,
  side,
  label,
  text,
}: {
  name: string;
  side: "mine" | "theirs";
  label: string;
  text: string;
}) {
  const { t } = useTranslation("form");
  const id = `${name}-${side}`;
  return (
    <div className="choice choice--card">
      <input
        id={id}
        className="choice__input"
        type="radio"
        name={name}
        value={side}
        defaultChecked={side === "mine"}
        aria-describedby={`${id}-text`}
      />
      <label className="choice__label" htmlFor={id}>
        {label}
      </label>
      <p id={`${id}-text`} className="conflict__text">
        {text || <em>{t("conflict.empty")}</em>}
      </p>
    </div>
  );
}
