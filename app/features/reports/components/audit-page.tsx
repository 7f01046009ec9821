import { useTranslation } from "react-i18next";
import type { AuditReport } from "~/features/audit/index.server";
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  DateField,
  EmptyState,
  FilterBar,
  PageHeader,
  Pager,
  Select,
  TextField,
} from "~/ui";
import {
  type AuditCursor,
  type AuditFilter,
  auditActions,
  auditQuery,
} from "../record/audit-filters";
import type { AuditRow } from "../record/list-audit.server";
import { AuditEntries } from "./audit-entries";

const path = "/admin/audit";

/** The record with its filters and the check of its chain. */
export function AuditPage({
  filter,
  rows,
  next,
  report,
}: {
  filter: AuditFilter;
  rows: AuditRow[];
  next: AuditCursor | null;
  report: AuditReport | null;
}) {
  const { t } = useTranslation("staff");
  return (
    <>
      <PageHeader
        compact
        title={t("audit.title")}
        lead={t("audit.lead")}
        actions={
          <form method="post">
            <Button name="intent" value="verify_audit" variant="secondary">
              {t("audit.verify")}
            </Button>
          </form>
        }
      />
      {report && <Report report={report} />}
      <Filters filter={filter} />
      <Card flush>
        {rows.length > 0 ? (
          <AuditEntries caption={t("audit.caption")} rows={rows} />
        ) : (
          <EmptyState
            title={t("audit.empty")}
            action={
              <ButtonLink href={path} variant="secondary">
                {t("audit.reset")}
              </ButtonLink>
            }
          >
            <p>{t("audit.emptyText")}</p>
          </EmptyState>
        )}
      </Card>
      {(filter.after || next) && (
        <Pager
          label={t("audit.pages")}
          previous={
            filter.after
              ? {
                  href: `${path}${auditQuery({ ...filter, after: null })}`,
                  label: t("audit.first"),
                }
              : undefined
          }
          next={
            next
              ? { href: `${path}${auditQuery({ ...filter, after: next })}`, label: t("audit.next") }
              : undefined
          }
        />
      )}
    </>
  );
}

function Filters({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation("staff");
  const filtered = auditQuery({ ...filter, after: null }) !== "";
  return (
    <FilterBar
      label={t("audit.filters")}
      action={path}
      actions={
        <>
          <Button>{t("audit.apply")}</Button>
          {filtered && (
            <ButtonLink href={path} variant="quiet">
              {t("audit.reset")}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="col-span-full">
        <TextField
          name="subject"
          label={t("audit.subject")}
          hint={t("audit.subjectHint")}
          defaultValue={filter.subject}
        />
      </div>
      <TextField name="actor" label={t("audit.actor")} defaultValue={filter.actor} />
      <Select
        name="action"
        label={t("audit.action")}
        placeholder={t("audit.anyAction")}
        defaultValue={filter.action ?? ""}
        options={[
          "account",
          "organisation",
          "application",
          "assignment",
          "expert",
          "bulletin",
          "conclusion",
          "conflict",
          "affiliation",
          "calendar",
          "site",
          "setting",
        ].map((group) => ({
          label: t(`audit.subjects.${group}`),
          options: auditActions
            .filter((action) => action.startsWith(`${group}.`))
            .map((action) => ({ value: action, label: t(`audit.actions.${action}`) })),
        }))}
      />
      <DateField name="from" label={t("audit.from")} defaultValue={filter.from ?? ""} />
      <DateField name="to" label={t("audit.to")} defaultValue={filter.to ?? ""} />
    </FilterBar>
  );
}

function Report({ report }: { report: AuditReport }) {
  const { t } = useTranslation("staff");
  const { events, faults } = report;
  if (faults.length === 0) {
    return (
      <Banner tone="success" title={t("audit.verified")} announce="status">
        <p>{t("audit.verifiedText", { count: events })}</p>
      </Banner>
    );
  }
  return (
    <Banner tone="danger" title={t("audit.broken")} announce="alert">
      <p>{t("audit.brokenText", { events, faults: faults.length })}</p>
      <ul className="list-disc pl-5">
        {faults.map(({ seq, fault }) => (
          <li key={`${seq}-${fault}`}>{t(`audit.fault.${fault}`, { seq })}</li>
        ))}
      </ul>
    </Banner>
  );
}
