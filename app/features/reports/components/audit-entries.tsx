import { useTranslation } from "react-i18next";
import { allStatuses, statusRow } from "~/features/applications";
import { formatDateTime, say, useLocale } from "~/platform/i18n";
import { type Column, DataTable } from "~/ui";
import { stateMessage } from "../record/audit-states";
import type { AuditRow } from "../record/list-audit.server";

/** Entries of the record, each with what was before and after behind a disclosure. */
export function AuditEntries({
  caption,
  rows,
  showSubject = true,
}: {
  caption: string;
  rows: readonly AuditRow[];
  showSubject?: boolean;
}) {
  const { t } = useTranslation("staff");
  const { t: ui } = useTranslation("ui");
  const locale = useLocale();
  const columns: Column<AuditRow>[] = [
    { key: "seq", header: "№", rowHeader: true, nowrap: true, cell: (row) => `№ ${row.seq}` },
    { key: "when", header: t("audit.when"), cell: (row) => formatDateTime(row.at, locale) },
    {
      key: "who",
      header: t("audit.who"),
      cell: (row) => (
        <>
          {row.actor ?? t("audit.system")}
          {row.actor && (
            <span className="block text-ink-soft">
              {ui(`roles.${row.actorRole}`, { defaultValue: row.actorRole })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "what",
      header: t("audit.what"),
      label: "",
      cell: (row) => (
        <>
          <Action row={row} />
          {showSubject && (
            <span className="block break-words font-normal">
              {t(`audit.subjects.${row.subjectType}`, { defaultValue: row.subjectType })}{" "}
              <Subject row={row} />
            </span>
          )}
          <Details row={row} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.seq}
    />
  );
}

function Action({ row }: { row: AuditRow }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const name = (state: string) => {
    const message = stateMessage(row.action, state);
    if (message) return t(message, { defaultValue: state });
    const status = allStatuses.find((one) => one === state);
    return status ? say(statusRow(status).staff, locale) : state;
  };
  return (
    <>
      <strong>{t(`audit.actions.${row.action}`, { defaultValue: row.action })}</strong>
      {row.toState && (
        <span className="block font-normal text-ink-soft">
          {row.fromState && `${name(row.fromState)} → `}
          {name(row.toState)}
        </span>
      )}
    </>
  );
}

function Subject({ row }: { row: AuditRow }) {
  const submitted = row.subjectType === "application" && row.subject;
  return submitted ? (
    <a href={`/admin/applications/${row.subjectId}`}>{row.subject}</a>
  ) : (
    (row.subject ?? row.subjectId)
  );
}

function Details({ row }: { row: AuditRow }) {
  const { t } = useTranslation("staff");
  const locale = useLocale();
  const { reasonCode, reason } = row;
  const named = reason
    ? `${say(reason, locale)} (${reasonCode})`
    : reasonCode && t(`audit.reasons.${reasonCode}`, { defaultValue: reasonCode });
  return (
    <details className="mt-1 font-normal">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-spruce underline">
        {t("audit.details")}
      </summary>
      <dl className="mt-2 grid gap-3 text-sm">
        <Part name={t("audit.before")} value={row.before} />
        <Part name={t("audit.after")} value={row.after} />
        <Part name={t("audit.reason")} value={named} />
        <Part name={t("audit.comment")} value={row.comment} />
        <Part name={t("audit.hash")} value={row.hash} />
      </dl>
    </details>
  );
}

function Part({ name, value }: { name: string; value: unknown }) {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return (
    <div>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="break-all whitespace-pre-wrap font-mono text-xs">{text}</dd>
    </div>
  );
}
