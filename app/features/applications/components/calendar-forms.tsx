import { useTranslation } from "react-i18next";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Button, ButtonRow, Checkbox, DateField, Select, TextField } from "~/ui";
import type { YearView } from "../calendar/calendar-view.server";
import type { TypedCalendar } from "../calendar/post-calendar.server";

/** A refused change of the calendar with what was typed. */
export type RefusedCalendar = { typed: TypedCalendar; refusal: Refusal; fields: FieldErrors };

function useRefused(intent: string, refused: RefusedCalendar | null) {
  const { t } = useTranslation("staff");
  return {
    id: (name: string) => `${intent}-${name}`,
    errorOf: (name: string) => {
      const error = refused?.fields[name];
      return error && t(`calendar.errors.${error.code}`);
    },
    typed: (name: string, otherwise: string) => {
      const text = refused?.typed[name];
      return typeof text === "string" ? text : otherwise;
    },
  };
}

/** A year's source and whether it still awaits the decree; with `year`, of one that is known. */
export function YearForm({
  intent,
  year,
  refused,
}: {
  intent: "add_year" | "change_year";
  year?: YearView;
  refused: RefusedCalendar | null;
}) {
  const { t } = useTranslation("staff");
  const { id, errorOf, typed } = useRefused(intent, refused);
  return (
    <form method="post" noValidate className="stack stack--tight">
      {year ? (
        <input type="hidden" name="year" value={year.year} />
      ) : (
        <TextField
          name="year"
          id={id("year")}
          label={t("calendar.year")}
          inputMode="numeric"
          width="short"
          error={errorOf("year")}
          defaultValue={typed("year", "")}
        />
      )}
      <TextField
        name="source"
        id={id("source")}
        label={t("calendar.source")}
        hint={t("calendar.sourceHint")}
        error={errorOf("source")}
        defaultValue={typed("source", year?.source ?? "")}
      />
      <Checkbox
        name="provisional"
        id={id("provisional")}
        value="yes"
        label={t("calendar.provisional")}
        defaultChecked={refused ? refused.typed.provisional : (year?.provisional ?? true)}
      />
      <ButtonRow>
        <Button name="intent" value={intent} variant="secondary">
          {t(year ? "calendar.changeButton" : "calendar.addButton")}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** A new exception of a year. */
export function DayForm({ year, refused }: { year: number; refused: RefusedCalendar | null }) {
  const { t } = useTranslation("staff");
  const { id, errorOf, typed } = useRefused("save_day", refused);
  return (
    <form method="post" noValidate className="stack stack--tight">
      <DateField
        name="date"
        id={id("date")}
        label={t("calendar.date")}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        error={errorOf("date")}
        defaultValue={typed("date", "")}
      />
      <Select
        name="kind"
        id={id("kind")}
        label={t("calendar.kind")}
        error={errorOf("kind")}
        defaultValue={typed("kind", "day_off")}
        options={["day_off", "working_day"].map((kind) => ({
          value: kind,
          label: t(`calendar.kinds.${kind}`),
        }))}
      />
      <TextField
        name="note"
        id={id("note")}
        label={t("calendar.note")}
        hint={t("calendar.noteHint")}
        error={errorOf("note")}
        defaultValue={typed("note", "")}
      />
      <ButtonRow>
        <Button name="intent" value="save_day">
          {t("calendar.addDayButton")}
        </Button>
      </ButtonRow>
    </form>
  );
}
