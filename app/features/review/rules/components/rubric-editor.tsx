import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { say, useLocale } from "~/platform/i18n";
import { CheckboxGroup, type Column, Disclosure, FieldError, FieldGrid, TextField } from "~/ui";
import { statutoryCriteria } from "../../conclusion/statutory";
import { anchorScores, rubricShape, sumField, weightField, weightSum } from "../forms/rubric-form";
import { fieldName, type TypedRow } from "../forms/typed";
import { type WeightColumn, weightColumns } from "../rubric";
import type { EditorProps } from "./editor";
import { AddRow, type IndexedRow, RowsTable, useRowTitle } from "./rows-table";
import { TextPair } from "./text-pair";

const nameOf = (index: number, field: string) => fieldName(rubricShape, index, field);

/** The criteria: their weights in one table with its sums, and the words of each. */
export function RubricEditor({ rows, errorOf }: EditorProps) {
  const titleOf = useRowTitle("rubric");
  return (
    <>
      <Weights rows={rows} errorOf={errorOf} />
      <div>
        {rows.map((row, index) => (
          <Disclosure
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is drawn anew with every change of rows
            key={index}
            summary={`${index + 1}. ${titleOf({ row, index })}`}
            open={!row.code || hasFault(index, errorOf)}
          >
            <Criterion row={row} index={index} errorOf={errorOf} />
          </Disclosure>
        ))}
      </div>
      <AddRow kind="rubric" shape={rubricShape} count={rows.length} />
    </>
  );
}

function hasFault(index: number, errorOf: EditorProps["errorOf"]): boolean {
  return Object.keys(rubricShape.fields).some(
    (field) => !field.startsWith("weights.") && errorOf(nameOf(index, field)),
  );
}

function Weights({ rows, errorOf }: EditorProps) {
  const { t } = useTranslation("review-rules");
  const titleOf = useRowTitle("rubric");
  const stored = (column: WeightColumn) => rows.map((row) => row[weightField(column)] ?? "");
  const [sums, setSums] = useState(() => sumsOf(stored));
  const recount = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const inputs = (column: WeightColumn) =>
      currentTarget.querySelectorAll<HTMLInputElement>(`[data-weight="${column}"]`);
    setSums(sumsOf((column) => [...inputs(column)].map(({ value }) => value)));
  };
  const columns = weightColumns.map(
    (column): Column<IndexedRow> => ({
      key: column,
      header: t(`columns.${column}`),
      cell: (one) => {
        const name = nameOf(one.index, weightField(column));
        const error = errorOf(name);
        return (
          <>
            {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
            <input
              id={name}
              name={name}
              data-weight={column}
              className="control control--weight control--number"
              inputMode="numeric"
              defaultValue={one.row[weightField(column)] ?? ""}
              aria-label={t("weightOf", {
                criterion: titleOf(one),
                column: t(`columns.${column}`),
              })}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${name}-error` : undefined}
            />
          </>
        );
      },
    }),
  );
  return (
    <div onInput={recount}>
      <RowsTable
        kind="rubric"
        shape={rubricShape}
        rows={rows}
        columns={columns}
        footer={
          <tr>
            <th scope="row">{t("sum")}</th>
            {weightColumns.map((column) => (
              <td key={column} data-label={t(`columns.${column}`)}>
                <Sum column={column} sum={sums[column]} error={errorOf(sumField(column))} />
              </td>
            ))}
            <td />
          </tr>
        }
      />
    </div>
  );
}

function sumsOf(weights: (column: WeightColumn) => readonly string[]) {
  const sums = weightColumns.map((column) => [column, weightSum(weights(column))]);
  return Object.fromEntries(sums) as Record<WeightColumn, number>;
}

/** The sum of a column, and what is lacking to 100. */
function Sum({
  column,
  sum,
  error,
}: {
  column: WeightColumn;
  sum: number;
  error: string | undefined;
}) {
  const { t } = useTranslation("review-rules");
  const lacking = Number((100 - sum).toFixed(6));
  const state = lacking === 0 ? "whole" : lacking > 0 ? "lacking" : "over";
  const id = sumField(column);
  return (
    <>
      {error && lacking !== 0 && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <output id={id} tabIndex={-1} className="weight-sum" data-state={state}>
        <strong>{sum}</strong>{" "}
        <span className="weight-sum__note">{t(`sums.${state}`, { by: Math.abs(lacking) })}</span>
      </output>
    </>
  );
}

function Criterion({
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
  const pair = { kind: "rubric", shape: rubricShape, row, index, errorOf } as const;
  return (
    <div className="stack">
      <FieldGrid columns={2}>
        <TextField
          name={nameOf(index, "code")}
          label={t("fields.rubric.code")}
          hint={t("codeHint")}
          defaultValue={row.code ?? ""}
          error={errorOf(nameOf(index, "code"))}
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
      </FieldGrid>
      <TextPair {...pair} field="name" />
      <CheckboxGroup
        name={nameOf(index, "statutory")}
        legend={t("fields.rubric.statutory")}
        hint={t("statutoryHint")}
        error={errorOf(nameOf(index, "statutory"))}
        defaultValues={(row.statutory ?? "").split(" ")}
        options={statutoryCriteria.map(({ number, name }) => ({
          value: String(number),
          label: `${number}. ${say(name, locale)}`,
        }))}
      />
      {anchorScores.map((score) => (
        <TextPair key={score} {...pair} field={`anchors.${score}`} long />
      ))}
    </div>
  );
}
