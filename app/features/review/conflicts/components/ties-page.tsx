import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Banner, Button, Card, DataTable, EmptyState, ErrorSummary, PageHeader, Split } from "~/ui";
import type { listAffiliations, TiesOf } from "../keep-affiliations.server";
import { DeclarationForm, type RefusedTies, TieForm } from "./ties-forms";

type Tie = Awaited<ReturnType<typeof listAffiliations>>[number];

/** A person's ties to organisations outside the cluster; on one's own page also the way to shut oneself out. */
export function TiesPage({
  owner,
  ties,
  declares,
  notice,
  refused,
}: {
  owner: TiesOf;
  ties: Tie[];
  declares: boolean;
  notice: "saved" | "declared" | null;
  refused: RefusedTies | null;
}) {
  const { t } = useTranslation("review-conflicts");
  const errors = Object.entries(refused?.fields ?? {}).map(([name, error]) => ({
    field: `${refused?.typed.intent}-${name}`,
    message: t(`errors.${error.code}`),
  }));
  return (
    <>
      <ErrorSummary title={t("errors.summary")} errors={errors} />
      {refused && errors.length === 0 && (
        <Banner tone="danger" announce="alert" title={t(`errors.${refused.refusal.code}`)} />
      )}
      <PageHeader
        compact
        title={t(owner.own ? "ties.title" : "ties.titleOf")}
        lead={owner.own ? t("ties.lead") : t("ties.leadOf", { name: owner.fullName })}
      />
      <Split
        aside={
          <>
            <Card title={t("ties.add")}>
              <TieForm refused={refused} />
            </Card>
            {declares && (
              <Card title={t("ties.declare")}>
                <p className="mb-3 text-sm text-ink-soft">{t("ties.declareLead")}</p>
                <DeclarationForm refused={refused} />
              </Card>
            )}
          </>
        }
      >
        {notice && !refused && (
          <Banner tone="success" announce="status" title={t(`ties.${notice}`)} />
        )}
        <Card flush title={t("ties.list")}>
          <TiesTable owner={owner} ties={ties} />
        </Card>
      </Split>
    </>
  );
}

function TiesTable({ owner, ties }: { owner: TiesOf; ties: Tie[] }) {
  const { t } = useTranslation("review-conflicts");
  return (
    <DataTable
      caption={t("ties.list")}
      captionHidden
      rows={ties}
      rowKey={(tie) => tie.id}
      empty={
        <EmptyState level={3} title={t("ties.none")}>
          <p>{t("ties.noneText")}</p>
        </EmptyState>
      }
      columns={[
        {
          key: "organisation",
          header: t("ties.organisation_name"),
          rowHeader: true,
          cell: ({ organisationName, inn, emailDomain }) => (
            <>
              <span className="wrap-anywhere">{organisationName}</span>
              {[inn && `${t("ties.inn")} ${inn}`, emailDomain].map(
                (fact) =>
                  fact && (
                    <span
                      key={fact}
                      className="block wrap-anywhere text-sm font-normal text-ink-soft"
                    >
                      {fact}
                    </span>
                  ),
              )}
            </>
          ),
        },
        { key: "kind", header: t("ties.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: "period",
          header: t("ties.period"),
          cell: (tie) => (
            <>
              <Period tie={tie} />
              {tie.addedBy.id !== owner.id && (
                <span className="block text-sm text-ink-soft">
                  {t("ties.addedBy", { name: tie.addedBy.fullName })}
                </span>
              )}
            </>
          ),
        },
        {
          key: "remove",
          header: <span className="sr-only">{t("ties.remove")}</span>,
          label: "",
          cell: ({ id, organisationName }) => (
            <form method="post">
              <input type="hidden" name="tie" value={id} />
              <Button name="intent" value="remove_tie" variant="quiet" size="small">
                {t("ties.remove")}
                <span className="sr-only">: {organisationName}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}

function Period({ tie: { since, until } }: { tie: Tie }) {
  const { t } = useTranslation("review-conflicts");
  const locale = useLocale();
  const parts = [
    since && t("ties.from", { date: formatDate(since, locale) }),
    until ? t("ties.to", { date: formatDate(until, locale) }) : t("ties.lasting"),
  ];
  return parts.filter(Boolean).join(" ");
}
