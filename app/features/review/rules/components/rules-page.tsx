import { useTranslation } from "react-i18next";
import { ButtonLink, Card, DataTable, DefinitionList, PageHeader, Stack, StatusTag } from "~/ui";
import type { RulesPageData } from "../rules-page.server";
import { ChangesList } from "./changes-list";
import { ruleTables } from "./rule-tables";
import { StandingContext } from "./standing-context";
import { VersionMade } from "./version-facts";

/** One version of a table in full, what it changed, and the list of all versions. */
export function RulesPage({ page }: { page: RulesPageData }) {
  const { t } = useTranslation("review-rules");
  const { kind, chosen, inForce, rows, changes } = page;
  const { View } = ruleTables[kind];
  const current = chosen.version === inForce.version;
  return (
    <StandingContext.Provider value={page.standing}>
      <PageHeader
        compact
        back={{ href: "/admin/settings/rules", label: t("title") }}
        title={t(`kinds.${kind}.title`)}
        tag={
          <StatusTag tone={current ? "success" : "neutral"}>
            {t(current ? "tagInForce" : "tagEarlier", { version: chosen.version })}
          </StatusTag>
        }
        lead={t(`kinds.${kind}.lead`)}
        actions={
          page.mayEdit && (
            <ButtonLink href={`/admin/settings/rules/${kind}/edit`}>{t("edit")}</ButtonLink>
          )
        }
      />
      <Stack>
        <Card title={t("version", { version: chosen.version })}>
          <DefinitionList
            items={[
              { term: t("made"), value: <VersionMade version={chosen} /> },
              { term: t("note"), value: chosen.note || t("none") },
            ]}
          />
          {!current && (
            <p className="mt-3">
              <a href={`/admin/settings/rules/${kind}`}>
                {t("toInForce", { version: inForce.version })}
              </a>
            </p>
          )}
        </Card>
        <Card title={t("matter")}>
          <Stack>
            <View rows={rows} />
          </Stack>
        </Card>
        {changes && (
          <Card title={t("changes.title", { before: chosen.version - 1 })} id="changes">
            <ChangesList
              kind={kind}
              changes={changes}
              sides={{
                before: t("version", { version: chosen.version - 1 }),
                after: t("version", { version: chosen.version }),
              }}
            />
          </Card>
        )}
        <Versions page={page} />
      </Stack>
    </StandingContext.Provider>
  );
}

function Versions({ page: { kind, list, inForce, chosen } }: { page: RulesPageData }) {
  const { t } = useTranslation("review-rules");
  const href = `/admin/settings/rules/${kind}`;
  return (
    <Card
      flush
      title={t("versions")}
      footer={list.next && <a href={`${href}?before=${list.next}`}>{t("older")}</a>}
    >
      <DataTable
        caption={t("versions")}
        captionHidden
        rows={list.versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: "version",
            header: t("versionColumn"),
            rowHeader: true,
            nowrap: true,
            cell: ({ version }) => (
              <>
                <a
                  href={`${href}?version=${version}`}
                  aria-current={version === chosen.version ? "true" : undefined}
                >
                  {t("versionNumber", { version })}
                </a>
                {version === inForce.version && (
                  <span className="block font-normal text-ink-soft">{t("nowInForce")}</span>
                )}
              </>
            ),
          },
          { key: "made", header: t("made"), cell: (one) => <VersionMade version={one} /> },
          { key: "note", header: t("note"), cell: ({ note }) => note || t("none") },
        ]}
      />
    </Card>
  );
}
