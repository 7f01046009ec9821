import { useTranslation } from "react-i18next";
import { formatNumber, type Locale, say, useLocale } from "~/platform/i18n";
import {
  Banner,
  Button,
  Card,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LivePart,
  Select,
  Stack,
  StatusTag,
  type Tone,
} from "~/ui";
import { drawnStates, type LoadLevel, type LoadRow, levelOf } from "../loads/load-lines";
import type { BuildingName, LoadsPageData } from "../loads/loads-page.server";
import { quarterCode, sayQuarter } from "../quarter";
import { type Resource, resourceRow, resourceRows } from "../resources";
import { LoadChart, topOf } from "./load-chart";
import { SiteFrame } from "./site-frame";

const path = "/admin/site/loads";
const years = ["3", "5", "10"];

const toneOf: Record<LoadLevel, Tone> = {
  normal: "neutral",
  amber: "warning",
  red: "danger",
  over: "danger",
};

const nameOf = (building: BuildingName, locale: Locale) =>
  `${building.code} · ${locale === "ru" ? building.nameRu : building.nameEn}`;

const percent = (share: number, locale: Locale) =>
  `${formatNumber(share * 100, locale, 0)}${locale === "ru" ? "\u00a0" : ""}%`;

/** The loads of one resource over time, the limits that bind first, and both as figures. */
export function LoadsPage({ page }: { page: LoadsPageData }) {
  const { t } = useTranslation("site-loads");
  return (
    <SiteFrame place="loads" title={t("title")} lead={t("lead")} illustrative={page.illustrative}>
      {page.anyLimit ? (
        <LivePart name="loads">
          <Stack>
            <First page={page} />
            <Filters page={page} />
            <Chart page={page} />
            <Bindings page={page} />
          </Stack>
        </LivePart>
      ) : (
        <EmptyState title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
    </SiteFrame>
  );
}

function First({ page: { bindings, span } }: { page: LoadsPageData }) {
  const { t } = useTranslation("site-loads");
  const locale = useLocale();
  const [first] = bindings;
  const end = sayQuarter(span.until - 1, locale);
  if (!first?.amber) {
    return (
      <Banner tone="success" title={t("first.none")}>
        <p>{t("first.noneText", { end })}</p>
      </Banner>
    );
  }
  const where = first.building ? nameOf(first.building, locale) : t("site");
  const at = first.over ?? first.red ?? first.amber;
  const level = first.over ? "over" : first.red ? "red" : "amber";
  return (
    <Banner tone={level === "amber" ? "warning" : "danger"} title={t("first.title")}>
      <p>
        {t(`first.${level}`, {
          resource: say(resourceRow(first.resource).label, locale),
          where,
          quarter: sayQuarter(at, locale),
        })}
      </p>
    </Banner>
  );
}

function Filters({ page }: { page: LoadsPageData }) {
  const { t } = useTranslation("site-loads");
  const locale = useLocale();
  return (
    <FilterBar
      label={t("filters.label")}
      action={path}
      actions={<Button>{t("filters.show")}</Button>}
    >
      <Select
        name="resource"
        label={t("filters.resource")}
        defaultValue={page.resource}
        options={resourceRows.map(({ code, label }) => ({
          value: code,
          label: say(label, locale),
        }))}
      />
      <Select
        name="building"
        label={t("filters.building")}
        placeholder={t("site")}
        defaultValue={page.building?.code ?? ""}
        options={page.buildings.map((one) => ({ value: one.code, label: nameOf(one, locale) }))}
      />
      <Select
        name="from"
        label={t("filters.from")}
        defaultValue={quarterCode(page.span.from)}
        options={Array.from({ length: 24 }, (_, index) => page.span.from - 8 + index).map(
          (quarter) => ({ value: quarterCode(quarter), label: sayQuarter(quarter, locale) }),
        )}
      />
      <Select
        name="years"
        label={t("filters.years")}
        defaultValue={String(page.years)}
        options={years.map((count) => ({
          value: count,
          label: t("filters.span", { count: Number(count) }),
        }))}
      />
    </FilterBar>
  );
}

function Chart({ page }: { page: LoadsPageData }) {
  const { t } = useTranslation("site-loads");
  const locale = useLocale();
  const { label, unit } = resourceRow(page.resource);
  const where = page.building ? nameOf(page.building, locale) : t("site");
  const title = `${say(label, locale)}, ${say(unit, locale)} · ${where}`;
  const top = `${formatNumber(topOf(page.rows), locale, 1)}\u00a0${say(unit, locale)}`;
  return (
    <>
      <Card title={title}>
        <LoadChart rows={page.rows} topText={top} />
        <ul className="load-legend">
          {drawnStates.map((state) => (
            <li key={state} className={`load-legend__${state}`}>
              {t(`states.${state}`)}
            </li>
          ))}
          <li className="load-legend__limit">{t("built")}</li>
        </ul>
        {page.diversity < 1 && (
          <p className="mt-2 text-ink-soft">
            {t("diversity", { factor: formatNumber(page.diversity, locale) })}
          </p>
        )}
      </Card>
      <Card title={t("table.title")} flush>
        <Figures rows={page.rows} caption={title} />
      </Card>
    </>
  );
}

function Figures({ rows, caption }: { rows: readonly LoadRow[]; caption: string }) {
  const { t } = useTranslation("site-loads");
  const locale = useLocale();
  const figure = (value: number | null) => (value === null ? "—" : formatNumber(value, locale, 1));
  const number = (key: "built" | "free" | (typeof drawnStates)[number], header: string) => ({
    key,
    header,
    numeric: true,
    cell: (row: LoadRow) => figure(row[key]),
  });
  const columns: Column<LoadRow>[] = [
    {
      key: "quarter",
      header: t("table.quarter"),
      rowHeader: true,
      nowrap: true,
      cell: (row) => sayQuarter(row.quarter, locale),
    },
    number("built", t("built")),
    ...drawnStates.map((state) => number(state, t(`states.${state}`))),
    number("free", t("table.free")),
    {
      key: "level",
      header: t("table.level"),
      nowrap: true,
      cell: (row) => <Level level={row.level} share={row.share} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.quarter)}
      narrow="scroll"
    />
  );
}

function Level({ level, share }: { level: LoadLevel; share: number | null }) {
  const { t } = useTranslation("site-loads");
  const locale = useLocale();
  const used = share === null || !Number.isFinite(share) ? "" : percent(share, locale);
  if (level === "normal") return <>{used || "—"}</>;
  return (
    <StatusTag tone={toneOf[level]}>
      {[used, t(`levels.${level}`)].filter(Boolean).join(" · ")}
    </StatusTag>
  );
}

type BindingRow = LoadsPageData["bindings"][number];

function Bindings({ page: { bindings, span, years: shown } }: { page: LoadsPageData }) {
  const { t } = useTranslation("site-loads");
  const locale = useLocale();
  const href = (resource: Resource, code: string) => {
    const query = new URLSearchParams({ resource, building: code, from: quarterCode(span.from) });
    return `${path}?${query}&years=${shown}`;
  };
  const since = (quarter: number | null) => (quarter === null ? "—" : sayQuarter(quarter, locale));
  const columns: Column<BindingRow>[] = [
    {
      key: "resource",
      header: t("bindings.resource"),
      rowHeader: true,
      cell: (row) => (
        <a href={href(row.resource, row.building?.code ?? "")}>
          {say(resourceRow(row.resource).label, locale)}
        </a>
      ),
    },
    {
      key: "where",
      header: t("bindings.where"),
      cell: (row) => (row.building ? nameOf(row.building, locale) : t("site")),
    },
    {
      key: "peak",
      header: t("bindings.peak"),
      cell: (row) => (
        <>
          <Level level={row.peak === null ? "over" : levelOf(row.peak)} share={row.peak} />{" "}
          <span className="whitespace-nowrap text-ink-soft">
            {sayQuarter(row.peakQuarter, locale)}
          </span>
        </>
      ),
    },
    { key: "amber", header: t("bindings.amber"), nowrap: true, cell: (row) => since(row.amber) },
    { key: "red", header: t("bindings.red"), nowrap: true, cell: (row) => since(row.red) },
    { key: "over", header: t("bindings.over"), nowrap: true, cell: (row) => since(row.over) },
  ];
  return (
    <Card title={t("bindings.title")} flush>
      <DataTable
        caption={t("bindings.title")}
        captionHidden
        columns={columns}
        rows={bindings}
        rowKey={(row) => `${row.building?.id ?? "site"}-${row.resource}`}
        empty={
          <EmptyState title={t("bindings.empty")}>
            <p>{t("bindings.emptyText")}</p>
          </EmptyState>
        }
      />
    </Card>
  );
}
