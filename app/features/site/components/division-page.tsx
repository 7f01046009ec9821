import { useTranslation } from "react-i18next";
import { formatNumber, typeableNumber, useLocale } from "~/platform/i18n";
import type { FieldErrors, Refusal } from "~/platform/refusal";
import {
  Banner,
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  FieldError,
  FieldGrid,
  Fieldset,
  TextField,
} from "~/ui";
import type { DivisionView } from "../division/division-page.server";
import type { TypedDivision } from "../division/post-division.server";
import { quarterCode, sayQuarter } from "../quarter";
import { refusalWords } from "./fit-words";
import { QuarterSelect } from "./inventory-fields";
import { SiteFrame, sitePlaces } from "./site-frame";

export type RefusedDivision = { typed: TypedDivision; refusal: Refusal; fields: FieldErrors };

const rowsShown = 4;

function useDivisionWords() {
  const { t } = useTranslation(["site-division", "site-plan"]);
  const locale = useLocale();
  const say = ({ code, params }: Refusal): string =>
    t(`errors.${code}`, refusalWords(params, locale));
  return { t, locale, say };
}

/** Two ways to cut the site anew: a unit into parts, or several into one. */
export function DivisionPage({
  division,
  refused,
}: {
  division: DivisionView;
  refused: RefusedDivision | null;
}) {
  const { t, locale, say } = useDivisionWords();
  const errors = Object.entries(refused?.fields ?? {}).map(([field, error]) => ({
    field: `${refused?.typed.intent}-${field}`,
    message: say(error),
  }));
  return (
    <>
      {refused && errors.length > 0 && <ErrorSummary title={t("fix")} errors={errors} />}
      {refused && errors.length === 0 && (
        <Banner tone="danger" announce="alert">
          <p>{say(refused.refusal)}</p>
        </Banner>
      )}
      <SiteFrame
        place="units"
        title={t("title", { code: division.code })}
        lead={t("lead", {
          area: formatNumber(division.areaM2, locale),
          quarter: sayQuarter(division.earliest, locale),
        })}
        back={{ href: `${sitePlaces.units}/${division.id}`, label: t("back") }}
        illustrative={division.illustrative}
      >
        {division.ended ? (
          <EmptyState level={2} title={t("ended")}>
            {t("endedText")}
          </EmptyState>
        ) : (
          <>
            <SplitForm division={division} refused={of("split_unit")} />
            <MergeForm division={division} refused={of("merge_units")} />
          </>
        )}
      </SiteFrame>
    </>
  );

  function of(intent: string) {
    return refused?.typed.intent === intent ? refused : null;
  }
}

type FormProps = { division: DivisionView; refused: RefusedDivision | null };

function useFields(intent: string, { refused, division }: FormProps) {
  const { t, say } = useDivisionWords();
  const field = (name: string, label: string, value: string, hint?: string) => {
    const error = refused?.fields[name];
    return {
      name: name.replace(/-\d+$/, ""),
      id: `${intent}-${name}`,
      label,
      hint,
      error: error && say(error),
      defaultValue: value,
    };
  };
  const quarter = field(
    "quarter",
    t("quarter"),
    refused?.typed.quarter ?? quarterCode(division.earliest),
    t("quarterHint"),
  );
  return { t, field, quarter };
}

type PartRow = TypedDivision["parts"][number] & { at: number };

/** Halves to begin with; what is typed stays. */
function partsOf({ division, refused }: FormProps): PartRow[] {
  const half = Math.round(division.areaM2 * 5) / 10;
  const rest = Math.round((division.areaM2 - half) * 10) / 10;
  const parts = refused?.typed.parts ?? [
    { code: `${division.code}-1`, area: String(half) },
    { code: `${division.code}-2`, area: String(rest) },
  ];
  const empty = Array.from({ length: Math.max(0, rowsShown - parts.length) }, () => ({
    code: "",
    area: "",
  }));
  return [...parts, ...empty].map((part, at) => ({ ...part, at }));
}

function SplitForm(props: FormProps) {
  const { t, field, quarter } = useFields("split_unit", props);
  const { say, locale } = useDivisionWords();
  const { division, refused } = props;
  const together = refused?.fields.parts;
  return (
    <Card>
      <form method="post" noValidate className="stack">
        <input type="hidden" name="version" value={division.version} />
        <Fieldset legend={t("split.title")} lead={t("split.lead")}>
          {together && <FieldError id="split_unit-parts">{say(together)}</FieldError>}
          {partsOf(props).map(({ at, code, area }) => (
            <FieldGrid key={at}>
              <TextField
                {...field(`part-${at}`, t("split.code", { number: at + 1 }), code)}
                width="medium"
                autoComplete="off"
              />
              <TextField
                {...field(
                  `area-${at}`,
                  t("split.area", { number: at + 1 }),
                  typeableNumber(area, locale),
                )}
                unit={t("m2")}
                inputMode="decimal"
                width="short"
                autoComplete="off"
              />
            </FieldGrid>
          ))}
        </Fieldset>
        <QuarterSelect field={quarter} placeholder={t("choose")} />
        <ButtonRow>
          <Button name="intent" value="split_unit">
            {t("split.confirm")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

function MergeForm(props: FormProps) {
  const { t, field, quarter } = useFields("merge_units", props);
  const { say, locale } = useDivisionWords();
  const { division, refused } = props;
  const error = refused?.fields.unit;
  if (division.beside.length === 0) {
    return (
      <Card title={t("merge.title")}>
        <p>{t("merge.alone")}</p>
      </Card>
    );
  }
  return (
    <Card>
      <form method="post" noValidate className="stack">
        <input type="hidden" name="version" value={division.version} />
        <Fieldset legend={t("merge.title")} lead={t("merge.lead")}>
          <CheckboxGroup
            name="unit"
            id="merge_units-unit"
            legend={t("merge.with")}
            error={error && say(error)}
            layout="columns"
            defaultValues={refused?.typed.chosen ?? []}
            options={division.beside.map((one) => ({
              value: one.id,
              label: t("merge.unit", { code: one.code, area: formatNumber(one.areaM2, locale) }),
              hint: one.adjoins ? undefined : t("merge.apart"),
            }))}
          />
          <FieldGrid>
            <TextField
              {...field("code", t("merge.code"), refused?.typed.code ?? "", t("merge.codeHint"))}
              width="medium"
              autoComplete="off"
            />
            <QuarterSelect field={quarter} placeholder={t("choose")} />
          </FieldGrid>
        </Fieldset>
        <ButtonRow>
          <Button name="intent" value="merge_units">
            {t("merge.confirm")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
