import { useEffect, useMemo, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Banner, Button, ButtonRow, ErrorSummary, PageHeader, Split } from "~/ui";
import { liveTotals } from "../../form/totals";
import type { RawAnswers } from "../../form/types";
import { AskedHere } from "./asked-here";
import { type Disputes, noDisputes } from "./disputes";
import { readForm, toAnswers, toFormValues } from "./form-values";
import { FreePanel } from "./free-panel";
import { NotesPanel } from "./notes-panel";
import { NewsLine, PresenceLine } from "./presence-line";
import { SaveStatus, SaveTrouble } from "./save-status";
import {
  type EditableSection,
  SectionContext,
  type SectionForm as Shared,
} from "./section-context";
import { SectionGroups } from "./section-groups";
import { SectionNav } from "./section-nav";
import { TotalsPanel } from "./totals-panel";
import { forgetUnsaved } from "./unsaved-text";
import { useAutosave } from "./use-autosave";
import { useColleagues } from "./use-colleagues";
import { useShownErrors } from "./use-shown-errors";
import { useUnsavedText } from "./use-unsaved-text";

type SectionFormProps = {
  page: EditableSection;
  /** What was typed when a save was refused; shown instead of what is stored. */
  typed: RawAnswers | null;
  /** Fields refused by the last save, by name. */
  refused: Record<string, string>;
  /** The section was just saved: everything that is missing is named too. */
  saved: boolean;
  /** Came from the check page and goes back there. */
  back: boolean;
  /** Rows of tables to show at least. */
  rows: number;
};

const formId = "section-form";

