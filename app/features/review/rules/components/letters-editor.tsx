import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/platform/i18n";
import { Card, DefinitionList, Disclosure, FieldGrid, TextArea } from "~/ui";
import { letterField, lettersShape } from "../forms/letters-form";
import type { TypedRow } from "../forms/typed";
import {
  type LetterKind,
  letterKinds,
  letterPlan,
  letterValues,
  partsOf,
  valuesOf,
} from "../letter-texts";
import { sampleFacts } from "../sample-letter";
import type { EditorProps } from "./editor";
import { SampleLetter } from "./sample-letter";

const fields = Object.keys(lettersShape.fields);

/** The letters, each with its texts in both languages and how it reads with made-up values. */
export function LettersEditor({ rows: [row = {}], errorOf }: EditorProps) {
  const { t } = useTranslation("review-rules");
  const [typed, setTyped] = useState(row);
  const all = useRef<HTMLDivElement>(null);
  // What was typed before the scripts were there, or kept by the browser, counts as well.
  useEffect(() => setTyped(typedTexts(all.current)), []);
  return (
    <>
      <Values />
      <div ref={all} onInput={(event) => setTyped(typedTexts(event.currentTarget))}>
        {letterKinds.map((kind) => (
          <Disclosure
            key={kind}
            summary={t(`letters.kinds.${kind}`)}
            open={fields.some((field) => field.startsWith(`${kind}.`) && errorOf(field))}
          >
            <div className="stack">
              <Texts kind={kind} row={row} errorOf={errorOf} />
              <SampleLetter kind={kind} row={typed} />
            </div>
          </Disclosure>
        ))}
      </div>
    </>
  );
}

/** What stands in the fields now. */
function typedTexts(all: HTMLElement | null): TypedRow {
  const areas = all?.querySelectorAll("textarea") ?? [];
  return Object.fromEntries(Array.from(areas, ({ name, value }) => [name, value]));
}

/** What a text may name, and what stands there in the sample. */
function Values() {
  const { t } = useTranslation("review-rules");
  const locale = useLocale();
  const samples = sampleFacts(locale);
  return (
    <Card title={t("letters.values")} level={3}>
      <p className="mb-3 text-ink-soft">{t("letters.valuesLead")}</p>
      <DefinitionList
        items={letterValues.map((value) => ({
          key: value,
          term: (
            <>
              <code>{`{${value}}`}</code> {t(`letters.value.${value}`)}
            </>
          ),
          value: samples[value],
        }))}
      />
    </Card>
  );
}

function Texts({
  kind,
  row,
  errorOf,
}: {
  kind: LetterKind;
  row: TypedRow;
  errorOf: EditorProps["errorOf"];
}) {
  const { t } = useTranslation("review-rules");
  const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");
  return (
    <>
      <p className="text-ink-soft">
        {t(`letters.leads.${kind}`)} {t("letters.mayName", { names: braced(valuesOf(kind)) })}
      </p>
      {partsOf(kind).map((part) => {
        const rule = letterPlan[kind][part];
        const names = rule?.names ?? [];
        return (
          <FieldGrid key={part} columns={2}>
            {(["ru", "en"] as const).map((language) => {
              const name = letterField(kind, part, language);
              return (
                <TextArea
                  key={language}
                  name={name}
                  label={t(`letters.parts.${part}`, { language: t(`languages.${language}`) })}
                  hint={
                    names.length > 0 ? t("letters.mustName", { names: braced(names) }) : undefined
                  }
                  optionalText={rule?.optional ? t("optional") : undefined}
                  defaultValue={row[name] ?? ""}
                  error={errorOf(name)}
                  lang={language}
                  rows={part === "appeal" ? 7 : 4}
                />
              );
            })}
          </FieldGrid>
        );
      })}
    </>
  );
}
