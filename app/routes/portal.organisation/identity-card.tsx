import { useTranslation } from "react-i18next";
import { countryName, type OrganisationKind } from "~/features/organisations";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, DefinitionList } from "~/ui";

type Organisation = {
  kind: OrganisationKind;
  country: string;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  lei: string | null;
  registrationNumber: string | null;
  createdAt: Date | string;
};

/** The numbers an organisation is known by. */
export function IdentityCard({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  const numbers = [
    [t("register.inn"), organisation.inn],
    [t("register.kpp"), organisation.kpp],
    [t(organisation.kind === "sole_proprietor" ? "page.ogrnip" : "page.ogrn"), organisation.ogrn],
    [t("register.registration_number"), organisation.registrationNumber],
    [t("register.lei"), organisation.lei],
  ] as const;
  return (
    <Card title={t("page.card")}>
      <DefinitionList
        compact
        items={[
          { term: t("page.kind"), value: t(`kinds.${organisation.kind}`) },
          { term: t("page.country"), value: countryName(organisation.country, locale) },
          ...numbers.flatMap(([term, value]) => (value ? [{ term, value }] : [])),
          { term: t("page.registered"), value: formatDate(organisation.createdAt, locale) },
        ]}
      />
    </Card>
  );
}
