import { say } from "~/platform/i18n";
import { Button, DataTable, EmptyState } from "~/ui";
import type { LimitRow } from "../inventory/places.server";
import { sayQuarter } from "../quarter";
import { resourceRows } from "../resources";
import { useInventoryWords } from "./inventory-words";

/** What each resource can give, stage by stage. */
export function LimitsTable({ limits, mayEdit }: { limits: LimitRow[]; mayEdit: boolean }) {
  const { t, locale, number } = useInventoryWords();
  const rows = resourceRows.flatMap((resource) => {
    const stages = limits.filter((limit) => limit.resource === resource.code);
    return stages.length > 0 ? [{ resource, stages }] : [];
  });
  return (
    <DataTable
      caption={t("limits.title")}
      captionHidden
      rows={rows}
      rowKey={({ resource }) => resource.code}
      empty={<EmptyState level={3} title={t("limits.none")} />}
      columns={[
        {
          key: "resource",
          header: t("limits.resource"),
          rowHeader: true,
          cell: ({ resource }) => `${say(resource.label, locale)}, ${say(resource.unit, locale)}`,
        },
        {
          key: "diversity",
          header: t("limits.diversity"),
          numeric: true,
          cell: ({ resource }) => number(resource.diversity),
        },
        {
          key: "stages",
          header: t("limits.stages"),
          cell: ({ stages }) => (
            <ul className="limit-stages">
              {stages.map((stage) => (
                <li key={stage.id}>
                  <span>
                    {t("limits.stage", {
                      quarter: sayQuarter(stage.from, locale),
                      capacity: number(stage.capacity),
                    })}
                  </span>
                  {mayEdit && <RemoveLimit id={stage.id} />}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function RemoveLimit({ id }: { id: string }) {
  const { t } = useInventoryWords();
  return (
    <form method="post">
      <input type="hidden" name="limit" value={id} />
      <Button name="intent" value="remove_limit" variant="quiet" size="small">
        {t("limits.remove")}
      </Button>
    </form>
  );
}
