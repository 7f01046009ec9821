import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, useLocale } from "~/platform/i18n";
import { Banner, Card, type Definition, DefinitionList, DeviationNote, Stack } from "~/ui";
import type { ShownField, ShownGroup } from "../draft/shown-section";
import type { AnswerNotes, StaffAnswers } from "../staff-view-answers.server";
import { CompareForm } from "./clarification/compare-form";
import { VersionDiffView } from "./clarification/version-diff";
import { PdfLinks } from "./pdf-links";
import { StaffHeader } from "./staff-header";

type Notes = Record<string, AnswerNotes>;

/** The submitted answers by section, with norms and remarks beside them. */
export function StaffAnswersPage({
  answers,
  roles,
}: {
  answers: StaffAnswers;
  roles: readonly string[];
}) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const { sections, notes, flags, gaps, versions } = answers;
  const { t: said } = useTranslation("clarifications");
  if (answers.diff) return <Compared answers={answers} diff={answers.diff} roles={roles} />;
  return (
    <>
      <StaffHeader head={answers} part="answers" roles={roles} />
      <Stack>
        {versions.length > 1 && (
          <Card title={said("diff.versions")} level={2}>
            <CompareForm versions={versions} before={answers.version - 1} after={answers.version} />
          </Card>
        )}
        <p className="text-sm text-ink-soft">
          {t("answers.lead", {
            version: answers.version,
            date: formatDateTime(answers.submittedAt, locale),
            name: answers.submittedBy,
          })}{" "}
          {t("answers.form", { version: answers.formVersion })}
        </p>
        <PdfLinks base={`/admin/applications/${answers.id}`} version={answers.version} />
        {flags.length > 0 && (
          <Banner tone="warning" title={t("application.flags")}>
            <ul className="list-disc pl-5">
              {flags.map((flag) => (
                <li key={flag.field + flag.message}>
                  <a href={`#${flag.field}`}>{flag.message}</a>
                </li>
              ))}
            </ul>
          </Banner>
        )}
        <Contents sections={sections} />
        {gaps.length > 0 && (
          <Card title={t("application.gaps", { count: gaps.length })}>
            <ul className="list-disc pl-5 text-sm">
              {gaps.map((gap) => (
                <li key={gap.field}>
                  <a href={`#${gap.field}`}>
                    {t("application.gapBy", { label: gap.label, date: formatDate(gap.by, locale) })}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {sections.map((section) => (
          <Card key={section.code} id={`section-${section.code}`} title={section.title}>
            <div className="gap-x-10 xl:columns-2">
              {section.groups.map((group) => (
                <AnswerGroup
                  key={group.code}
                  group={group}
                  notes={notes}
                  askAt={answers.mayAsk ? `/admin/applications/${answers.id}/clarification` : null}
                />
              ))}
            </div>
            {section.groups.length === 0 && <p>{t("answers.empty")}</p>}
          </Card>
        ))}
      </Stack>
    </>
  );
}

/** What differs between two versions, the questions beside what they asked about. */
function Compared({
  answers,
  diff,
  roles,
}: {
  answers: StaffAnswers;
  diff: NonNullable<StaffAnswers["diff"]>;
  roles: readonly string[];
}) {
  const { t } = useTranslation("clarifications");
  const { before, after } = diff;
  return (
    <>
      <StaffHeader head={answers} part="answers" roles={roles} />
      <Stack>
        <h2>{t("diff.title", { before: before.version, after: after.version })}</h2>
        <CompareForm versions={answers.versions} before={before.version} after={after.version} />
        <VersionDiffView diff={diff} files={`/admin/applications/${answers.id}/files`} />
        <p>
          <a href={`/admin/applications/${answers.id}/answers`}>{t("diff.answers")}</a>
        </p>
      </Stack>
    </>
  );
}

function Contents({ sections }: Pick<StaffAnswers, "sections">) {
  const { t } = useTranslation("staff");
  return (
    <nav aria-label={t("answers.sections")}>
      <ul className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        {sections.map((section) => (
          <li key={section.code}>
            <a href={`#section-${section.code}`}>{section.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AnswerGroup({
  group,
  notes,
  askAt,
}: {
  group: ShownGroup;
  notes: Notes;
  /** Where a reader who may ask does so. */
  askAt: string | null;
}) {
  const { t } = useTranslation("staff");
  const { t: said } = useTranslation("clarifications");
  const askAbout = ({ code, label, fixed }: ShownField) =>
    askAt && !fixed
      ? {
          action: {
            href: `${askAt}?about=${encodeURIComponent(`field:${code}`)}`,
            label: said("ask.aboutThis"),
            hiddenText: label,
          },
        }
      : {};
  const labels = group.rows
    .flatMap((row) => row.fields)
    .filter((field) => field.state === "empty" && !notes[field.code]?.remarks.length);
  return (
    <section className="mb-6 break-inside-avoid">
      <h3 className="mb-2 text-base">{group.title}</h3>
      <Stack gap="tight">
        {group.rows.map((row, index) => {
          const given = row.fields.filter((field) => !labels.includes(field));
          if (given.length === 0) return null;
          return (
            <div key={row.title ?? index}>
              {row.title && <h4 className="mb-1 text-sm">{row.title}</h4>}
              <DefinitionList
                items={given.map((field) => ({
                  ...toItem(field, notes[field.code]),
                  ...askAbout(field),
                }))}
              />
            </div>
          );
        })}
        {labels.length > 0 && (
          <p className="text-sm text-ink-faint">
            {t("answers.notStated")}: {[...new Set(labels.map((field) => field.label))].join(", ")}
          </p>
        )}
      </Stack>
    </section>
  );
}

function toItem(field: ShownField, note: AnswerNotes | undefined): Definition {
  return {
    key: field.code,
    term: <span id={field.code}>{field.label}</span>,
    value: <Answer field={field} />,
    hint: note && <Remarks note={note} />,
  };
}

function Answer({ field }: { field: ShownField }) {
  const { t } = useTranslation("staff");
  if (field.state === "empty") return t("answers.notStated");
  return field.state === "open" ? <em>{field.text}</em> : field.text;
}

function Remarks({ note }: { note: AnswerNotes }) {
  const { t } = useTranslation("staff");
  const { norm, remarks } = note;
  return (
    <>
      {norm && (
        <DeviationNote
          norm={{ label: t("answers.norm"), text: norm.text }}
          difference={norm.difference}
          tone={norm.far ? "warning" : "neutral"}
        />
      )}
      {remarks.map((remark) => (
        <p key={remark} className="mt-1 text-warning">
          {t("answers.warning")}: {remark}
        </p>
      ))}
    </>
  );
}
