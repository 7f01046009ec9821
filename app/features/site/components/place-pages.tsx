import { Banner, Card, DataTable, DefinitionList, EmptyState, Split } from "~/ui";
import type { BuildingView, LimitRow, PlotView } from "../inventory/places.server";
import { parseQuarter, sayQuarter } from "../quarter";
import { useInventoryWords } from "./inventory-words";
import { LimitsTable, RemoveLimit } from "./limits-table";
import { BuildingForm, FloorForm, LimitForm, PlotForm, type RefusedPlace } from "./place-forms";
import { RefusedSummary } from "./refused-summary";
import { SiteFrame, sitePlaces } from "./site-frame";

type Shown = { refused: RefusedPlace | null; saved: boolean };

function Saved() {
  const { t } = useInventoryWords();
  return (
    <Banner tone="success" announce="status">
      <p>{t("saved")}</p>
    </Banner>
  );
}

const prefixOf = (refused: RefusedPlace | null) => (refused ? `${refused.typed.intent}-` : "");

/** A plot and its outline. */
export function PlotPage({ view, refused, saved }: { view: PlotView } & Shown) {
  const { t, locale } = useInventoryWords();
  const { texts, id } = view.plot;
  return (
    <>
      <RefusedSummary refused={refused} prefix={prefixOf(refused)} />
      <SiteFrame
        place="buildings"
        title={id ? t("places.plotTitle", { code: texts.code }) : t("places.newPlot")}
        lead={id ? texts[locale === "ru" ? "name_ru" : "name_en"] : undefined}
        back={{ href: sitePlaces.buildings, label: t("places.back") }}
        illustrative={view.illustrative}
      >
        {saved && <Saved />}
        <Card>
          {view.mayEdit ? (
            <PlotForm plot={view.plot} refused={refused} />
          ) : (
            <DefinitionList
              items={[
                { key: "use", term: t("places.use"), value: t(`values.use.${texts.use}`) },
                { key: "area", term: t("columns.area_m2"), value: texts.area_m2 },
              ]}
            />
          )}
        </Card>
      </SiteFrame>
    </>
  );
}

/** A building with its floors and what its engineering gives. */
export function BuildingPage({ view, refused, saved }: { view: BuildingView } & Shown) {
  const { t, locale } = useInventoryWords();
  const { building, mayEdit } = view;
  const { texts, id } = building;
  const form = mayEdit ? (
    <BuildingForm
      building={building}
      published={view.published}
      plots={view.plots}
      refused={refused}
    />
  ) : (
    <DefinitionList
      items={[
        { key: "plot", term: t("places.plot"), value: texts.plot },
        { key: "stage", term: t("places.stage"), value: t(`values.stage.${texts.stage}`) },
        {
          key: "opening",
          term: t("places.opening"),
          value: sayQuarter(parseQuarter(texts.available_from ?? "") ?? 0, locale),
        },
        {
          key: "published",
          term: t("places.onSite"),
          value: t(view.published ? "places.published" : "places.hidden"),
        },
      ]}
    />
  );
  return (
    <>
      <RefusedSummary refused={refused} prefix={prefixOf(refused)} />
      <SiteFrame
        place="buildings"
        title={
          id ? (texts[locale === "ru" ? "name_ru" : "name_en"] ?? "") : t("places.newBuilding")
        }
        lead={id ? texts.code : undefined}
        back={{ href: sitePlaces.buildings, label: t("places.back") }}
        illustrative={view.illustrative}
      >
        {saved && <Saved />}
        {id ? (
          <>
            <Split
              aside={
                <Card flush title={t("places.floors")}>
                  <Floors view={view} />
                  {mayEdit && (
                    <div className="p-5">
                      <FloorForm refused={refused} />
                    </div>
                  )}
                </Card>
              }
            >
              <Card title={t(mayEdit ? "places.change" : "places.about")}>{form}</Card>
            </Split>
            <LimitsCards limits={view.limits} mayEdit={mayEdit} refused={refused} />
          </>
        ) : (
          <Card>{form}</Card>
        )}
      </SiteFrame>
    </>
  );
}

function Floors({ view }: { view: BuildingView }) {
  const { t, number } = useInventoryWords();
  return (
    <DataTable
      caption={t("places.floors")}
      captionHidden
      rows={view.floors}
      rowKey={(row) => row.id}
      empty={<EmptyState level={3} title={t("places.noFloors")} />}
      columns={[
        { key: "level", header: t("columns.floor"), rowHeader: true, cell: (row) => row.level },
        {
          key: "area",
          header: t("columns.area_m2"),
          numeric: true,
          cell: (row) => number(row.areaM2),
        },
        {
          key: "units",
          header: t("places.unitsOn"),
          numeric: true,
          cell: (row) => t("places.unitsSum", { count: row.units, area: number(row.unitsM2) }),
        },
      ]}
    />
  );
}

function LimitsCards({
  limits,
  mayEdit,
  refused,
}: {
  limits: LimitRow[];
  mayEdit: boolean;
  refused: RefusedPlace | null;
}) {
  const { t } = useInventoryWords();
  const table = (
    <Card flush title={t("limits.title")}>
      <LimitsTable limits={limits} />
    </Card>
  );
  if (!mayEdit) return table;
  return (
    <Split
      aside={
        <>
          <Card title={t("limits.add")}>
            <LimitForm refused={refused} />
          </Card>
          {limits.length > 0 && (
            <Card title={t("limits.takeBack")}>
              <RemoveLimit limits={limits} />
            </Card>
          )}
        </>
      }
    >
      {table}
    </Split>
  );
}

/** What the site as a whole can give. */
export function LimitsPage({
  view,
  refused,
  saved,
}: { view: { limits: LimitRow[]; mayEdit: boolean; illustrative: boolean } } & Shown) {
  const { t } = useInventoryWords();
  return (
    <>
      <RefusedSummary refused={refused} prefix={prefixOf(refused)} />
      <SiteFrame
        place="limits"
        title={t("limits.siteTitle")}
        lead={t("limits.lead")}
        illustrative={view.illustrative}
      >
        {saved && <Saved />}
        <LimitsCards limits={view.limits} mayEdit={view.mayEdit} refused={refused} />
      </SiteFrame>
    </>
  );
}
