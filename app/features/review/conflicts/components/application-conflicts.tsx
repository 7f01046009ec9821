import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, DataTable, Stack } from "~/ui";
import type { ApplicationConflicts } from "../application-conflicts.server";
import { groupFindings } from "../group-findings";
import { FindingCard, type RefusedFinding } from "./finding-card";
import { RefusedDecision } from "./refused-decision";

/** What is known of conflicts about one application: declared, barred, found. For any page about it. */
export function ConflictsOfApplication({
  conflicts,
  refused,
}: {
  conflicts: ApplicationConflicts;
  refused: RefusedFinding | null;
}) {
  const { t } = useTranslation("review-conflicts");
  const { open, decided, applicationId } = conflicts;
  const found = [...open.rows, ...decided.rows];
  return (
    <Stack>
      <RefusedDecision refused={refused} />
      <Declarations conflicts={conflicts} />
      <Bars conflicts={conflicts} />
      <h2>{t("about.findings")}</h2>
      {found.length === 0 && <p>{t("about.noFindings")}</p>}
      {groupFindings(found).map((group) => (
        <FindingCard
          key={group.first.id}
          group={group}
          decides={open.decides}
          refused={refused}
          withApplication={false}
        />
      ))}
      {(open.next || decided.next) && (
        <p>
          <a href={`/admin/reviews/conflicts?application=${applicationId}`}>{t("about.all")}</a>
        </p>
      )}
    </Stack>
  );
}

function Declarations({ conflicts: { declarations } }: { conflicts: ApplicationConflicts }) {
  const { t } = useTranslation("review-conflicts");
  const locale = useLocale();
  if (declarations.length === 0) {
    return (
      <Card title={t("about.declared")}>
        <p>{t("about.nobodyDeclared")}</p>
      </Card>
    );
  }
  return (
    <Card flush title={t("about.declared")}>
      <DataTable
        caption={t("about.declared")}
        captionHidden
        rows={declarations}
        rowKey={({ user }) => user.id}
        columns={[
          { key: "who", header: t("person"), rowHeader: true, cell: ({ user }) => user.fullName },
          {
            key: "answer",
            header: t("about.answer"),
            cell: ({ answer, kind, explanation }) => (
              <>
                {t(`about.answers.${answer}`)}
                {kind && `: ${t(`kinds.${kind}`)}`}
                {explanation && (
                  <span className="block wrap-anywhere text-sm text-ink-soft">{explanation}</span>
                )}
              </>
            ),
          },
          {
            key: "when",
            header: t("about.when"),
            nowrap: true,
            cell: ({ declaredAt }) => formatDate(declaredAt, locale),
          },
        ]}
      />
    </Card>
  );
}

function Bars({ conflicts: { bars } }: { conflicts: ApplicationConflicts }) {
  const { t } = useTranslation("review-conflicts");
  const locale = useLocale();
  const groundOf = (ground: string) =>
    ground === "declared" || ground === "found" ? ground : "other";
  return (
    <Card title={t("about.bars")}>
      {bars.length === 0 ? (
        <p>{t("about.nobodyBarred")}</p>
      ) : (
        <ul className="list-disc pl-5">
          {bars.map(({ user, ground, setAt, setBy }) => (
            <li key={user.id}>
              {[
                user.fullName,
                t(`about.grounds.${groundOf(ground)}`),
                t("about.since", { date: formatDate(setAt, locale) }),
                setBy && t("about.by", { name: setBy.fullName }),
              ]
                .filter(Boolean)
                .join(", ")}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
