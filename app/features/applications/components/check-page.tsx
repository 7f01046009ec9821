import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import type { FieldErrors } from "~/platform/refusal";
import { Banner, ButtonLink, Card, ErrorSummary, PageHeader } from "~/ui";
import type { CheckPageData, PlacedNote } from "../draft/check-page.server";
import { OnlyOwner } from "./owner-steps";
import { ShownAnswers } from "./shown-answers";
import { SubmitForm } from "./submit-form";

/** Check your answers: all sections, what stands in the way, the consents, and the act itself. */
export function CheckPage({
  page,
  refused,
}: {
  page: CheckPageData;
  refused: { message: string; fields: FieldErrors } | null;
}) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const base = `/portal/applications/${page.id}`;
  const blockers = page.errors.length + page.documents.length;
  const hrefOf = (section: string, field: string) =>
    `${base}/sections/${section}?back=submit#${field}`;
  const links = (notes: PlacedNote[]) =>
    notes.map(({ section, field, message }) => (
      <li key={`${field} ${message}`}>
        <a href={hrefOf(section, field)}>{message}</a>
      </li>
    ));
  const errors = Object.entries(refused?.fields ?? {}).map(([field, { code }]) => ({
    field,
    message: `${page.consents.find((one) => one.name === field)?.title ?? ""}: ${t(`refusals.${code}`)}`,
  }));
  return (
    <>
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      <PageHeader
        compact
        back={{ href: base, label: t("check.back") }}
        eyebrow={page.title || t("untitled")}
        title={t("check.title")}
        lead={page.open ? t("check.lead") : undefined}
      />
      <div className="stack stack--loose check">
        {refused && errors.length === 0 && (
          <Banner tone="danger" announce="alert" title={refused.message} />
        )}
        {!page.open && <Closed page={page} base={base} />}
        {page.open && page.stops.length > 0 && (
          <Banner tone="danger" title={t("check.stops")}>
            <ul className="notes">{links(page.stops)}</ul>
          </Banner>
        )}
        {page.open && blockers > 0 && (
          <section className="blockers" aria-labelledby="blockers-title" id="blockers">
            <h2 id="blockers-title" className="blockers__title">
              {t("check.blockers")} <span className="own-list__count">{blockers}</span>
            </h2>
            {page.sections.map(({ code, title }) => {
              const own = page.errors.filter((note) => note.section === code);
              return (
                own.length > 0 && (
                  <div key={code} className="blockers__section">
                    <h3>{title}</h3>
                    <ul className="notes">{links(own)}</ul>
                  </div>
                )
              );
            })}
            {page.documents.length > 0 && (
              <div className="blockers__section">
                <h3>{t("parts.documents")}</h3>
                <ul className="notes">
                  {page.documents.map(({ slot, name, why }) => (
                    <li key={slot}>
                      <a href={`${base}/documents#${slot}`}>
                        {t(`check.documents.${why}`, { name })}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </section>
        )}
        {page.open && page.unchecked.length > 0 && (
          <Banner tone="warning" title={t("check.unchecked")}>
            <p>{t("check.uncheckedLead")}</p>
            <ul className="notes">
              {page.unchecked.map(({ code, title }) => (
                <li key={code}>
                  <a href={`${base}/sections/${code}?back=submit`}>{title}</a>
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {page.open && page.warnings.length > 0 && (
          <Banner tone="warning" title={t("check.warnings")}>
            <p>{t("check.warningsLead")}</p>
            <ul className="notes">{links(page.warnings)}</ul>
          </Banner>
        )}
        {page.open && page.gaps.length > 0 && (
          <Banner tone="info" title={t("check.gaps")}>
            <p>{t("check.gapsLead")}</p>
            <ul className="notes">
              {page.gaps.map(({ section, field, label, by }) => (
                <li key={field}>
                  <a href={hrefOf(section, field)}>
                    {label}: {t("check.gapBy", { date: formatDate(by, locale) })}
                  </a>
                </li>
              ))}
            </ul>
          </Banner>
        )}
        <nav className="jump" aria-label={t("check.sections")}>
          {page.sections.map(({ code, title }) => (
            <a key={code} href={`#${code}`}>
              {title}
            </a>
          ))}
          {page.open && <a href="#submit">{t("check.toSubmit")}</a>}
        </nav>
        {page.sections.map((section) => (
          <Card
            key={section.code}
            id={section.code}
            title={section.title}
            actions={
              page.open &&
              page.role !== "viewer" && (
                <a href={`${base}/sections/${section.code}?back=submit`}>
                  {t("check.edit")}
                  <span className="sr-only">
                    {" "}
                    {t("check.editSection", { name: section.title })}
                  </span>
                </a>
              )
            }
          >
            <ShownAnswers
              section={section}
              editHref={
                page.open && page.role !== "viewer"
                  ? (code) => hrefOf(section.code, code)
                  : undefined
              }
            />
          </Card>
        ))}
        <div id="submit">
          {page.open && page.role === "owner" && (
            <SubmitForm page={page} errors={refused?.fields ?? {}} />
          )}
          {page.open && page.role !== "owner" && (
            <Banner tone="info" title={t("check.submitTitle")}>
              <OnlyOwner view={page} />
            </Banner>
          )}
        </div>
      </div>
    </>
  );
}

function Closed({ page, base }: { page: CheckPageData; base: string }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const title = page.submittedAt
    ? t("check.submitted", { date: formatDateTime(page.submittedAt, locale) })
    : t("check.notDraft");
  const actions = (
    <ButtonLink href={page.number ? `${base}?receipt=1` : base} variant="secondary">
      {page.number ? t("status.receipt") : t("check.back")}
    </ButtonLink>
  );
  return <Banner tone="info" title={title} actions={actions} />;
}
