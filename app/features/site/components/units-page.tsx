import { say } from "~/platform/i18n";
import {
  Button,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  Pager,
  Select,
  StatusTag,
} from "~/ui";
import type { UnitRow, UnitsPage } from "../inventory/list-units.server";
import { type UnitsFilter, unitSorts, unitsQuery } from "../inventory/units-filter";
import { defaultNorms } from "../norms";
import { unitStates } from "../plan/plan-classes";
import { quarterCode, sayQuarter } from "../quarter";
import { useInventoryWords } from "./inventory-words";
import { SiteFrame, sitePlaces } from "./site-frame";
import { stateTone } from "./state-tone";

/** The list of units as of a quarter. */
export function UnitsPageView({ page, filter }: { page: UnitsPage; filter: UnitsFilter }) {
  const words = useInventoryWords();
  const { t, locale } = words;
  const path = sitePlaces.units;
  return (
    <SiteFrame
      place="units"
      title={t("unitsTitle")}
      lead={t("unitsLead", { quarter: sayQuarter(page.quarter, locale) })}
      illustrative={page.illustrative}
      actions={
        <>
          <ButtonLink variant="secondary" href={`${path}.xlsx`}>
            XLSX
          </ButtonLink>
          <ButtonLink variant="secondary" href={`${path}.csv`}>
            CSV
          </ButtonLink>
          {page.mayEdit && (
            <>
              <ButtonLink variant="secondary" href={sitePlaces.import}>
                {t("importLink")}
              </ButtonLink>
              <ButtonLink href={`${path}/new`}>{t("newUnit")}</ButtonLink>
            </>
          )}
        </>
      }
    >
      <UnitsFilters page={page} filter={filter} />
      <Card flush>
        <DataTable
          caption={t("unitsTitle")}
          captionHidden
          rows={page.rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t("noUnits")} />}
          columns={columns()}
        />
      </Card>
      <Pager
        label={t("pages")}
        previous={
          filter.after
            ? { href: path + unitsQuery({ ...filter, after: null }), label: t("firstPage") }
            : undefined
        }
        next={
          page.next
            ? { href: path + unitsQuery({ ...filter, after: page.next }), label: t("nextPage") }
            : undefined
        }
      />
    </SiteFrame>
  );

  function columns() {
    return [
      {
        key: "code",
        header: t("columns.unit"),
        rowHeader: true,
        cell: (row: UnitRow) => <a href={`${path}/${row.id}`}>{row.code}</a>,
      },
      {
        key: "place",
        header: t("place"),
        nowrap: true,
        cell: (row: UnitRow) => t("unitPlace", { building: row.building, floor: row.level }),
      },
      {
        key: "use",
        header: t("mainUse"),
        cell: (row: UnitRow) => t(`site-plan:classes.unit.${row.group}`),
      },
      number("area", t("columns.area_m2"), (row) => row.areaM2),
      number("height", t("short.height"), (row) => row.heightM),
      number("load", t("short.load"), (row) => row.floorKn),
      number("bsl", t("short.bsl"), (row) => row.maxBsl),
      {
        key: "state",
        header: t("state"),
        cell: (row: UnitRow) => (
          <StatusTag tone={stateTone[row.state]}>
            {t(`site-plan:classes.unit.${row.state}`)}
          </StatusTag>
        ),
      },
    ];
  }

  function number(key: string, header: string, of: (row: UnitRow) => number) {
    return { key, header, numeric: true, cell: (row: UnitRow) => words.number(of(row)) };
  }
}

function UnitsFilters({ page, filter }: { page: UnitsPage; filter: UnitsFilter }) {
  const { t, locale } = useInventoryWords();
  const first = page.quarter - 4;
  const quarters = Array.from({ length: 48 }, (_, index) => first + index);
  return (
    <FilterBar
      label={t("filters")}
      action={sitePlaces.units}
      actions={
        <>
          <Button type="submit" size="small">
            {t("filter")}
          </Button>
          <ButtonLink size="small" variant="quiet" href={sitePlaces.units}>
            {t("clear")}
          </ButtonLink>
        </>
      }
    >
      <Select
        name="building"
        label={t("columns.building")}
        placeholder={t("any")}
        defaultValue={filter.building}
        options={page.buildings.map((code) => ({ value: code, label: code }))}
      />
      <Select
        name="use"
        label={t("hasUse")}
        placeholder={t("any")}
        defaultValue={filter.use ?? ""}
        options={defaultNorms.map(({ type, label }) => ({
          value: type,
          label: say(label, locale),
        }))}
      />
      <Select
        name="state"
        label={t("state")}
        placeholder={t("any")}
        defaultValue={filter.state ?? ""}
        options={unitStates.map((state) => ({
          value: state,
          label: t(`site-plan:classes.unit.${state}`),
        }))}
      />
      <Select
        name="quarter"
        label={t("inQuarter")}
        defaultValue={quarterCode(page.quarter)}
        options={quarters.map((quarter) => ({
          value: quarterCode(quarter),
          label: sayQuarter(quarter, locale),
        }))}
      />
      <Select
        name="sort"
        label={t("sort")}
        defaultValue={filter.sort}
        options={unitSorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
      />
    </FilterBar>
  );
}
