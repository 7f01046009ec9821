import { useTranslation } from "react-i18next";
import { reasonCodes, reasons, transitions } from "~/features/applications";
import { say, useLocale } from "~/platform/i18n";
import { ButtonLink, ButtonRow, Card, DataTable, DefinitionList, PageHeader, Stack } from "~/ui";
import type { RulesOverview } from "../rules-page.server";
import { VersionMade } from "./version-facts";

/** The tables by which the review works, the reasons that refusals name, and where roles are given. */
export function RulesOverviewPage({ overview }: { overview: RulesOverview }) {
  const { t } = useTranslation("review-rules");
  const { tables, mayEdit } = overview;
  return (
    <>
      <PageHeader compact title={t("title")} lead={t("lead")} />
      <Stack>
        {tables.map(({ kind, inForce }) => (
          <Card key={kind} title={t(`kinds.${kind}.title`)}>
            <p className="mb-3 text-ink-soft">{t(`kinds.${kind}.lead`)}</p>
            <DefinitionList
              items={[
                { term: t("inForce"), value: t("versionNumber", { version: inForce.version }) },
                { term: t("made"), value: <VersionMade version={inForce} /> },
                ...(inForce.note ? [{ term: t("note"), value: inForce.note }] : []),
              ]}
            />
            <div className="mt-4">
              <ButtonRow>
                <ButtonLink href={`/admin/settings/rules/${kind}`} variant="secondary">
                  {t("open")}
                  <span className="sr-only"> {t(`kinds.${kind}.title`)}</span>
                </ButtonLink>
                {mayEdit && (
                  <ButtonLink href={`/admin/settings/rules/${kind}/edit`} variant="quiet">
                    {t("edit")}
                    <span className="sr-only"> {t(`kinds.${kind}.title`)}</span>
                  </ButtonLink>
                )}
              </ButtonRow>
            </div>
          </Card>
        ))}
        <Reasons gates={overview.gates} />
        <Card title={t("roles.title")}>
          <p>
            {t("roles.lead")} {mayEdit && <a href="/admin/settings/users">{t("roles.link")}</a>}
          </p>
        </Card>
      </Stack>
    </>
  );
}

/** The reasons are the portal's own; which gates lead to them is the present table of gates'. */
function Reasons({ gates }: { gates: RulesOverview["gates"] }) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const steps = transitions.filter((step) => step.stated === "reason");
  const labels = [...new Set(steps.map((step) => say(step.label, locale)))];
  return (
    <Card title={t("reasons.title")}>
      <p className="mb-3 text-ink-soft">
        {t("reasons.lead", { steps: labels.map((label) => `«${label}»`).join(", ") })}
      </p>
      <DataTable
        caption={t("reasons.title")}
        captionHidden
        rows={reasonCodes}
        rowKey={(code) => code}
        columns={[
          {
            key: "reason",
            header: t("reasons.reason"),
            rowHeader: true,
            cell: (code) => say(reasons[code], locale),
          },
          {
            key: "gates",
            header: t("reasons.gates"),
            cell: (code) => {
              const leading = gates.filter(({ reason }) => reason === code);
              if (leading.length === 0) return t("none");
              return leading.map(({ name }) => say(name, locale)).join("; ");
            },
          },
        ]}
      />
    </Card>
  );
}
