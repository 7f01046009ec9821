import { levelOf, resourceRow, resources } from "~/features/site";
import { say } from "~/platform/i18n";
import { Card, type Column, DataTable, EmptyState, StatusTag, type Tone } from "~/ui";
import type { LoadFigures } from "../figures/plan-figures";
import { type ScenarioWords, useScenarioWords } from "./scenario-words";

const toneOf: Record<ReturnType<typeof levelOf>, Tone> = {
  normal: "neutral",
  amber: "warning",
  red: "action",
  over: "danger",
};

/** A resource's name; what is kept may name one that is no more. */
export function resourceName(code: string, { locale }: Pick<ScenarioWords, "locale">): string {
  const found = resources.find((one) => one === code);
  return found ? say(resourceRow(found).label, locale) : code;
}

/** A part of a limit with its level in words. */
export function PeakShare({ share }: { share: number | null }) {
  const { t, number } = useScenarioWords();
  if (share === null) return <StatusTag tone="danger">{t("loads.beyond")}</StatusTag>;
  const level = levelOf(share);
  return (
    <>
      {number(share * 100, 0)}&nbsp;%{" "}
      {level !== "normal" && (
        <StatusTag tone={toneOf[level]}>{t(`loads.levels.${level}`)}</StatusTag>
      )}
    </>
  );
}

/** The peaks of a plan against the limits. */
export function PlanLoads({ loads }: { loads: readonly LoadFigures[] }) {
  const words = useScenarioWords();
  const { t, quarter } = words;
  const columns: Column<LoadFigures>[] = [
    {
      key: "resource",
      header: t("loads.resource"),
      rowHeader: true,
      cell: (row) => resourceName(row.resource, words),
    },
    {
      key: "where",
      header: t("loads.where"),
      cell: ({ building }) =>
        building === null ? t("loads.site") : t("loads.building", { code: building }),
    },
    {
      key: "peak",
      header: t("loads.peak"),
      nowrap: true,
      cell: ({ peak }) => <PeakShare share={peak} />,
    },
    {
      key: "kept",
      header: t("loads.kept"),
      nowrap: true,
      cell: ({ keptPeak }) => <PeakShare share={keptPeak} />,
    },
    {
      key: "quarter",
      header: t("loads.quarter"),
      nowrap: true,
      cell: ({ peakQuarter }) => quarter(peakQuarter),
    },
  ];
  return (
    <Card title={t("loads.title")}>
      <p className="mb-4">{t("loads.lead")}</p>
      <DataTable
        caption={t("loads.title")}
        captionHidden
        columns={columns}
        rows={loads}
        rowKey={({ building, resource }) => `${building} ${resource}`}
        empty={<EmptyState level={3} title={t("loads.none")} />}
      />
    </Card>
  );
}