/** One section to fill in: a plain form, and with scripts one that saves itself and counts along. */
export function SectionForm({ page, typed, refused, saved, back, rows }: SectionFormProps) {
  const { t } = useTranslation("form");
  const { view } = page;
  const answers = typed ?? page.answers;
  const storageKey = `section ${page.applicationId} ${page.code}`;
  const element = useRef<HTMLFormElement>(null);
  const disputes = useRef<Disputes>(noDisputes);
  const stored = useMemo(() => toFormValues(view, answers, rows), [view, answers, rows]);
  const [start] = useState(() => typedBefore(stored, view, rows));
  const form = useForm({ defaultValues: start });
  const values = useWatch({ control: form.control });
  const late = useRef<() => Promise<boolean>>(async () => false);
  const autosave = useAutosave(element, {
    version: page.version,
    base: page.answers,
    storageKey,
    disputes,
    read: () => toAnswers(form.getValues()),
    catchUp: () => late.current(),
  });
  const colleagues = useColleagues({ page, form, autosave, disputes });
  late.current = colleagues.catchUp;
  const fresh = autosave.notes ?? colleagues.notes;
  const notes = fresh ?? page.notes;
  const { errors, list } = useShownErrors(page.notes, fresh, refused, saved);

  const [awake, wake] = useState(false);
  useEffect(() => wake(true), []);

  const fields = useMemo(
    () => new Map(view.groups.flatMap((group) => group.fields).map((one) => [one.code, one])),
    [view],
  );
  const current = useMemo(
    () => ({
      ...view.elsewhere,
      ...fixedOf(page.answers, fields),
      // As the server counted, until the page is awake: text may have been typed before that.
      ...toAnswers(awake ? values : stored),
    }),
    [view, page.answers, fields, values, stored, awake],
  );
  const totals = useMemo(() => liveTotals({ ...page.inputs, ...current }), [page.inputs, current]);
  const query = (name: string, value: string | number) =>
    `?${name}=${value}${back ? "&back=submit" : ""}`;
  const shared: Shared = {
    form,
    answers,
    errors,
    fields,
    current,
    totals,
    query,
    touch: autosave.touch,
    groups: view.groups,
    colleagues,
    organisationId: page.organisationId,
    tables: view.groups.flatMap((group) => group.repeat?.code ?? []),
  };

  const restored = useUnsavedText({
    element,
    form,
    page,
    storageKey,
    touch: autosave.touch,
    takeIn,
  });

  const ticked = view.groups
    .filter((group) => !group.repeat)
    .flatMap((group) => group.fields)
    .filter((field) => field.kind === "multi" || field.kind === "tick");
  const main = page.asked ? "clarification" : back ? "submit" : "next";
  const base = `/portal/applications/${page.applicationId}`;

  return (
    <SectionContext.Provider value={shared}>
      <ErrorSummary title={t(saved ? "savedWithErrors" : "fixErrors")} errors={list} />
      <PageHeader
        compact
        back={backLink()}
        eyebrow={t("step", { number: page.position, total: page.total })}
        title={page.title}
        lead={view.lead}
      />
      <div className="save-bar">
        <SaveStatus
          state={autosave.state}
          savedAt={colleagues.news.last?.at ?? page.savedAt}
          savedBy={colleagues.news.last?.name ?? page.savedBy}
        />
        <PresenceLine here={colleagues.here} />
        <NewsLine last={colleagues.news.last} disputes={colleagues.disputed.units.length} />
      </div>
      <SaveTrouble state={autosave.state} />
      {page.asked && <AskedHere asked={page.asked} />}
      {restored && !autosave.notes && (
        <Banner
          tone="info"
          announce="status"
          actions={
            <Button type="button" variant="secondary" size="small" onClick={discard}>
              {t("save.discard")}
            </Button>
          }
        >
          {t("save.restored")}
        </Banner>
      )}
      <Split
        aside={
          <div className="section-aside">
            <TotalsPanel />
            <FreePanel free={page.free} />
            <NotesPanel notes={notes} />
            <SectionNav page={page} />
          </div>
        }
      >
        <form
          ref={element}
          id={formId}
          method="post"
          className="section-form"
          noValidate
          onInput={autosave.touch}
          onBlur={autosave.save}
          onSubmit={autosave.onSubmit}
        >
          <input type="hidden" name="version" value={autosave.shownVersion} />
          {ticked.map((field) => (
            <input key={field.code} type="hidden" name={view.shownName} value={field.code} />
          ))}
          <button
            type="submit"
            name="intent"
            value="save"
            formAction={query("then", main)}
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
          >
            {t(`save.${main}`)}
          </button>
          <SectionGroups groups={view.groups} />
          <div className="section-form__end">
            <ButtonRow>
              <Button name="intent" value="save" formAction={query("then", main)} size="large">
                {t(`save.${main}`)}
              </Button>
              <Button
                name="intent"
                value="save"
                formAction={query("then", "list")}
                variant="secondary"
                size="large"
              >
                {t("save.list")}
              </Button>
            </ButtonRow>
            {saved && list.length > 0 && (
              <a href={nextPage()} className="section-form__skip">
                {t("save.anyway")}
              </a>
            )}
          </div>
        </form>
      </Split>
    </SectionContext.Provider>
  );

  function backLink() {
    if (page.asked) return { href: `${base}/clarification`, label: t("toClarification") };
    return back
      ? { href: `${base}/submit`, label: t("toCheck") }
      : { href: base, label: t("toApplication") };
  }

  function nextPage() {
    if (page.asked) return `${base}/clarification`;
    if (back) return `${base}/submit`;
    return page.next ? `${base}/sections/${page.next}` : base;
  }

  /** What this tab kept was typed upon an earlier version than the page shows. */
  function takeIn(base: RawAnswers, mine: RawAnswers) {
    const { answers: theirs, version, savedBy, notes: remarks } = page;
    const savedAt = page.savedAt ?? new Date();
    colleagues.restore({ answers: theirs, version, savedAt, savedBy, notes: remarks }, base, mine);
  }

  function discard() {
    forgetUnsaved(storageKey);
    location.reload();
  }
}

/** What somebody typed before the scripts were ready, so that they do not write over it. */
function typedBefore(
  stored: Record<string, unknown>,
  view: EditableSection["view"],
  rows: number,
): Record<string, unknown> {
  if (typeof document === "undefined") return stored;
  const present = document.getElementById(formId);
  return present instanceof HTMLFormElement ? toFormValues(view, readForm(present), rows) : stored;
}

function fixedOf(answers: RawAnswers, fields: Shared["fields"]): RawAnswers {
  const fixed = Object.entries(answers).filter(([code]) => fields.get(code)?.fixed);
  return Object.fromEntries(fixed);
}
