import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Button, DataTable } from "~/ui";
import type { YearView } from "../calendar/calendar-view.server";

const weekday = {
  ru: new Intl.DateTimeFormat("ru-RU", { weekday: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }),
};

/** The exceptions of one month, each with a button that removes it. */
export function CalendarDays({ month }: { month: YearView["months"][number] }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  return (
    <DataTable
      caption={month.month}
      captionHidden
      rows={month.days}
      rowKey={(day) => day.date}
      columns={[
        {
          key: "date",
          header: t("calendar.date"),
          rowHeader: true,
          nowrap: true,
          cell: (day) => (
            <>
              {formatDate(day.date, locale)}
              <span className="block text-sm font-normal text-ink-soft">
                {weekday[locale].format(new Date(`${day.date}T00:00:00Z`))}
              </span>
            </>
          ),
        },
        {
          key: "kind",
          header: t("calendar.kind"),
          cell: (day) => t(`calendar.kinds.${day.working ? "working_day" : "day_off"}`),
        },
        { key: "note", header: t("calendar.note"), cell: (day) => day.note },
        {
          key: "remove",
          header: <span className="sr-only">{t("calendar.remove")}</span>,
          label: "",
          align: "end",
          cell: (day) => (
            <form method="post">
              <input type="hidden" name="date" value={day.date} />
              <Button name="intent" value="remove_day" variant="quiet" size="small">
                {t("calendar.remove")}
                <span className="sr-only">
                  {" "}
                  {t("calendar.removeHidden", { date: formatDate(day.date, locale) })}
                </span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
