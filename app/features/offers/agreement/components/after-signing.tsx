import { useTranslation } from "react-i18next";
import { formatDate, useLocale } from "~/platform/i18n";
import { Card, DefinitionList, LivePart } from "~/ui";
import type { PackageFile } from "../read-package.server";
import { AgreedFile } from "./agreed-file";

/** The day of signing, the entry of the register and the act, as far as they are there. */
export function AfterSigning({
  signedOn,
  entry,
  act,
  base,
  own,
}: {
  signedOn: Date | string | null;
  entry: { number: string; enteredOn: string; untilOn: string | null } | null;
  act: { number: string; signedOn: string; by: string; file: PackageFile } | null;
  base: string;
  own: boolean;
}) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  if (!signedOn) return null;
  const day = new Date(signedOn).toISOString().slice(0, 10);
  return (
    <LivePart name="signed">
      <Card title={t("signed.title")}>
        <DefinitionList
          items={[
            { term: t("signed.on"), value: formatDate(day, locale) },
            ...(entry
              ? [
                  {
                    term: t("signed.entry"),
                    value: t("signed.entryNo", {
                      number: entry.number,
                      date: formatDate(entry.enteredOn, locale),
                    }),
                    hint: entry.untilOn
                      ? t("signed.until", { date: formatDate(entry.untilOn, locale) })
                      : undefined,
                  },
                ]
              : []),
            ...(act
              ? [
                  {
                    term: t("signed.act"),
                    value: (
                      <>
                        {t("signed.actNo", {
                          number: act.number,
                          date: formatDate(act.signedOn, locale),
                        })}
                        <AgreedFile file={act.file} base={base} own={own} />
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </LivePart>
  );
}
