import { capacityUnits } from "~/features/applications";
import { latestQuarter, parseQuarter, quarterCode, resourceRow, sayQuarter } from "~/features/site";
import { formatNumber, say, typeableNumber } from "~/platform/i18n";
import {
  CheckboxGroup,
  DateField,
  EmptyState,
  FieldGrid,
  Fieldset,
  Select,
  TextArea,
  TextField,
} from "~/ui";
import type { CounterItem } from "../counter/counter-items";
import type { DraftTexts } from "../draft/draft-form";
import {
  loadField,
  offeredLoads,
  phaseField,
  promiseField,
  promiseRows,
  tenancies,
} from "../draft/draft-form";
import type { StaffOffer } from "../views/staff-offer.server";
import { AskedNotes } from "./asked-notes";
import { GapNotes } from "./gap-notes";
import { useWording } from "./use-wording";

export type Draft = NonNullable<StaffOffer["draft"]>;
export type DraftFieldsProps = {
  draft: Draft;
  form: DraftTexts;
  errorOf: (name: string) => string | undefined;
  usualDays: number;
  /** what the company asked, as far as it was taken up */
  asked: readonly CounterItem[];
};

/** Which units are offered, out of those that are kept. */
export function UnitFields({ draft: { kept, gaps }, form, errorOf, asked }: DraftFieldsProps) {
  const { words, locale } = useWording();
  return (
    <Fieldset section legend={words("form.units")} id="part-units">
      <GapNotes gaps={gaps} field="units" />
      <AskedNotes asked={asked} terms={["units"]} />
      {kept.length === 0 ? (
        <EmptyState level={3} title={words("staff.noSpace")} />
      ) : (
        <CheckboxGroup
          name="unit"
          id="units"
          legend={words("form.unitsHint")}
          error={errorOf("units")}
          defaultValues={form.units}
          options={kept.map((one) => ({
            value: one.id,
            label: words("form.unitOption", {
              unit: one.unit,
              phase: one.phase + 1,
              area: formatNumber(one.areaM2, locale, 1),
              from: sayQuarter(one.from, locale),
              until: sayQuarter(one.until - 1, locale),
            }),
            hint: words(`form.unitState.${one.state}`),
          }))}
        />
      )}
    </Fieldset>
  );
}

/** In which form space is given, and for what. */
export function PaymentFields({
  draft: { gaps },
  form: { texts },
  errorOf,
  asked,
}: DraftFieldsProps) {
  const { words, locale } = useWording();
  return (
    <Fieldset section legend={words("form.payment")} id="part-rent">
      <GapNotes gaps={gaps} field="rent" />
      <AskedNotes asked={asked} terms={["tenancy", "rent", "indexation"]} />
      <FieldGrid columns={3}>
        <Select
          name="tenancy"
          label={words("form.tenancy")}
          error={errorOf("tenancy")}
          defaultValue={texts.tenancy}
          options={tenancies.map((one) => ({ value: one, label: words(`tenancy.${one}`) }))}
        />
        <TextField
          name="rent"
          label={words("form.rent")}
          hint={words("form.rentHint")}
          unit={words("form.rentUnit")}
          error={errorOf("rent")}
          defaultValue={typeableNumber(texts.rent ?? "", locale)}
          inputMode="decimal"
        />
        <TextField
          name="indexation"
          label={words("form.indexation")}
          unit={words("form.indexationUnit")}
          optionalText={words("form.optional")}
          error={errorOf("indexation")}
          defaultValue={typeableNumber(texts.indexation ?? "", locale)}
          inputMode="decimal"
        />
      </FieldGrid>
    </Fieldset>
  );
}

/** How many quarters a date may be chosen from. */
const shownQuarters = 60;

/** When each phase begins and starts work. */
export function PhaseFields({ draft, form: { texts }, errorOf, asked }: DraftFieldsProps) {
  const { words, locale } = useWording();
  const stated = draft.phases.flatMap((phase) =>
    (["from", "launch"] as const).flatMap(
      (part) => parseQuarter(texts[phaseField(phase, part)] ?? "") ?? [],
    ),
  );
  const first = Math.min(
    ...stated,
    ...draft.kept.map(({ from }) => from),
    latestQuarter - shownQuarters,
  );
  const options = Array.from({ length: shownQuarters }, (_, index) => first + index).map(
    (quarter) => ({ value: quarterCode(quarter), label: sayQuarter(quarter, locale) }),
  );
  return (
    <Fieldset section legend={words("form.phases")} id="part-phases">
      <GapNotes gaps={draft.gaps} field="phases" />
      <AskedNotes asked={asked} terms={["phases"]} />
      {draft.phases.map((phase) => (
        <Fieldset key={phase} legend={words("form.phase", { phase: phase + 1 })}>
          <FieldGrid columns={3}>
            <TextField
              name={phaseField(phase, "name")}
              label={words("form.name")}
              defaultValue={texts[phaseField(phase, "name")]}
            />
            {(["from", "launch"] as const).map((part) => (
              <Select
                key={part}
                name={phaseField(phase, part)}
                label={words(`form.${part}`)}
                placeholder={words("form.noQuarter")}
                error={errorOf(phaseField(phase, part))}
                defaultValue={texts[phaseField(phase, part)]}
                options={options}
              />
            ))}
          </FieldGrid>
        </Fieldset>
      ))}
    </Fieldset>
  );
}

