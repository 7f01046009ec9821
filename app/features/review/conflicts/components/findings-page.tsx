import { useTranslation } from "react-i18next";
import { Banner, EmptyState, PageHeader, Pager, Stack, Tabs } from "~/ui";
import { groupFindings } from "../group-findings";
import type { FindingsPage as Findings, FindingsFilter } from "../list-findings.server";
import { FindingCard, type RefusedFinding } from "./finding-card";
import { RefusedDecision } from "./refused-decision";

const path = "/admin/reviews/conflicts";

function address({ decided, application, after }: Partial<FindingsFilter>): string {
  const query = new URLSearchParams();
  if (decided) query.set("state", "decided");
  if (application) query.set("application", application);
  if (after) query.set("after", after);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** What the data shows of ties between applicants and the cluster's people, to be decided or decided. */
export function FindingsPage({
  filter,
  findings,
  saved,
  refused,
}: {
  filter: FindingsFilter;
  findings: Findings;
  saved: boolean;
  refused: RefusedFinding | null;
}) {
  const { t } = useTranslation("review-conflicts");
  const { decided, application } = filter;
  const start = { decided, application };
  return (
    <>
      <RefusedDecision refused={refused} />
      <PageHeader compact title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("shown")}
        items={[
          { href: address({ application }), label: t("open"), current: !decided },
          { href: address({ application, decided: true }), label: t("decided"), current: decided },
        ]}
      />
      <Stack>
        {saved && !refused && <Banner tone="success" announce="status" title={t("saved")} />}
        {application && (
          <p>
            {t("ofApplication")} <a href={address({ decided })}>{t("allApplications")}</a>
          </p>
        )}
        {findings.rows.length === 0 && (
          <EmptyState title={t(decided ? "emptyDecided" : "emptyOpen")}>
            <p>{t("emptyText")}</p>
          </EmptyState>
        )}
        <h2 className="sr-only">{t(decided ? "decided" : "open")}</h2>
        {groupFindings(findings.rows).map((group) => (
          <FindingCard
            key={group.first.id}
            group={group}
            decides={findings.decides}
            refused={refused}
            withApplication
          />
        ))}
      </Stack>
      <Pager
        label={t("pages")}
        previous={filter.after ? { href: address(start), label: t("newest") } : undefined}
        next={
          findings.next
            ? { href: address({ ...start, after: findings.next }), label: t("older") }
            : undefined
        }
      />
    </>
  );
}
