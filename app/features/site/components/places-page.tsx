import { Button, ButtonLink, Card, DataTable, EmptyState, StatusTag } from "~/ui";
import type { PlacesView } from "../inventory/places.server";
import { sayQuarter } from "../quarter";
import { useInventoryWords } from "./inventory-words";
import { SiteFrame, sitePlaces } from "./site-frame";

const path = sitePlaces.buildings;

/** Land and buildings as lists, and whether all of it is invented. */
export function PlacesPage({ places }: { places: PlacesView }) {
  const { t } = useInventoryWords();
  const { mayEdit, illustrative } = places;
  return (
    <SiteFrame
      place="buildings"
      title={t("places.title")}
      lead={t("places.lead")}
      illustrative={illustrative}
      actions={
        mayEdit && (
          <>
            <ButtonLink variant="secondary" href="/admin/site/plots/new">
              {t("places.newPlot")}
            </ButtonLink>
            <ButtonLink href={`${path}/new`}>{t("places.newBuilding")}</ButtonLink>
          </>
        )
      }
    >
      <Buildings places={places} />
      <Plots places={places} />
      {mayEdit && (
        <Card title={t("places.truth")}>
          <p className="mb-4">{t(illustrative ? "places.isInvented" : "places.isReal")}</p>
          <form method="post">
            <input type="hidden" name="illustrative" value={illustrative ? "no" : "yes"} />
            <Button name="intent" value="set_illustrative" variant="secondary">
              {t(illustrative ? "places.sayReal" : "places.sayInvented")}
            </Button>
          </form>
        </Card>
      )}
    </SiteFrame>
  );
}

function Buildings({ places: { buildings } }: { places: PlacesView }) {
  const { t, locale } = useInventoryWords();
  return (
    <Card flush title={t("site-plan:buildings")}>
      <DataTable
        caption={t("site-plan:buildings")}
        captionHidden
        rows={buildings}
        rowKey={(row) => row.code}
        empty={<EmptyState level={3} title={t("site-plan:empty")} />}
        columns={[
          {
            key: "name",
            header: t("columns.building"),
            rowHeader: true,
            cell: (row) => (
              <a href={`${path}/${encodeURIComponent(row.code)}`}>
                {row.code} · {locale === "ru" ? row.nameRu : row.nameEn}
              </a>
            ),
          },
          { key: "plot", header: t("places.plot"), cell: (row) => row.plot },
          {
            key: "stage",
            header: t("places.stage"),
            cell: (row) => t(`site-plan:stages.${row.stage}`),
          },
          {
            key: "opening",
            header: t("places.opening"),
            nowrap: true,
            cell: (row) => sayQuarter(row.availableFrom, locale),
          },
          {
            key: "floors",
            header: t("site-plan:floors"),
            numeric: true,
            cell: (row) => row.floors || "—",
          },
          {
            key: "published",
            header: t("places.onSite"),
            cell: (row) =>
              row.published ? (
                <StatusTag tone="success">{t("places.published")}</StatusTag>
              ) : (
                <StatusTag>{t("places.hidden")}</StatusTag>
              ),
          },
        ]}
      />
    </Card>
  );
}

function Plots({ places: { plots } }: { places: PlacesView }) {
  const { t, locale, number } = useInventoryWords();
  const sum = plots.reduce((all, plot) => all + plot.areaM2, 0);
  return (
    <Card flush title={t("places.plots")}>
      <DataTable
        caption={t("places.plots")}
        captionHidden
        rows={plots}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "name",
            header: t("places.plot"),
            rowHeader: true,
            cell: (row) => (
              <a href={`/admin/site/plots/${encodeURIComponent(row.code)}`}>
                {row.code} · {locale === "ru" ? row.nameRu : row.nameEn}
              </a>
            ),
          },
          { key: "use", header: t("places.use"), cell: (row) => t(`values.use.${row.use}`) },
          {
            key: "area",
            header: t("columns.area_m2"),
            numeric: true,
            cell: (row) => number(row.areaM2),
          },
        ]}
        footer={
          <tr>
            <th scope="row" colSpan={2}>
              {t("places.sum")}
            </th>
            <td className="is-numeric">{number(sum)}</td>
          </tr>
        }
      />
    </Card>
  );
}
