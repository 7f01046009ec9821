import { type Fit, FitReasons, FitTag, quarterCode } from "~/features/site";
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Disclosure,
  EmptyState,
  Select,
  TextField,
} from "~/ui";
import type { ChoiceData } from "../board/board-page.server";
import { type BoardQuery, boardQuery, phaseKey } from "../board/board-query";
import { type RefusedScenario, useScenarioWords } from "./scenario-words";

type Own = Pick<BoardQuery, "building" | "from">;

/** The best places for one phase beside everything that the scenario places, each with its button. */
export function ChoicePanel({
  choice,
  own,
  version,
  refused,
}: {
  choice: ChoiceData;
  own: Own;
  version: number;
  refused: RefusedScenario | null;
}) {
  const { t, number } = useScenarioWords();
  const { counts, places } = choice;
  const of = { number: choice.number, phase: choice.phase + 1 };
  return (
    <Card
      title={`${t("choice.title", of)}${choice.name ? ` · ${choice.name}` : ""}`}
      id="choice"
      actions={
        <ButtonLink variant="quiet" size="small" href={`${boardQuery(own)}#board`}>
          {t("choice.close")}
        </ButtonLink>
      }
    >
      <QuartersForm choice={choice} own={own} refused={refused !== null} />
      {places.length === 0 ? (
        <EmptyState level={3} title={t("choice.none")} />
      ) : (
        <p>
          {t("choice.counts", {
            fits: counts.fits,
            works: counts.fits_with_works,
            not: counts.does_not_fit,
          })}
        </p>
      )}
      {places.map((place) => {
        const codes = place.units.map(({ code }) => code);
        const area = number(place.units.reduce((sum, { areaM2 }) => sum + areaM2, 0));
        const facts = { building: place.building, level: place.level, area };
        const here =
          codes.length === choice.current.length &&
          codes.every((code) => choice.current.includes(code));
        return (
          <div key={codes.join()} className="space-unit">
            <div className="space-unit__head">
              <p>
                <strong>{codes.join(", ")}</strong> ·{" "}
                {t(place.level === null ? "choice.together" : "choice.unit", facts)}
              </p>
              <FitTag verdict={place.fit.verdict} />
            </div>
            <Reasons fit={place.fit} />
            <PlaceForm choice={choice} version={version} unit={codes.join(", ")} here={here} />
          </div>
        );
      })}
      <OtherForm choice={choice} version={version} refused={refused} />
    </Card>
  );
}

/** What of a place does not simply fit; of those that do not fit at all, on demand. */
function Reasons({ fit }: { fit: Fit }) {
  const { t, reasons } = useScenarioWords();
  if (fit.verdict !== "does_not_fit") return <FitReasons fit={fit} />;
  const failing = fit.findings.filter(({ outcome }) => outcome === "fails");
  const named = reasons(failing.map(({ parameter }) => parameter));
  return (
    <Disclosure summary={t("phases.inTheWay", { reasons: named })}>
      <FitReasons fit={fit} />
    </Disclosure>
  );
}

function Named({ choice, version }: { choice: ChoiceData; version: number }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="application" value={choice.applicationId} />
      <input type="hidden" name="phase" value={choice.phase} />
    </>
  );
}

function Span({ choice: { quarters } }: { choice: ChoiceData }) {
  return (
    <>
      <input type="hidden" name="from" value={quarterCode(quarters.from)} />
      <input type="hidden" name="until" value={quarterCode(quarters.until - 1)} />
    </>
  );
}

function PlaceForm({
  choice,
  version,
  unit,
  here,
}: {
  choice: ChoiceData;
  version: number;
  unit: string;
  here: boolean;
}) {
  const { t } = useScenarioWords();
  return (
    <form method="post" className="mt-2">
      <Named choice={choice} version={version} />
      <Span choice={choice} />
      <input type="hidden" name="unit" value={unit} />
      <Button name="intent" value="place_phase" size="small" variant="secondary">
        {t(here ? "choice.placed" : "choice.place")}
        <span className="sr-only"> · {unit}</span>
      </Button>
    </form>
  );
}

function OtherForm({
  choice,
  version,
  refused,
}: {
  choice: ChoiceData;
  version: number;
  refused: RefusedScenario | null;
}) {
  const words = useScenarioWords();
  const { t } = words;
  const errorOf = (name: string) => refused?.fields[name] && words.refused(refused.fields[name]);
  return (
    <form method="post" className="space-unit form" noValidate>
      <Named choice={choice} version={version} />
      <Span choice={choice} />
      <TextField
        name="unit"
        label={t("choice.other")}
        hint={t("choice.otherHint")}
        defaultValue={refused?.typed.unit ?? choice.current.join(", ")}
        error={errorOf("unit") ?? errorOf("from") ?? errorOf("until")}
        width="medium"
        autoComplete="off"
      />
      <ButtonRow>
        <Button name="intent" value="place_phase" size="small">
          {t("choice.placeOther")}
        </Button>
      </ButtonRow>
    </form>
  );
}

function QuartersForm({
  choice,
  own,
  refused,
}: {
  choice: ChoiceData;
  own: Own;
  /** whether what the summary of errors leads to is here */
  refused: boolean;
}) {
  const { t, quarter } = useScenarioWords();
  const { from, until } = choice.quarters;
  const options = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => first + index).map((one) => ({
      value: quarterCode(one),
      label: quarter(one),
    }));
  return (
    <form method="get" action="#choice" className="filter-bar" aria-label={t("choice.quarters")}>
      <input type="hidden" name="phase" value={phaseKey(choice)} />
      {own.building && <input type="hidden" name="building" value={own.building} />}
      <div className="filter-bar__fields">
        <Select
          name="start"
          id={refused ? "from" : "choice-start"}
          label={t("choice.start")}
          defaultValue={quarterCode(from)}
          options={options(from - 8, 48)}
        />
        <Select
          name="last"
          id={refused ? "until" : "choice-last"}
          label={t("choice.last")}
          defaultValue={quarterCode(until - 1)}
          options={options(Math.max(from, until - 41), 120)}
        />
      </div>
      <ButtonRow>
        <Button variant="secondary" size="small">
          {t("choice.look")}
        </Button>
      </ButtonRow>
    </form>
  );
}
