import { useTranslation } from "react-i18next";
import { ButtonLink, ButtonRow, Card, DefinitionList, PageHeader, Stack } from "~/ui";
import type { RulesOverview } from "../rules-page.server";
import { VersionMade } from "./version-facts";

/** The tables by which the review works, and where roles are given. */
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
        <Card title={t("roles.title")}>
          <p>
            {t("roles.lead")} {mayEdit && <a href="/admin/settings/users">{t("roles.link")}</a>}
          </p>
        </Card>
      </Stack>
    </>
  );
}
