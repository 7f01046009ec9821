import { say } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import { Button, ButtonRow, Checkbox, FieldGrid, Select, TextArea, TextField } from "~/ui";
import { plotUses, stages } from "../inventory/place-schemas";
import type { PlaceForm } from "../inventory/places.server";
import type { TypedPlace } from "../inventory/post-places.server";
import { resourceRows } from "../resources";
import { ListedSelect, NumberField, QuarterSelect, useField } from "./inventory-fields";
import { useInventoryWords } from "./inventory-words";

/** A refused form of these pages with what was typed. */
export type RefusedPlace = { typed: TypedPlace; refusal: Refusal; fields: FieldErrors };

/** The state of one form of a page: what was refused of it, else what is stored. */
function stateOf(intent: string, texts: Record<string, string>, refused: RefusedPlace | null) {
  const own = refused?.typed.intent === intent ? refused : null;
  return { texts: own?.typed.texts ?? texts, errors: own?.fields ?? {}, prefix: `${intent}-` };
}

function Names({ field }: { field: ReturnType<typeof useField> }) {
  const { t } = useInventoryWords();
  return (
    <>
      <TextField {...field("name_ru", t("places.nameRu"))} lang="ru" />
      <TextField {...field("name_en", t("places.nameEn"))} lang="en" />
    </>
  );
}

export function PlotForm({ plot, refused }: { plot: PlaceForm; refused: RefusedPlace | null }) {
  const { t } = useInventoryWords();
  const field = useField(stateOf("save_plot", plot.texts, refused));
  return (
    <form method="post" noValidate className="stack">
      <input type="hidden" name="version" value={plot.version} />
      {!plot.id && (
        <TextField {...field("code", t("places.code"), t("places.codeHint"))} width="short" />
      )}
      <Names field={field} />
      <FieldGrid>
        <ListedSelect field={field("use", t("places.use"))} values={plotUses} />
        <NumberField field={field("area_m2", t("columns.area_m2"))} unit={t("m2")} />
      </FieldGrid>
      <TextArea {...field("outline", t("columns.outline"), t("outlineHint"))} rows={3} />
      <ButtonRow>
        <Button name="intent" value="save_plot">
          {t("save")}
        </Button>
      </ButtonRow>
    </form>
  );
}

export function BuildingForm({
  building,
  published,
  plots,
  refused,
}: {
  building: PlaceForm;
  published: boolean;
  plots: readonly string[];
  refused: RefusedPlace | null;
}) {
  const { t } = useInventoryWords();
  const field = useField(stateOf("save_building", building.texts, refused));
  const typed = refused?.typed.intent === "save_building" ? refused.typed : null;
  return (
    <form method="post" noValidate className="stack">
      <input type="hidden" name="version" value={building.version} />
      {!building.id && (
        <TextField {...field("code", t("places.code"), t("places.codeHint"))} width="short" />
      )}
      <Names field={field} />
      <FieldGrid columns={3}>
        <Select
          {...field("plot", t("places.plot"))}
          placeholder={t("choose")}
          options={plots.map((code) => ({ value: code, label: code }))}
        />
        <ListedSelect field={field("stage", t("places.stage"))} values={stages} />
        <QuarterSelect
          field={field("available_from", t("places.opening"))}
          placeholder={t("choose")}
        />
      </FieldGrid>
      <TextArea {...field("outline", t("columns.outline"), t("outlineHint"))} rows={3} />
      <Checkbox
        name="published"
        id="save_building-published"
        value="yes"
        label={t("places.publish")}
        hint={t("places.publishHint")}
        defaultChecked={typed ? typed.published : published}
      />
      <ButtonRow>
        <Button name="intent" value="save_building">
          {t("save")}
        </Button>
      </ButtonRow>
    </form>
  );
}

export function FloorForm({ refused }: { refused: RefusedPlace | null }) {
  const { t } = useInventoryWords();
  const field = useField(stateOf("save_floor", {}, refused));
  return (
    <form method="post" noValidate className="stack stack--tight">
      <NumberField field={field("level", t("columns.floor"))} />
      <NumberField field={field("area_m2", t("columns.area_m2"))} unit={t("m2")} />
      <ButtonRow>
        <Button name="intent" value="save_floor" variant="secondary">
          {t("places.saveFloor")}
        </Button>
      </ButtonRow>
    </form>
  );
}

export function LimitForm({ refused }: { refused: RefusedPlace | null }) {
  const { t, locale } = useInventoryWords();
  const field = useField(stateOf("save_limit", {}, refused));
  return (
    <form method="post" noValidate className="stack stack--tight">
      <Select
        {...field("resource", t("limits.resource"))}
        placeholder={t("choose")}
        options={resourceRows.map(({ code, label, unit }) => ({
          value: code,
          label: `${say(label, locale)}, ${say(unit, locale)}`,
        }))}
      />
      <QuarterSelect field={field("from_quarter", t("limits.from"))} placeholder={t("choose")} />
      <NumberField field={field("capacity", t("limits.capacity"))} />
      <ButtonRow>
        <Button name="intent" value="save_limit" variant="secondary">
          {t("limits.save")}
        </Button>
      </ButtonRow>
    </form>
  );
}
