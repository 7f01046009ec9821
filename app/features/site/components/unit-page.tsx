import type { FieldErrors, Refusal } from "~/platform/refusal";
import {
  Banner,
  ButtonLink,
  Card,
  DataTable,
  DefinitionList,
  EmptyState,
  Split,
  StatusTag,
} from "~/ui";
import type { UnitView } from "../inventory/get-unit.server";
import { type UnitTexts, unitFields } from "../inventory/unit-fields";
import { sayQuarter } from "../quarter";
import { FloorDrawing } from "./floor-drawing";
import { useInventoryWords } from "./inventory-words";
import { RefusedSummary } from "./refused-summary";
import { SiteFrame, sitePlaces } from "./site-frame";
import { stateTone } from "./state-tone";
import { UnitForm } from "./unit-form";

export type RefusedUnit = { typed: UnitTexts; refusal: Refusal; fields: FieldErrors };

/** A unit: what it is, when it is kept, and, for who may, a form to change it. */
export function UnitPage({
  unit,
  refused,
  saved,
}: {
  unit: UnitView;
  refused: RefusedUnit | null;
  saved: boolean;
}) {
  const { t, sayValue } = useInventoryWords();
  const { texts } = unit;
  const shown = unitFields.filter(
    (field) => !["building", "floor", "unit", "outline"].includes(field) && texts[field] !== "",
  );
  return (
    <>
      <RefusedSummary refused={refused} />
      <SiteFrame
        place="units"
        title={t("unitTitle", { code: texts.unit })}
        lead={t("unitPlace", { building: texts.building, floor: texts.floor })}
        back={{ href: sitePlaces.units, label: t("backToUnits") }}
        actions={
          unit.mayEdit &&
          texts.until_quarter === "" && (
            <ButtonLink variant="secondary" href={`${sitePlaces.units}/${unit.id}/division`}>
              {t("divide")}
            </ButtonLink>
          )
        }
        illustrative={unit.illustrative}
      >
        {saved && (
          <Banner tone="success" announce="status">
            <p>{t("saved")}</p>
          </Banner>
        )}
        <Split aside={<UnitAside unit={unit} />}>
          <Card title={unit.mayEdit ? undefined : t("aboutUnit")}>
            {unit.mayEdit ? (
              <UnitForm
                version={unit.version}
                buildings={[]}
                state={{
                  texts: refused?.typed ?? texts,
                  errors: refused?.fields ?? {},
                  stored:
                    refused?.refusal.code === "stale" ? storedTexts(unit, refused) : undefined,
                }}
              />
            ) : (
              <DefinitionList
                items={shown.map((field) => ({
                  key: field,
                  term: t(`columns.${field}`),
                  value: sayValue(field, texts[field]),
                }))}
              />
            )}
          </Card>
        </Split>
      </SiteFrame>
    </>
  );

  /** What is stored now where it differs from what was typed. */
  function storedTexts({ texts: now }: UnitView, { typed }: RefusedUnit) {
    const changed = unitFields.filter((field) => now[field] !== typed[field].replace(",", "."));
    return Object.fromEntries(changed.map((field) => [field, sayValue(field, now[field])]));
  }
}

function UnitAside({ unit }: { unit: UnitView }) {
  const { t, locale } = useInventoryWords();
  const links = (title: string, units: UnitView["origins"]) =>
    units.length > 0 && (
      <p>
        {title}{" "}
        {units.map(({ id, code }, index) => (
          <span key={id}>
            {index > 0 && ", "}
            <a href={`${sitePlaces.units}/${id}`}>{code}</a>
          </span>
        ))}
      </p>
    );
  return (
    <>
      <Card title={t("onFloor", { floor: unit.texts.floor })}>
        <FloorDrawing unit={unit} />
        {links(t("cameFrom"), unit.origins)}
        {links(t("became"), unit.successors)}
      </Card>
      <Card
        flush
        title={t("occupation")}
        actions={
          <StatusTag tone={stateTone[unit.state]}>
            {t(`site-plan:classes.unit.${unit.state}`)}
          </StatusTag>
        }
      >
        <DataTable
          caption={t("occupation")}
          captionHidden
          rows={unit.occupations}
          rowKey={(row) => row.id}
          empty={<EmptyState level={3} title={t("neverKept")} />}
          columns={[
            {
              key: "from",
              header: t("keptFrom"),
              nowrap: true,
              cell: (row) => sayQuarter(row.from, locale),
            },
            {
              key: "until",
              header: t("keptTo"),
              nowrap: true,
              cell: (row) => sayQuarter(row.until - 1, locale),
            },
            { key: "state", header: t("keptState"), cell: (row) => t(`kept.${row.state}`) },
          ]}
        />
      </Card>
    </>
  );
}
