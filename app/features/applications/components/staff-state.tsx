import { useTranslation } from "react-i18next";
import { formatDate, formatDateTime, say, useLocale } from "~/platform/i18n";
import { Card, type Definition, DefinitionList, StatusTag } from "~/ui";
import { countryOptions } from "../form/countries";
import { stageNames, stageOf } from "../lifecycle/path";
import { statusRow } from "../lifecycle/status";
import type { StaffView } from "../staff-view.server";
import { PdfLinks } from "./pdf-links";

/** Status, since when, until when and why then, whose move. */
export function StaffState({ view }: { view: StaffView }) {
  const { t } = useTranslation("staff");
  const { t: ui } = useTranslation("ui");
  const locale = useLocale();
  const { dueBasis, submission } = view;
  const mover =
    view.mover === "cluster"
      ? view.turn.map((role) => ui(`roles.${role}`)).join(", ")
      : t(`application.mover.${view.mover}`);
  const items: Definition[] = [
    {
      term: t("application.status"),
      value: say(statusRow(view.status).staff, locale),
      hint: view.askedFrom
        ? t("application.asked", { stage: say(stageNames[stageOf(view.askedFrom, null)], locale) })
        : undefined,
    },
    { term: t("application.since"), value: formatDateTime(view.statusSince, locale) },
    {
      term: t("application.due"),
      value: view.dueAt ? formatDate(view.dueAt, locale) : t("application.noTerm"),
      hint: view.askedFrom
        ? t("application.clockStopped")
        : dueBasis && (
            <>
              {t(`application.basis.${dueBasis.unit}`, {
                count: dueBasis.days,
                date: formatDate(dueBasis.since, locale),
              })}
              {view.lateDays !== null && (
                <span className="block font-semibold text-danger">
                  {view.lateDays === 0 ? t("late.today") : t("late.by", { count: view.lateDays })}
                </span>
              )}
            </>
          ),
    },
    { term: t("application.move"), value: mover },
    {
      term: t("table.type"),
      value: t(`types.${view.applicantType}`),
      hint: t(`tracks.${view.track}`),
    },
    { term: t("application.submitted"), value: formatDateTime(view.submittedAt, locale) },
    {
      term: t("application.version"),
      value: t("application.versionText", {
        version: submission.version,
        date: formatDate(submission.submittedAt, locale),
        name: submission.submittedBy,
      }),
    },
    {
      term: t("application.files"),
      value: <PdfLinks base={`/admin/applications/${view.id}`} version={submission.version} />,
    },
  ];
  return (
    <Card title={t("application.state")}>
      <DefinitionList compact items={items} />
    </Card>
  );
}

const identifiers = ["inn", "kpp", "ogrn", "lei", "registrationNumber"] as const;

/** The company that applies, with its identifiers. */
export function StaffOrganisation({ view }: { view: StaffView }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const { organisation } = view;
  const country = countryOptions.find(({ value }) => value === organisation.country);
  const nameOf = (key: (typeof identifiers)[number]) =>
    key === "ogrn" && organisation.kind === "sole_proprietor" ? "ogrnip" : key;
  return (
    <Card title={t("application.organisation")}>
      <p className="font-semibold">{organisation.name}</p>
      <p className="mb-3">
        <StatusTag plain>{t(`application.kinds.${organisation.kind}`)}</StatusTag>
      </p>
      <DefinitionList
        compact
        items={[
          ...identifiers.flatMap((key): Definition[] => {
            const value = organisation[key];
            return value ? [{ term: t(`application.identifiers.${nameOf(key)}`), value }] : [];
          }),
          {
            term: t("application.country"),
            value: country ? say(country.label, locale) : organisation.country,
          },
        ]}
      />
    </Card>
  );
}
