import { useTranslation } from "react-i18next";
import { reasonsFor } from "~/features/applications";
import { say, useLocale } from "~/platform/i18n";
import { Checkbox, Disclosure, FieldGrid, Select, TextField } from "~/ui";
import { gatesShape } from "../forms/gates-form";
import { fieldName, type TypedRow } from "../forms/typed";
import type { EditorProps } from "./editor";
import { AddRow, RowsTable, useRowTitle } from "./rows-table";
import { useStanding } from "./standing-context";
import { TextPair } from "./text-pair";

const nameOf = (index: number, field: string) => fieldName(gatesShape, index, field);

/** The gates in their order, and the words of each. */
export function GatesEditor({ rows, errorOf }: EditorProps) {
  const titleOf = useRowTitle("gates");
  return (
    <>
      <RowsTable kind="gates" shape={gatesShape} rows={rows} />
      <div>
        {rows.map((row, index) => (
          <Disclosure
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn anew with every change of rows
            key={index}
            summary={`${index + 1}. ${titleOf({ row, index })}`}
            open={!row.code || hasFault(index, errorOf)}
          >
            <GateFields row={row} index={index} errorOf={errorOf} />
          </Disclosure>
        ))}
      </div>
      <AddRow kind="gates" shape={gatesShape} count={rows.length} />
    </>
  );
}

function hasFault(index: number, errorOf: EditorProps["errorOf"]): boolean {
  return Object.keys(gatesShape.fields).some((field) => errorOf(nameOf(index, field)));
}

function GateFields({
  row,
  index,
  errorOf,
}: {
  row: TypedRow;
  index: number;
  errorOf: EditorProps["errorOf"];
}) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const { reasons } = useStanding();
  const pair = { kind: "gates", shape: gatesShape, row, index, errorOf } as const;
  return (
    <div className="stack">
      <FieldGrid columns={2}>
        <TextField
          name={nameOf(index, "code")}
          label={t("fields.gates.code")}
          hint={t("codeHint")}
          defaultValue={row.code ?? ""}
          error={errorOf(nameOf(index, "code"))}
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          name={nameOf(index, "reason")}
          label={t("fields.gates.reason")}
          hint={t("reasonHint")}
          placeholder={t("choose")}
          defaultValue={row.reason ?? ""}
          error={errorOf(nameOf(index, "reason"))}
          options={reasonsFor(reasons, "refuse_admission").map(({ code, name }) => ({
            value: code,
            label: say(name, locale),
          }))}
        />
      </FieldGrid>
      <TextPair {...pair} field="name" />
      <TextPair {...pair} field="hint" long />
      <Checkbox
        name={nameOf(index, "optional")}
        value="yes"
        label={t("fields.gates.optional")}
        hint={t("optionalHint")}
        defaultChecked={Boolean(row.optional)}
      />
    </div>
  );
}
