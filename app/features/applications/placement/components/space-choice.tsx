import { useTranslation } from "react-i18next";
import {
  type Fit,
  FitReasons,
  FitTag,
  quarterCode,
  sayQuarter,
  waiverLength,
} from "~/features/site";
import { formatNumber, useLocale } from "~/platform/i18n";
import { Button, ButtonRow, Card, Disclosure, EmptyState, Select, TextArea, TextField } from "~/ui";
import type { AllocationPageData } from "../allocation-page.server";
import { type RefusedSpace, useSpaceRefusal } from "./refused-space";

type Chosen = NonNullable<AllocationPageData["chosen"]>;
/** More than these are folded, so that the units can be compared. */
const shownFindings = 1;
const takes = ["hold", "request", "reserve"] as const;

/** What fits a phase in some quarters, best first, and what can be done with it. */
export function SpaceChoice({
  page,
  chosen,
  refused,
}: {
  page: AllocationPageData;
  chosen: Chosen;
  refused: RefusedSpace | null;
}) {
  const { t } = useTranslation("site-allocations");
  const locale = useLocale();
  const { counts, units, together } = chosen;
  const own =
    refused && takes.some((one) => refused.typed.intent === `${one}_unit`) ? refused : null;
  const posted = {
    phase: String(chosen.phase),
    from: quarterCode(chosen.quarters.from),
    until: quarterCode(chosen.quarters.until - 1),
  };
  return (
    <Card id="choice" title={t("choice.title", { number: chosen.phase + 1 })}>
      <QuartersForm chosen={chosen} page={page} refused={own !== null} />
      {units.length === 0 ? (
        <EmptyState level={3} title={t("choice.none")}>
          <p>{t("choice.noneText")}</p>
        </EmptyState>
      ) : (
        // The address keeps what was looked for, for whatever is refused.
        <form
          method="post"
          action={`?${new URLSearchParams({ ...posted, lng: locale })}`}
          className="mt-4"
        >
          <p>
            {t("choice.counts", {
              area: formatNumber(chosen.leftM2, locale, 1),
              fits: counts.fits,
              works: counts.fits_with_works,
              not: counts.does_not_fit,
            })}
          </p>
          {Object.entries(posted).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {together.map((one) => (
            <Unit
              key={one.units.map(({ code }) => code).join()}
              code={one.units.map(({ code }) => code).join(", ")}
              facts={t("choice.together", {
                building: one.building,
                area: formatNumber(
                  one.units.reduce((sum, { areaM2 }) => sum + areaM2, 0),
                  locale,
                  1,
                ),
              })}
              fit={one.fit}
              pick={page.commands.length > 0}
              picked={own?.typed.unit}
            />
          ))}
          {units.map((one) => (
            <Unit
              key={one.code}
              code={one.code}
              facts={t("choice.unit", {
                building: one.building,
                level: one.level,
                area: formatNumber(one.areaM2, locale, 1),
              })}
              fit={one.fit}
              pick={page.commands.length > 0}
              picked={own?.typed.unit}
            />
          ))}
          {page.commands.length > 0 && <Take page={page} refused={own} />}
        </form>
      )}
    </Card>
  );
}

function QuartersForm({
  chosen,
  page,
  refused,
}: {
  chosen: Chosen;
  page: AllocationPageData;
  /** whether what the summary of errors leads to is here */
  refused: boolean;
}) {
  const idOf = (name: string) => (refused ? name : `choice-${name}`);
  const { t } = useTranslation("site-allocations");
  const locale = useLocale();
  const { from, until } = chosen.quarters;
  const options = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => first + index).map((quarter) => ({
      value: quarterCode(quarter),
      label: sayQuarter(quarter, locale),
    }));
  return (
    <form method="get" className="filter-bar" aria-label={t("choice.quarters")}>
      <div className="filter-bar__fields">
        <Select
          name="phase"
          id="choice-phase"
          label={t("choice.phase")}
          defaultValue={String(chosen.phase)}
          options={page.phases.map(({ phase, name }) => ({
            value: String(phase),
            label: `${phase + 1}${name ? ` · ${name}` : ""}`,
          }))}
        />
        <Select
          name="from"
          id={idOf("from")}
          label={t("choice.from")}
          defaultValue={quarterCode(from)}
          options={options(from - 8, 48)}
        />
        <Select
          name="until"
          id={idOf("until")}
          label={t("choice.until")}
          defaultValue={quarterCode(until - 1)}
          options={options(Math.max(from, until - 41), 80)}
        />
      </div>
      <ButtonRow>
        <Button variant="secondary">{t("choice.look")}</Button>
      </ButtonRow>
    </form>
  );
}

function Unit({
  code,
  facts,
  fit,
  pick,
  picked,
}: {
  code: string;
  facts: string;
  fit: Fit;
  pick: boolean;
  picked: string | undefined;
}) {
  const { t } = useTranslation("site-allocations");
  const id = `unit-${code.replace(/[^\w-]+/g, "_")}`;
  return (
    <div className="space-unit">
      <div className="space-unit__head">
        {pick ? (
          <div className="choice">
            <input
              id={id}
              className="choice__input"
              type="radio"
              name="unit"
              value={code}
              defaultChecked={picked === code}
            />
            <label className="choice__label" htmlFor={id}>
              <strong>{code}</strong> · {facts}
            </label>
          </div>
        ) : (
          <p>
            <strong>{code}</strong> · {facts}
          </p>
        )}
        <FitTag verdict={fit.verdict} />
      </div>
      {fit.findings.length > shownFindings ? (
        <Disclosure summary={t(`choice.findings.${fit.verdict}`, { count: fit.findings.length })}>
          <FitReasons fit={fit} />
        </Disclosure>
      ) : (
        <FitReasons fit={fit} />
      )}
    </div>
  );
}

function Take({ page, refused }: { page: AllocationPageData; refused: RefusedSpace | null }) {
  const { t } = useTranslation("site-allocations");
  const said = useSpaceRefusal();
  const errorOf = (name: string) => refused?.fields[name] && said(refused.fields[name]);
  const typed = refused?.typed;
  return (
    <>
      <div className="space-unit">
        <TextField
          name="other"
          id={refused ? "unit" : "other"}
          label={t("choice.other")}
          hint={t("choice.otherHint")}
          defaultValue={typed?.other ?? ""}
          error={errorOf("unit") ?? errorOf("from") ?? errorOf("until")}
          width="medium"
        />
        <Disclosure
          summary={t("waiver.title")}
          open={refused?.refusal.code === "over_limit" || Boolean(errorOf("waiver"))}
        >
          <TextArea
            name="waiver"
            id={refused ? "waiver" : "choice-waiver"}
            label={t("waiver.label")}
            hint={t("waiver.hint", waiverLength)}
            defaultValue={typed?.waiver ?? ""}
            error={errorOf("waiver")}
            rows={3}
          />
        </Disclosure>
      </div>
      <ButtonRow>
        {takes
          .filter((one) => page.commands.includes(one))
          .map((one) => (
            <Button
              key={one}
              name="intent"
              value={`${one}_unit`}
              variant={one === "hold" ? "primary" : "secondary"}
            >
              {t(`commands.${one}`)}
            </Button>
          ))}
      </ButtonRow>
    </>
  );
}
