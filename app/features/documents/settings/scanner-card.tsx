import { useTranslation } from "react-i18next";
import { formatDateTime, formatNumber, useLocale } from "~/platform/i18n";
import { Banner, Card, type Definition, DefinitionList, Stack, StatusTag } from "~/ui";
import { countedFiles } from "./counted-files";
import type { ScannerView } from "./file-settings.server";

/** Whether there is a scanner, whether it answers, and how many files wait for it. */
export function ScannerCard({ scanner }: { scanner: ScannerView }) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  const { configured, version, waiting, waitingSince, unscanned } = scanner;
  const state = !configured ? "none" : version === null ? "silent" : "works";
  const tone = ({ none: "warning", silent: "danger", works: "success" } as const)[state];
  const count = (files: number) =>
    files > countedFiles
      ? t("settings.scanner.more_than", {
          count: countedFiles,
          number: formatNumber(countedFiles, locale),
        })
      : t("settings.scanner.files", { count: files, number: formatNumber(files, locale) });
  const items: Definition[] = [
    {
      key: "state",
      term: t("settings.scanner.state"),
      value: <StatusTag tone={tone}>{t(`settings.scanner.${state}`)}</StatusTag>,
      hint: version ?? undefined,
    },
    {
      key: "waiting",
      term: t("settings.scanner.waiting"),
      value: count(waiting),
      hint: waitingSince
        ? t("settings.scanner.since", { date: formatDateTime(waitingSince, locale) })
        : undefined,
    },
    { key: "unscanned", term: t("settings.scanner.unscanned"), value: count(unscanned) },
  ];
  return (
    <Card title={t("settings.scanner.title")}>
      <Stack>
        {state !== "works" && (
          <Banner tone={state === "none" ? "warning" : "danger"}>
            <p>{t(`settings.scanner.${state}_note`)}</p>
          </Banner>
        )}
        <DefinitionList items={items} />
      </Stack>
    </Card>
  );
}
