import { useTranslation } from "react-i18next";
import { type RefusedMove, StaffHeader, StaffOneStep } from "~/features/applications";
import { formatDateTime, useLocale } from "~/platform/i18n";
import type { Refusal } from "~/platform/refusal";
import { Banner, Card, ErrorSummary, Stack } from "~/ui";
import { emptyFigure, figureField, type TypedSheet } from "../check-figures";
import type { SheetPageData } from "../sheet-page.server";
import type { RefusedSheet } from "./refused-sheet";
import { SheetForm } from "./sheet-form";
import { SheetReading } from "./sheet-reading";

/** The engineer's sheet: stated figures, norms, verdicts, the experts that hazards demand, the conclusion. */
export function SheetPage({
  page,
  roles,
  refused,
  refusedMove,
}: {
  page: SheetPageData;
  roles: readonly string[];
  refused: RefusedSheet | null;
  refusedMove: RefusedMove | null;
}) {
  const { t } = useTranslation("review-technical");
  const locale = useLocale();
  const { view, groups } = page;
  const message = ({ code, params }: Refusal) =>
    t(`refusals.${code}`, { ...params, message: params?.[locale] });
  const figures = groups.flatMap((group) => group.figures);
  const labelOf = (name: string) =>
    figures.find(({ code }) => name.startsWith(figureField(code, "verdict").slice(0, -7)))?.label;
  const errors = Object.entries(refused?.fields ?? {}).map(([field, refusal]) => {
    const label = labelOf(field);
    const said = message(refusal);
    const named = refusal.code !== "correction_faulty" && label;
    return { field, message: named ? t("fieldError", { label, message: said }) : said };
  });
  const errorOf = (name: string) => {
    const refusal = refused?.fields[name];
    return refusal && message(refusal);
  };
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      <StaffHeader
        head={{ ...view, organisation: view.organisation.name }}
        part="technical"
        roles={roles}
      />
      <h2 className="sr-only">{t("title")}</h2>
      <Stack>
        {refused && errors.length === 0 && (
          <Banner tone="danger" title={t("notSaved")} announce="alert">
            <p>{message(refused.refusal)}</p>
            {!page.editable && <TypedText page={page} typed={refused.sheet} />}
          </Banner>
        )}
        <StateBanner page={page} />
        <Demands demands={page.demands} />
        {page.editable ? (
          <SheetForm page={page} refused={refused} errorOf={errorOf} />
        ) : (
          <>
            <ConclusionReading page={page} />
            <SheetReading groups={groups} />
          </>
        )}
        {page.editable && (page.complete || refusedMove) && (
          <section id="next" aria-labelledby="next-title" className="stack stack--tight">
            <h2 id="next-title">{t("next")}</h2>
            <StaffOneStep
              view={view}
              intent="complete_technical"
              refused={refusedMove}
              given={{ reason_code: "", comment: conclusionText() }}
            />
          </section>
        )}
      </Stack>
    </>
  );

  function conclusionText(): string {
    if (!page.conclusion) return "";
    return [t(`conclusions.${page.conclusion}`), page.note].filter(Boolean).join(". ");
  }
}

/** What the sheet comes to so far, as stored. */
function StateBanner({ page }: { page: SheetPageData }) {
  const { t } = useTranslation("review-technical");
  const { editable, complete, open, outdated, conclusion, version } = page;
  if (!editable && version === 0) return <Banner tone="info">{t("state.none")}</Banner>;
  if (outdated > 0) {
    return (
      <Banner tone="warning" title={t("state.outdated", { count: outdated })}>
        {editable && <p>{t("state.outdatedText")}</p>}
      </Banner>
    );
  }
  if (complete) {
    return (
      <Banner tone="success" title={t("state.complete")}>
        {editable && <a href="#next">{t("state.toNext")}</a>}
      </Banner>
    );
  }
  return (
    <Banner tone="info">
      {open > 0 ? t("state.open", { count: open }) : t("state.allJudged")}{" "}
      {conclusion === null && t("state.noConclusion")}
    </Banner>
  );
}

/** The experts that the stated hazards demand besides the usual ones. */
function Demands({ demands }: Pick<SheetPageData, "demands">) {
  const { t } = useTranslation("review-technical");
  if (demands.length === 0) return null;
  return (
    <Card title={t("demands.title")}>
      <ul className="list-disc pl-5">
        {demands.map(({ competence, reason }) => (
          <li key={reason}>
            {reason}: {t(`demands.${competence}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ConclusionReading({ page: { conclusion, note, saved } }: { page: SheetPageData }) {
  const { t } = useTranslation("review-technical");
  const locale = useLocale();
  if (!saved) return null;
  return (
    <Card title={t("conclusion")}>
      <p>
        <strong>{conclusion ? t(`conclusions.${conclusion}`) : t("noConclusion")}</strong>
      </p>
      {note && <p className="gate__note">{note}</p>}
      <p className="gate__by">
        {t("saved", { name: saved.by, date: formatDateTime(saved.at, locale) })}
      </p>
    </Card>
  );
}

/** What can no longer be saved stays readable, so that it can be copied. */
function TypedText({ page, typed }: { page: SheetPageData; typed: TypedSheet }) {
  const { t } = useTranslation("review-technical");
  const written = page.groups
    .flatMap((group) => group.figures)
    .flatMap(({ code, label }) => {
      const { corrected, reason } = typed.figures[code] ?? emptyFigure;
      const text = [corrected, reason].filter(Boolean).join(" · ");
      return text ? [`${label}: ${text}`] : [];
    });
  const all = [...written, ...(typed.note ? [typed.note] : [])];
  if (all.length === 0) return null;
  return (
    <>
      <p>{t("kept")}</p>
      {all.map((text) => (
        <blockquote key={text} className="whitespace-pre-line">
          {text}
        </blockquote>
      ))}
    </>
  );
}
