import { say, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, FieldGrid, Fieldset, Select, TextArea, TextField } from "~/ui";
import { fireCategories } from "../demand";
import { bslLevels, gmpStates, permittedSzz, spaceField } from "../inventory/unit-fields";
import { defaultNorms } from "../norms";
import {
  type FormState,
  ListedSelect,
  NumberField,
  QuarterSelect,
  useField,
} from "./inventory-fields";
import { useInventoryWords } from "./inventory-words";

/** All that is known of a unit, to be changed; a new one also says where it stands and how it is called. */
export function UnitForm({
  state,
  version,
  buildings,
}: {
  state: FormState;
  /** null for a new unit */
  version: number | null;
  buildings: readonly string[];
}) {
  const { t } = useInventoryWords();
  const locale = useLocale();
  const field = useField(state);
  return (
    <form method="post" noValidate className="stack">
      {version !== null && <input type="hidden" name="version" value={version} />}
      {version === null && (
        <FieldGrid columns={3}>
          <Select
            {...field("building", t("columns.building"))}
            placeholder={t("choose")}
            options={buildings.map((code) => ({ value: code, label: code }))}
          />
          <NumberField field={field("floor", t("columns.floor"))} />
          <TextField {...field("unit", t("columns.unit"), t("unitCodeHint"))} width="medium" />
        </FieldGrid>
      )}
      <Fieldset legend={t("form.areas")} lead={t("form.areasLead")}>
        <NumberField field={field("area_m2", t("columns.area_m2"))} unit={t("m2")} />
        <FieldGrid>
          {defaultNorms.map(({ type, label }) => (
            <NumberField
              key={type}
              field={field(spaceField(type), say(label, locale))}
              unit={t("m2")}
            />
          ))}
        </FieldGrid>
      </Fieldset>
      <Fieldset section legend={t("form.life")} lead={t("form.lifeLead")}>
        <FieldGrid>
          <QuarterSelect
            field={field("from_quarter", t("columns.from_quarter"))}
            placeholder={t("choose")}
          />
          <QuarterSelect
            field={field("until_quarter", t("columns.until_quarter"))}
            placeholder={t("noEnd")}
          />
        </FieldGrid>
      </Fieldset>
      <Fieldset section legend={t("form.permits")}>
        <FieldGrid>
          <NumberField field={field("height_m", t("columns.height_m"))} unit={t("metres")} />
          <NumberField field={field("floor_kn", t("columns.floor_kn"))} unit={t("kn")} />
          <ListedSelect field={field("max_bsl", t("columns.max_bsl"))} values={bslLevels} />
          <ListedSelect
            field={field("fire_category", t("columns.fire_category"))}
            values={fireCategories}
          />
          <ListedSelect field={field("szz_class", t("columns.szz_class"))} values={permittedSzz} />
          <ListedSelect field={field("gmp", t("columns.gmp"))} values={gmpStates} />
        </FieldGrid>
        <TextField
          {...field("compartment", t("columns.compartment"), t("compartmentHint"))}
          width="medium"
        />
      </Fieldset>
      <Fieldset section legend={t("form.outline")}>
        <TextArea {...field("outline", t("columns.outline"), t("outlineHint"))} rows={3} />
      </Fieldset>
      <ButtonRow>
        {version === null ? (
          <Button name="intent" value="add_unit">
            {t("addUnit")}
          </Button>
        ) : (
          <Button name="intent" value="save_unit">
            {t("save")}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}
