import { useTranslation } from "react-i18next";
import { formatDateTime, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, Card, RadioGroup, TextArea } from "~/ui";
import { conclusions, noteLimit } from "../check-figures";
import type { SheetPageData } from "../sheet-page.server";
import { FigureFields } from "./figure-fields";
import { GroupTotal } from "./group-total";
import type { RefusedSheet } from "./refused-sheet";

/** The sheet as the engineer fills it in, saved as a whole. */
export function SheetForm({
  page,
  refused,
  errorOf,
}: {
  page: SheetPageData;
  refused: RefusedSheet | null;
  errorOf: (name: string) => string | undefined;
}) {
  const { t } = useTranslation("review-technical");
  const locale = useLocale();
  const { groups, saved, askAt, questioned } = page;
  const typed = refused?.sheet;
  const about = questioned.map((code) => `about=${encodeURIComponent(`field:${code}`)}`).join("&");
  return (
    <form method="post" noValidate className="form">
      {/* Enter in any field saves; the other button is pressed on purpose. */}
      <button
        type="submit"
        name="intent"
        value="save_sheet"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t("save")}
      </button>
      <input type="hidden" name="version" value={page.version} />
      <input type="hidden" name="submission" value={page.submission} />
      <p className="gate__by">
        {saved
          ? t("saved", { name: saved.by, date: formatDateTime(saved.at, locale) })
          : t("notSavedYet")}{" "}
        {t("submission", { version: page.submission })}
      </p>
      <nav aria-label={t("groups")}>
        <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
          {groups.map((group) => (
            <li key={group.code}>
              <a href={`#group-${group.code}`}>{group.title}</a> {group.counts.judged}/
              {group.counts.given}
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <Card key={group.code} id={`group-${group.code}`} title={group.title}>
          {group.figures.map((figure) => (
            <FigureFields
              key={figure.code}
              figure={figure}
              typed={typed?.figures[figure.code] ?? figure.typed}
              errorOf={errorOf}
              stale={refused?.refusal.code === "stale"}
              askAt={askAt}
            />
          ))}
          <GroupTotal group={group} />
        </Card>
      ))}
      <Card title={t("conclusion")}>
        <div className="form">
          <RadioGroup
            name="conclusion"
            legend={t("fields.conclusion")}
            defaultValue={typed?.conclusion ?? page.conclusion ?? ""}
            error={errorOf("conclusion")}
            options={conclusions.map((one) => ({ value: one, label: t(`conclusions.${one}`) }))}
          />
          <TextArea
            name="note"
            label={t("fields.note")}
            hint={t("fields.noteHint")}
            rows={4}
            maxLength={noteLimit}
            defaultValue={typed?.note ?? page.note}
            error={errorOf("note")}
          />
        </div>
      </Card>
      <ButtonRow>
        <Button name="intent" value="save_sheet" size="large">
          {t("save")}
        </Button>
        <Button name="intent" value="accept_rest" variant="secondary" size="large">
          {t("acceptRest")}
        </Button>
      </ButtonRow>
      {askAt && about && (
        <p>
          <a href={`${askAt}?${about}`}>{t("askAll", { count: questioned.length })}</a>
        </p>
      )}
    </form>
  );
}
