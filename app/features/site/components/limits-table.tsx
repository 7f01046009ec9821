import { say } from "~/platform/i18n";
import { Button, ButtonRow, DataTable, EmptyState, Select } from "~/ui";
import type { LimitRow } from "../inventory/places.server";
import { sayQuarter } from "../quarter";
import { resourceRow, resourceRows } from "../resources";
import { useInventoryWords } from "./inventory-words";

/** What each resource can give, by the quarters in which something changes. */
export function LimitsTable({ limits }: { limits: readonly LimitRow[] }) {
  const { t, locale, number } = useInventoryWords();
  const quarters = [...new Set(limits.map(({ from }) => from))].sort((a, b) => a - b);
  const rows = resourceRows.filter(({ code }) => limits.some(({ resource }) => resource === code));
  return (
    <DataTable
      caption={t("limits.title")}
      captionHidden
      narrow="scroll"
      rows={rows}
      rowKey={({ code }) => code}
      empty={<EmptyState level={3} title={t("limits.none")} />}
      columns={[
        {
          key: "resource",
          header: t("limits.resource"),
          rowHeader: true,
          cell: ({ label, unit }) => `${say(label, locale)}, ${say(unit, locale)}`,
        },
        {
          key: "diversity",
          header: t("limits.diversity"),
          numeric: true,
          cell: ({ diversity }) => number(diversity),
        },
        ...quarters.map((quarter) => ({
          key: String(quarter),
          header: t("limits.since", { quarter: sayQuarter(quarter, locale) }),
          numeric: true,
          cell: ({ code }: (typeof resourceRows)[number]) => {
            const found = limits.find(
              ({ resource, from }) => resource === code && from === quarter,
            );
            return found ? number(found.capacity) : "—";
          },
        })),
      ]}
    />
  );
}

/** Takes back a limit that was set by mistake. */
export function RemoveLimit({ limits }: { limits: readonly LimitRow[] }) {
  const { t, locale, number } = useInventoryWords();
  const nameOf = ({ resource, from, capacity }: LimitRow) =>
    t("limits.one", {
      resource: say(resourceRow(resource).label, locale),
      quarter: sayQuarter(from, locale),
      capacity: number(capacity),
    });
  return (
    <form method="post" className="stack stack--tight">
      <Select
        name="limit"
        label={t("limits.which")}
        options={limits.map((limit) => ({ value: limit.id, label: nameOf(limit) }))}
      />
      <ButtonRow>
        <Button name="intent" value="remove_limit" variant="secondary">
          {t("limits.remove")}
        </Button>
      </ButtonRow>
    </form>
  );
}
