import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  PageHeader,
  Pager,
  Stack,
  TextField,
} from "~/ui";
import type { RegisterRow } from "../register/list-register.server";
import { type RegisterPlace, type RegisterQuery, registerHref } from "../register/register-query";

/** The register of those who have concluded an agreement. */
export function RegisterPage({
  query,
  rows,
  next,
}: {
  query: RegisterQuery;
  rows: RegisterRow[];
  next: RegisterPlace | null;
}) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const { search, after } = query;
  return (
    <>
      <PageHeader
        compact
        title={t("register.title")}
        lead={t("register.lead")}
        actions={
          <ButtonLink
            href={registerHref({ search, after: null }, "/admin/register.csv")}
            variant="secondary"
            size="small"
          >
            {t("register.csv")}
          </ButtonLink>
        }
      />
      <Stack>
        <form method="get" action="/admin/register" className="stack stack--tight">
          <TextField
            name="search"
            type="search"
            width="medium"
            label={t("register.search")}
            hint={t("register.searchHint")}
            defaultValue={search}
          />
          <div>
            <Button variant="secondary" size="small">
              {t("register.find")}
            </Button>
          </div>
        </form>
        <Card flush>
          <DataTable
            caption={t("register.title")}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title={t("register.empty")}>
                <p>{t("register.emptyText")}</p>
              </EmptyState>
            }
            columns={[
              {
                key: "number",
                header: t("register.number"),
                rowHeader: true,
                cell: (row) => (
                  <a href={`/admin/applications/${row.applicationId}/agreement`}>{row.number}</a>
                ),
              },
              {
                key: "company",
                header: t("register.company"),
                cell: (row) => (
                  <>
                    <span className="wrap-anywhere">{row.name}</span>
                    <span className="block text-ink-soft">
                      {[row.inn, row.ogrn].filter(Boolean).join(" / ")}
                    </span>
                  </>
                ),
              },
              {
                key: "project",
                header: t("register.project"),
                cell: (row) => <span className="wrap-anywhere">{row.title}</span>,
              },
              {
                key: "track",
                header: t("register.track"),
                cell: (row) => t(`register.tracks.${row.track}`),
              },
              {
                key: "entered",
                header: t("register.entered"),
                nowrap: true,
                cell: (row) => formatDate(row.enteredOn, locale),
              },
              {
                key: "until",
                header: t("register.until"),
                nowrap: true,
                cell: (row) => (row.untilOn ? formatDate(row.untilOn, locale) : t("register.open")),
              },
              {
                key: "contact",
                header: t("register.contact"),
                cell: (row) => (
                  <span className="wrap-anywhere">{row.contact ?? t("register.noConsent")}</span>
                ),
              },
            ]}
          />
        </Card>
        <p className="text-sm text-ink-soft">{t("register.ofPublic")}</p>
        <Pager
          label={t("register.pages")}
          previous={
            after
              ? { href: registerHref({ search, after: null }), label: t("list.toFirst") }
              : undefined
          }
          next={
            next
              ? { href: registerHref({ search, after: next }), label: t("list.more") }
              : undefined
          }
        />
      </Stack>
    </>
  );
}
