import { useTranslation } from "react-i18next";
import { reasonedSteps } from "~/features/applications";
import { say, useLocale } from "~/platform/i18n";
import { Checkbox, CheckboxGroup, Disclosure, TextField } from "~/ui";
import { gatesTo, reasonsShape } from "../forms/reasons-form";
import { fieldName, type TypedRow } from "../forms/typed";
import type { EditorProps } from "./editor";
import { stepText } from "./field-value";
import { AddRow, RowsTable, useRowTitle } from "./rows-table";
import { useStanding } from "./standing-context";
import { TextPair } from "./text-pair";

const nameOf = (index: number, field: string) => fieldName(reasonsShape, index, field);

/** The reasons in their order; one that was in force can be retired, never taken away. */
export function ReasonsEditor({ rows, errorOf }: EditorProps) {
  const { t } = useTranslation("review-rules");
  const titleOf = useRowTitle("reasons");
  const { reasons } = useStanding();
  const inForce = (row: TypedRow) => reasons.some(({ code }) => code === row.code);
  return (
    <>
      <p className="text-ink-soft">{t("reasons.editLead")}</p>
      <RowsTable
        kind="reasons"
        shape={reasonsShape}
        rows={rows}
        fixed={inForce}
        columns={[
          {
            key: "active",
            header: t("reasons.state"),
            cell: ({ row }) => t(row.active || isBlank(row) ? "reasons.active" : "reasons.retired"),
          },
        ]}
      />
      <div>
        {rows.map((row, index) => (
          <Disclosure
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn anew with every change of rows
            key={index}
            summary={`${index + 1}. ${titleOf({ row, index })}`}
            open={!row.code || hasFault(index, errorOf)}
          >
            <ReasonFields row={row} index={index} errorOf={errorOf} fixed={inForce(row)} />
          </Disclosure>
        ))}
      </div>
      <AddRow kind="reasons" shape={reasonsShape} count={rows.length} />
    </>
  );
}

/** A row that was just added: it may be named by every step until told otherwise. */
const isBlank = (row: TypedRow) => Object.keys(row).length === 0;

function hasFault(index: number, errorOf: EditorProps["errorOf"]): boolean {
  return Object.keys(reasonsShape.fields).some((field) => errorOf(nameOf(index, field)));
}

function ReasonFields({
  row,
  index,
  errorOf,
  fixed,
}: {
  row: TypedRow;
  index: number;
  errorOf: EditorProps["errorOf"];
  fixed: boolean;
}) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const { gates } = useStanding();
  const leading = gatesTo(gates, row.code ?? "").map(({ name }) => say(name, locale));
  const blank = isBlank(row);
  return (
    <div className="stack">
      <TextField
        name={nameOf(index, "code")}
        label={t("fields.reasons.code")}
        hint={t(fixed ? "reasons.codeFixed" : "reasons.codeHint")}
        defaultValue={row.code ?? ""}
        error={errorOf(nameOf(index, "code"))}
        width="medium"
        autoComplete="off"
        spellCheck={false}
        readOnly={fixed}
      />
      <TextPair
        kind="reasons"
        shape={reasonsShape}
        row={row}
        index={index}
        errorOf={errorOf}
        field="name"
      />
      <CheckboxGroup
        name={nameOf(index, "steps")}
        legend={t("fields.reasons.steps")}
        hint={leading.length > 0 ? t("reasons.leading", { gates: leading.join("; ") }) : undefined}
        error={errorOf(nameOf(index, "steps"))}
        defaultValues={blank ? [...reasonedSteps] : (row.steps ?? "").split(" ")}
        options={reasonedSteps.map((step) => ({ value: step, label: stepText(step, locale) }))}
      />
      <Checkbox
        name={nameOf(index, "active")}
        value="yes"
        label={t("fields.reasons.active")}
        hint={t("reasons.activeHint")}
        defaultChecked={blank || Boolean(row.active)}
      />
    </div>
  );
}
