import { useTranslation } from "react-i18next";
import { StaffHeader, StaffTimeline } from "~/features/applications";
import type { StaffHistory } from "~/features/applications/index.server";
import { Card, EmptyState, Stack } from "~/ui";
import type { AuditRow } from "../record/list-audit.server";
import { AuditEntries } from "./audit-entries";

/** What happened to an application; `record` is null for those who may not read it. */
export function HistoryPage({
  history,
  record,
  roles,
}: {
  history: StaffHistory;
  record: AuditRow[] | null;
  roles: readonly string[];
}) {
  const { t } = useTranslation("staff");
  return (
    <>
      <StaffHeader head={history} part="history" roles={roles} />
      <Stack>
        <Card title={t("history.steps")}>
          <StaffTimeline label={t("history.steps")} events={history.events} />
        </Card>
        {record && (
          <Card
            flush
            title={t("history.record")}
            actions={
              <a href={`/admin/audit?subject=${encodeURIComponent(history.number)}`}>
                {t("history.recordAll")}
              </a>
            }
          >
            {record.length > 0 ? (
              <AuditEntries caption={t("history.record")} rows={record} showSubject={false} />
            ) : (
              <EmptyState level={3} title={t("history.recordEmpty")} />
            )}
          </Card>
        )}
      </Stack>
    </>
  );
}
