import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Button, Select } from "~/ui";

/** Chooses two versions of an application to be compared; a plain form that asks for an address. */
export function CompareForm({
  versions,
  before,
  after,
}: {
  versions: { version: number; submittedAt: Date }[];
  before: number;
  after: number;
}) {
  const { t } = useTranslation("clarifications");
  const locale = useLocale();
  const options = versions.map(({ version, submittedAt }) => ({
    value: String(version),
    label: t("diff.option", { version, date: formatDate(submittedAt, locale) }),
  }));
  return (
    <form method="get" className="compare-form" aria-label={t("diff.versions")}>
      <Select
        name="compare"
        label={t("diff.older")}
        options={options}
        defaultValue={String(before)}
      />
      <Select
        name="version"
        label={t("diff.newer")}
        options={options}
        defaultValue={String(after)}
      />
      <Button variant="secondary">{t("diff.compare")}</Button>
    </form>
  );
}
