import { useTranslation } from "react-i18next";
import { DefinitionList, Fieldset } from "~/ui";
import type { FieldView, GroupView } from "../../draft/section-view";
import { FieldInput } from "./field-input";
import { RowsGroup } from "./rows-group";
import { textOf, useSection } from "./section-context";

const numeric = new Set(["integer", "decimal", "money", "percent", "range"]);

type Block = { ledger: boolean; fields: FieldView[] };

/** Numbers that follow each other stand in one column with their units; other fields on their own. */
function blocksOf(fields: readonly FieldView[]): Block[] {
  const blocks: Block[] = [];
  for (const field of fields) {
    const ledger = numeric.has(field.kind) && !field.showWhen;
    const last = blocks.at(-1);
    if (last?.ledger === ledger) last.fields.push(field);
    else blocks.push({ ledger, fields: [field] });
  }
  return blocks;
}

/** The groups of a section, each under its own heading. */
export function SectionGroups({ groups }: { groups: GroupView[] }) {
  return groups.map((group, index) =>
    group.repeat ? (
      <RowsGroup key={group.code} group={group} repeat={group.repeat} section={index > 0} />
    ) : (
      <FieldGroup key={group.code} group={group} section={index > 0} />
    ),
  );
}

function GroupTitle({ group }: { group: GroupView }) {
  const { t } = useTranslation("form");
  if (!group.optional) return group.title;
  return (
    <>
      {group.title} <span className="field__optional">{t("optional")}</span>
    </>
  );
}

function FieldGroup({ group, section }: { group: GroupView; section: boolean }) {
  const inputs = group.fields.filter((field) => !field.fixed);
  const fixed = group.fields.filter((field) => field.fixed);
  return (
    <Fieldset legend={<GroupTitle group={group} />} lead={group.lead} section={section}>
      {fixed.length > 0 && <FixedFacts fields={fixed} />}
      {blocksOf(inputs).map((block) => (
        <div key={block.fields[0]?.code} className={block.ledger ? "ledger" : "form"}>
          {block.fields.map((field) => (
            <FieldInput key={field.code} field={field} unmarked={group.optional} />
          ))}
        </div>
      ))}
    </Fieldset>
  );
}

/** What comes from the organisation's card and is not typed here. */
function FixedFacts({ fields }: { fields: FieldView[] }) {
  const { t } = useTranslation("form");
  const { answers, organisationId } = useSection();
  const named = (field: FieldView) => {
    const value = textOf(answers[field.code]);
    return field.options?.find((option) => option.value === value)?.label ?? value;
  };
  return (
    <div className="fixed-facts">
      <DefinitionList
        items={fields
          .filter((field) => named(field) !== "" || field.required)
          .map((field) => ({ term: field.label, value: named(field) || t("fixed.empty") }))}
      />
      <p className="field__hint">
        {t("fixed.hint")} ·{" "}
        <a href={`/portal/organisation?id=${organisationId}`}>{t("fixed.link")}</a>
      </p>
    </div>
  );
}