/** The most that may be drawn. */
export function LoadFields({ draft: { gaps }, form: { texts }, errorOf, asked }: DraftFieldsProps) {
  const { words, locale } = useWording();
  return (
    <Fieldset section legend={words("form.loads")} lead={words("form.loadsHint")} id="part-loads">
      <GapNotes gaps={gaps} field="loads" />
      <AskedNotes asked={asked} terms={["loads"]} />
      <FieldGrid columns={3}>
        {offeredLoads.map((code) => {
          const { label, unit } = resourceRow(code);
          return (
            <TextField
              key={code}
              name={loadField(code)}
              label={say(label, locale)}
              unit={say(unit, locale)}
              error={errorOf(loadField(code))}
              defaultValue={typeableNumber(texts[loadField(code)] ?? "", locale)}
              inputMode="decimal"
            />
          );
        })}
      </FieldGrid>
    </Fieldset>
  );
}

/** Rows that stand empty after those in use, for more years. */
const spareRows = 2;

/** What is to be reached by the end of which year. */
export function PromiseFields({
  draft: { gaps },
  form: { texts },
  errorOf,
  asked,
}: DraftFieldsProps) {
  const { words, locale } = useWording();
  const used = Array.from({ length: promiseRows }, (_, row) => row).filter((row) =>
    (["year", "investment", "jobs", "output"] as const).some(
      (part) => (texts[promiseField(row, part)] ?? "") !== "",
    ),
  );
  const count = Math.min(promiseRows, (used.at(-1) ?? -1) + 1 + spareRows);
  const known = capacityUnits.some(({ value }) => value === texts.output_unit);
  return (
    <Fieldset
      section
      legend={words("form.promises")}
      lead={words("form.promisesHint")}
      id="part-promises"
    >
      <GapNotes gaps={gaps} field="promises" />
      <AskedNotes asked={asked} terms={["promises"]} />
      <Select
        name="output_unit"
        label={words("form.outputUnit")}
        placeholder={words("form.noUnit")}
        defaultValue={texts.output_unit}
        width="medium"
        options={[
          ...capacityUnits.map(({ value, label }) => ({ value, label: say(label, locale) })),
          ...(known || !texts.output_unit
            ? []
            : [{ value: texts.output_unit, label: texts.output_unit }]),
        ]}
      />
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <Fieldset
          key={row}
          legend={<span className="sr-only">{words("form.row", { row: row + 1 })}</span>}
        >
          <div className="offer-promise">
            {(["year", "investment", "jobs", "output"] as const).map((part) => (
              <TextField
                key={part}
                name={promiseField(row, part)}
                label={words(`form.${part}`)}
                error={errorOf(promiseField(row, part))}
                defaultValue={typeableNumber(texts[promiseField(row, part)] ?? "", locale)}
                inputMode={part === "year" || part === "jobs" ? "numeric" : "decimal"}
              />
            ))}
          </div>
        </Fieldset>
      ))}
    </Fieldset>
  );
}

/** Conditions, further terms, and until when an answer is waited for. */
export function OtherFields({
  draft: { gaps },
  form: { texts },
  errorOf,
  asked,
  usualDays,
}: DraftFieldsProps) {
  const { words } = useWording();
  return (
    <>
      <Fieldset section legend={words("form.conditions")}>
        <AskedNotes asked={asked} terms={["conditions", "other"]} />
        <TextArea
          name="conditions"
          label={words("form.conditions")}
          hint={words("form.conditionsHint")}
          optionalText={words("form.optional")}
          error={errorOf("conditions")}
          defaultValue={texts.conditions}
          rows={4}
        />
        <TextArea
          name="note"
          label={words("form.note")}
          optionalText={words("form.optional")}
          error={errorOf("note")}
          defaultValue={texts.note}
          rows={3}
        />
      </Fieldset>
      <Fieldset section legend={words("groups.validity")} id="part-valid_until">
        <GapNotes gaps={gaps} field="valid_until" />
        <AskedNotes asked={asked} terms={["valid_until"]} />
        <DateField
          name="valid_until"
          label={words("form.validUntil")}
          hint={words("form.validHint", { days: usualDays })}
          error={errorOf("valid_until")}
          defaultValue={texts.valid_until}
        />
      </Fieldset>
    </>
  );
}
