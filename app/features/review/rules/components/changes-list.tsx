import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { StatusTag, type Tone } from "~/ui";
import type { FieldChange, RowChange, RuleChanges } from "../changes/rule-changes";
import { sayTheSame } from "../changes/rule-changes";
import { type EditedKind, ruleForms } from "../forms/rule-forms";
import type { FieldKind } from "../forms/typed";
import { useFieldLabel } from "./field-label";
import { FieldValue } from "./field-value";

const tones: Record<RowChange["state"], Tone> = {
  added: "success",
  removed: "danger",
  changed: "info",
};

/** What differs between two versions of a table, field by field; `after` names the later side. */
export function ChangesList({
  kind,
  changes,
  sides,
  level = 3,
}: {
  kind: EditedKind;
  changes: RuleChanges;
  sides: { before: string; after: string };
  level?: 3 | 4;
}) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const Heading = `h${level}` as const;
  if (sayTheSame(changes)) return <p>{t("changes.none")}</p>;
  return (
    <>
      {changes.order && (
        <div className="change-section">
          <Heading className="change-section__title">{t("changes.order")}</Heading>
          <Sides
            sides={sides}
            before={changes.order.before.join(", ")}
            after={changes.order.after.join(", ")}
          />
        </div>
      )}
      {changes.rows.map((row) => (
        <div className="change-section" key={`${row.state} ${row.code}`}>
          {row.name && (
            <Heading className="change-section__title">
              {row.name[locale] || row.code} <span className="font-normal">({row.code})</span>{" "}
              <StatusTag tone={tones[row.state]}>{t(`changes.${row.state}`)}</StatusTag>
            </Heading>
          )}
          {row.fields.map((change) => (
            <Change key={change.field} kind={kind} change={change} sides={sides} />
          ))}
        </div>
      ))}
    </>
  );
}

function Change({
  kind,
  change: { field, before, after },
  sides,
}: {
  kind: EditedKind;
  change: FieldChange;
  sides: { before: string; after: string };
}) {
  const labelOf = useFieldLabel(kind);
  const fields: Readonly<Record<string, FieldKind>> = ruleForms[kind].shape.fields;
  const shown = (text: string | null) =>
    text === null ? null : <FieldValue kind={fields[field] ?? "line"} text={text} />;
  return (
    <div className="change">
      <p className="change__label">{labelOf(field)}</p>
      <Sides sides={sides} before={shown(before)} after={shown(after)} />
    </div>
  );
}

function Sides({
  sides,
  before,
  after,
}: {
  sides: { before: string; after: string };
  before: ReactNode;
  after: ReactNode;
}) {
  const { t } = useTranslation("review-rules");
  return (
    <dl className="change__sides">
      <div className="change__side">
        <dt>{sides.before}</dt>
        <dd>{before === null ? t("none") : <del>{before}</del>}</dd>
      </div>
      <div className="change__side change__side--after">
        <dt>{sides.after}</dt>
        <dd>{after === null ? t("none") : <ins>{after}</ins>}</dd>
      </div>
    </dl>
  );
}
