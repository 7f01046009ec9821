import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { Button, type Column, DataTable } from "~/ui";
import type { EditedKind } from "../forms/rule-forms";
import { type FormShape, fieldName, type TypedRow } from "../forms/typed";

export type IndexedRow = { row: TypedRow; index: number };

/** How a row is called while it is edited: by its name, else its code, else as a new one. */
export function useRowTitle(kind: EditedKind) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  return ({ row, index }: IndexedRow) =>
    row[`name.${locale}`] || row.code || t(`rows.${kind}.new`, { number: index + 1 });
}

/** The rows of a table in their order, each with buttons that move it or take it away. */
export function RowsTable({
  kind,
  shape,
  rows,
  columns = [],
  fixed = () => false,
  footer,
}: {
  kind: EditedKind;
  shape: FormShape;
  rows: readonly TypedRow[];
  columns?: Column<IndexedRow>[];
  /** rows that cannot be taken away */
  fixed?: (row: TypedRow) => boolean;
  footer?: ReactNode;
}) {
  const { t } = useTranslation("review-rules");
  const titleOf = useRowTitle(kind);
  const indexed = rows.map((row, index) => ({ row, index }));
  return (
    <DataTable
      caption={t(`rows.${kind}.caption`)}
      rows={indexed}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          key: "title",
          header: t(`rows.${kind}.row`),
          rowHeader: true,
          cell: (one) => (
            <a id={`row-${one.index}`} href={`#${fieldName(shape, one.index, "code")}`}>
              {one.index + 1}. {titleOf(one)}
            </a>
          ),
        },
        ...columns,
        {
          key: "acts",
          header: t("rows.acts"),
          align: "end",
          cell: (one) => (
            <RowButtons
              title={titleOf(one)}
              index={one.index}
              last={rows.length - 1}
              removable={rows.length > 1 && !fixed(one.row)}
            />
          ),
        },
      ]}
      footer={footer}
    />
  );
}

function RowButtons({
  title,
  index,
  last,
  removable,
}: {
  title: string;
  index: number;
  last: number;
  removable: boolean;
}) {
  const { t } = useTranslation("review-rules");
  const there = (row: number) => `?row=${index}#row-${row}`;
  return (
    <span className="row-buttons">
      {index > 0 ? (
        <Button
          name="intent"
          value="move_up"
          formAction={there(index - 1)}
          variant="quiet"
          size="small"
        >
          <ArrowUp aria-hidden="true" />
          <span className="sr-only">{t("rows.up", { title })}</span>
        </Button>
      ) : (
        <span />
      )}
      {index < last ? (
        <Button
          name="intent"
          value="move_down"
          formAction={there(index + 1)}
          variant="quiet"
          size="small"
        >
          <ArrowDown aria-hidden="true" />
          <span className="sr-only">{t("rows.down", { title })}</span>
        </Button>
      ) : (
        <span />
      )}
      {removable && (
        <Button
          name="intent"
          value="remove_row"
          formAction={there(Math.max(index - 1, 0))}
          variant="quiet"
          size="small"
        >
          <Trash2 aria-hidden="true" />
          <span className="sr-only">{t("rows.remove", { title })}</span>
        </Button>
      )}
    </span>
  );
}

/** The button that adds a row at the end; the page comes back at its first field. */
export function AddRow({
  kind,
  shape,
  count,
}: {
  kind: EditedKind;
  shape: FormShape;
  count: number;
}) {
  const { t } = useTranslation("review-rules");
  const most = shape.repeat?.most ?? 0;
  if (count >= most) return <p className="field__hint">{t("rows.most", { count: most })}</p>;
  return (
    <div>
      <Button
        name="intent"
        value="add_row"
        variant="secondary"
        formAction={`?row=${count}#${fieldName(shape, count, "code")}`}
      >
        {t(`rows.${kind}.add`)}
      </Button>
    </div>
  );
}
