import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { DefinitionList, Disclosure } from "~/ui";
import { letterField } from "../forms/letters-form";
import type { TypedRow } from "../forms/typed";
import { letterKinds, partsOf } from "../letter-texts";
import { SampleLetter } from "./sample-letter";

/** The letters of a version: how each reads, and its texts with what they name. */
export function LettersView({ rows: [row = {}] }: { rows: readonly TypedRow[] }) {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  return (
    <div>
      {letterKinds.map((kind) => (
        <Disclosure key={kind} summary={t(`letters.kinds.${kind}`)}>
          <div className="stack">
            <p className="text-ink-soft">{t(`letters.leads.${kind}`)}</p>
            <SampleLetter kind={kind} row={row} />
            <DefinitionList
              items={partsOf(kind).map((part) => ({
                key: part,
                term: t(`letters.part.${part}`),
                value: row[letterField(kind, part, locale)] || t("none"),
              }))}
            />
          </div>
        </Disclosure>
      ))}
    </div>
  );
}
