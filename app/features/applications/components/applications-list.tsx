import { useTranslation } from "react-i18next";
import { formatDate, say, useLocale } from "~/platform/i18n";
import { Meter, StatusTag } from "~/ui";
import type { DraftProgress } from "../draft/section-state";
import type { OwnApplication } from "../tracking/list-own-applications.server";
import { moverTone } from "./mover-tone";

export type ListedApplication = OwnApplication & {
  progress: DraftProgress | null;
  /** messages that this member has not read */
  unread: number;
};

const groups = [
  { key: "yours", has: (row: OwnApplication) => row.mover === "applicant" },
  { key: "cluster", has: (row: OwnApplication) => row.mover === "cluster" },
  { key: "ended", has: (row: OwnApplication) => row.mover === "nobody" },
] as const;

/** A company's applications, what waits for the company first. */
export function ApplicationsList({
  applications,
  showOrganisation,
}: {
  applications: ListedApplication[];
  showOrganisation: boolean;
}) {
  const { t } = useTranslation("applications");
  return groups.map(({ key, has }) => {
    const rows = applications.filter(has);
    if (rows.length === 0) return null;
    return (
      <section key={key} aria-labelledby={`list-${key}`} className="own-list">
        <h2 id={`list-${key}`} className="own-list__title">
          {t(`list.groups.${key}`)} <span className="own-list__count">{rows.length}</span>
        </h2>
        <ul className="own-list__rows">
          {rows.map((row) => (
            <ApplicationRow key={row.id} row={row} showOrganisation={showOrganisation} />
          ))}
        </ul>
      </section>
    );
  });
}

function ApplicationRow({
  row,
  showOrganisation,
}: {
  row: ListedApplication;
  showOrganisation: boolean;
}) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const name = row.number ?? t("draftName");
  return (
    <li className="own-row">
      <div className="own-row__main">
        <p className="own-row__meta">
          {name} · {t(`types.${row.applicantType}.name`)}
          {showOrganisation && <> · {row.organisation}</>}
        </p>
        <h3 className="own-row__title">
          <a href={`/portal/applications/${row.id}`}>{row.title || t("untitled")}</a>
        </h3>
        {row.progress && <Progress progress={row.progress} />}
        {row.unread > 0 && (
          <p className="own-row__unread">
            <a className="badge" href={`/portal/applications/${row.id}/messages`}>
              {t("list.unreadMessages", { count: row.unread })}
            </a>
          </p>
        )}
      </div>
      <div className="own-row__state">
        <StatusTag tone={moverTone(row)}>{say(row.statusName, locale)}</StatusTag>
        <p className="own-row__due">{dueText()}</p>
      </div>
    </li>
  );

  function dueText() {
    if (!row.dueAt || row.ended)
      return t("list.changed", { date: formatDate(row.updatedAt, locale) });
    const date = formatDate(row.dueAt, locale);
    if (row.draft) return t("list.keptUntil", { date });
    if (row.mover === "applicant") return t("list.answerBy", { date });
    if (row.mover === "nobody") return t("list.missed", { date });
    return t(row.late ? "list.delayed" : "list.expectedBy", { date });
  }
}

function Progress({ progress }: { progress: DraftProgress }) {
  const { t } = useTranslation("applications");
  const { done, total, errors } = progress;
  return (
    <div className="own-row__progress">
      <Meter
        label={t(done === total ? "list.ready" : "list.progress", { done, total })}
        text={errors > 0 ? t("list.errors", { count: errors }) : ""}
        parts={[{ percent: (done / total) * 100 }]}
      />
    </div>
  );
}
