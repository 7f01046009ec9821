import { useTranslation } from "react-i18next";
import { formatDateTime, formatNumber, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  Card,
  DataTable,
  EmptyState,
  PageHeader,
  Pager,
  Stack,
  Stat,
  StatList,
} from "~/ui";
import type { DeadMail, MailState } from "../dead/dead-mails.server";

const path = "/admin/settings/mail";

/** How the post stands: letters given up, letters waiting, jobs that fail. */
export function MailPage({
  state,
  paged,
  retried,
}: {
  state: MailState;
  paged: boolean;
  retried: boolean;
}) {
  const { t } = useTranslation("notifications");
  const locale = useLocale();
  const { dead, next, waiting, oldest, jobs } = state;
  return (
    <>
      <PageHeader compact title={t("post.title")} lead={t("post.lead")} />
      <Stack>
        {retried && <Banner tone="success" announce="status" title={t("post.retried")} />}
        <StatList>
          <Stat
            label={t("post.waiting")}
            value={`${formatNumber(waiting, locale, 0)}${waiting >= 1_000 ? "+" : ""}`}
          />
          <Stat
            label={t("post.oldest")}
            value={oldest ? formatDateTime(oldest, locale) : t("post.none")}
          />
        </StatList>
        <Card
          flush
          title={t("post.dead")}
          actions={
            dead.length > 0 && (
              <form method="post">
                <Button name="intent" value="retry_all_mail" variant="secondary" size="small">
                  {t("post.retryAll")}
                </Button>
              </form>
            )
          }
        >
          <DeadMails dead={dead} />
        </Card>
        <Pager
          label={t("post.pages")}
          previous={paged ? { href: path, label: t("inbox.newest") } : undefined}
          next={
            next
              ? { href: `${path}?after=${encodeURIComponent(next)}`, label: t("inbox.older") }
              : undefined
          }
        />
        <Card flush title={t("post.jobs")}>
          <DataTable
            caption={t("post.jobs")}
            captionHidden
            rows={jobs}
            rowKey={(job) => job.name}
            empty={
              <EmptyState level={3} title={t("post.noJobs")}>
                <p>{t("post.noJobsText")}</p>
              </EmptyState>
            }
            columns={[
              {
                key: "name",
                header: t("post.job"),
                rowHeader: true,
                cell: (job) => <code className="wrap-anywhere">{job.name}</code>,
              },
              ...(["waiting", "failing", "dead"] as const).map((key) => ({
                key,
                header: t(`post.job_${key}`),
                numeric: true,
                cell: (job: MailState["jobs"][number]) => formatNumber(job[key], locale, 0),
              })),
            ]}
          />
        </Card>
      </Stack>
    </>
  );
}

function DeadMails({ dead }: { dead: DeadMail[] }) {
  const { t } = useTranslation("notifications");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("post.dead")}
      captionHidden
      rows={dead}
      rowKey={(letter) => letter.id}
      empty={
        <EmptyState level={3} title={t("post.noDead")}>
          <p>{t("post.noDeadText")}</p>
        </EmptyState>
      }
      columns={[
        {
          key: "person",
          header: t("post.person"),
          rowHeader: true,
          cell: ({ person, email }) => (
            <>
              {person}
              <span className="block wrap-anywhere text-sm text-ink-soft">{email}</span>
            </>
          ),
        },
        { key: "kind", header: t("post.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: "at",
          header: t("post.at"),
          cell: ({ at }) => formatDateTime(at, locale),
        },
        {
          key: "error",
          header: t("post.error"),
          cell: ({ error, attempts }) => (
            <>
              <code className="wrap-anywhere">{error ?? "—"}</code>
              <span className="block text-sm text-ink-soft">
                {t("post.attempts", { count: attempts })}
              </span>
            </>
          ),
        },
        {
          key: "retry",
          header: t("post.action"),
          label: "",
          cell: ({ id, person }) => (
            <form method="post">
              <input type="hidden" name="notice" value={id} />
              <Button name="intent" value="retry_mail" variant="secondary" size="small">
                {t("post.retry")}
                <span className="sr-only">: {person}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
