import { useTranslation } from "react-i18next";
import { DefinitionList } from "~/ui";
import type { ShownSection } from "../draft/shown-section";

/** The answers of a section in groups; with `editHref` each leads to its field. */
export function ShownAnswers({
  section,
  editHref,
  level = 3,
}: {
  section: ShownSection;
  editHref?: (code: string) => string;
  level?: 2 | 3;
}) {
  const { t } = useTranslation("form");
  const Heading = `h${level}` as const;
  return section.groups.map((group) => (
    <div key={group.code} className="answers">
      <Heading className="answers__title">{group.title}</Heading>
      {group.rows.map((row, index) => (
        <div key={row.title ?? index} className="answers__row">
          {row.title && <p className="answers__row-title">{row.title}</p>}
          <DefinitionList
            items={row.fields.map(({ code, label, text, state, fixed }) => ({
              key: code,
              term: label,
              value: (
                <span className={`answer answer--${state}`}>{text || t("values.notStated")}</span>
              ),
              action:
                editHref && !fixed
                  ? {
                      href: editHref(code),
                      label: t("values.edit"),
                      hiddenText: row.title ? `${row.title}: ${label}` : label,
                    }
                  : undefined,
            }))}
          />
        </div>
      ))}
    </div>
  ));
}
