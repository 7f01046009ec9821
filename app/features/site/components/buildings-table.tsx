import { DataTable, StatusTag, type Tone } from "~/ui";
import { type BuildingState, buildingState, totalOf } from "../plan/plan-classes";
import type { PlanBuilding } from "../plan/read-plan.server";
import { sayQuarter } from "../quarter";
import { usePlanWords } from "./use-plan-words";

const toneOf: Record<BuildingState, Tone> = {
  free: "success",
  partly: "warning",
  full: "neutral",
  soon: "info",
  none: "neutral",
};

/** What the drawing tells, as a table. */
export function BuildingsTable({
  caption,
  buildings,
  hrefOf,
}: {
  caption: string;
  buildings: readonly PlanBuilding[];
  /** absent where a building has no page of its own */
  hrefOf?: (building: PlanBuilding) => string;
}) {
  const { t, locale, number, sayLoad } = usePlanWords();
  const square = (m2: number) => `${number(m2)}\u00a0${t("m2")}`;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={buildings}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: t("building"),
          rowHeader: true,
          cell: (row) => {
            const name = `${row.code} · ${row.name}`;
            const id = `building-${row.code}`;
            if (!hrefOf) return <span id={id}>{name}</span>;
            return (
              <a href={hrefOf(row)} id={id}>
                {name}
              </a>
            );
          },
        },
        {
          key: "stage",
          header: t("opening"),
          cell: (row) => (
            <>
              {sayQuarter(row.availableFrom, locale)}
              <br />
              <span className="text-sm text-ink-soft">{t(`stages.${row.stage}`)}</span>
            </>
          ),
        },
        { key: "floors", header: t("floors"), numeric: true, cell: (row) => row.floors || "—" },
        {
          key: "use",
          header: t("mainUse"),
          cell: (row) => (row.units ? t(`classes.building.${row.group}`) : "—"),
        },
        {
          key: "area",
          header: t("area"),
          numeric: true,
          cell: (row) => (row.units ? square(totalOf(row.areas)) : "—"),
        },
        {
          key: "free",
          header: t("free"),
          numeric: true,
          cell: (row) => (row.units ? square(row.areas.free) : "—"),
        },
        ...(buildings.some(({ load }) => load)
          ? [
              {
                key: "load",
                header: t("fullest"),
                cell: ({ load }: PlanBuilding) => (load ? sayLoad(load) : "—"),
              },
            ]
          : []),
        {
          key: "state",
          header: t("state"),
          cell: (row) => {
            const state = buildingState(row.areas);
            return (
              <StatusTag tone={toneOf[state]} plain={state === "none"}>
                {t(`classes.building.${state}`)}
              </StatusTag>
            );
          },
        },
      ]}
    />
  );
}
