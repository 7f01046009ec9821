import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import type { PlanClass } from "../plan/plan-classes";
import type { PlanColour } from "../plan/plan-query";
import type { StackFloor, StackUnit } from "../plan/read-floors.server";
import { FilledBox } from "./plan-shapes";

const rowHeight = 44;
const share = (part: number) => `${Math.round(part * 10_000) / 100}%`;

function lookOf({ state, group }: StackUnit, colour: PlanColour): PlanClass {
  if (colour === "use") return group;
  if (colour === "free" && state !== "free" && state !== "soon") return "free_0";
  return state;
}

/** A building's floors one above another, units as wide as their part of the largest floor. */
export function FloorStack({
  label,
  floors,
  colour,
}: {
  label: string;
  floors: readonly StackFloor[];
  colour: PlanColour;
}) {
  const { t } = useTranslation("site-plan");
  const locale = useLocale();
  const widest = Math.max(...floors.map(({ areaM2 }) => areaM2));
  return (
    <ol className="floor-stack" reversed aria-label={label}>
      {floors.map((floor) => (
        <li key={floor.level} className="floor-stack__row">
          <span className="floor-stack__level">{t("floor", { level: floor.level })}</span>
          <svg className="floor-stack__bar" height={rowHeight} width="100%">
            <title>{t("floor", { level: floor.level })}</title>
            <Units floor={floor} widest={widest} colour={colour} />
          </svg>
          <span className="floor-stack__area">
            {formatNumber(floor.areaM2, locale, 1)} {t("m2")}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Units({
  floor,
  widest,
  colour,
}: {
  floor: StackFloor;
  widest: number;
  colour: PlanColour;
}) {
  const { t } = useTranslation("site-plan");
  const locale = useLocale();
  let passed = 0;
  return floor.units.map((unit) => {
    const x = passed / widest;
    const width = unit.areaM2 / widest;
    passed += unit.areaM2;
    const name = t("unitName", {
      code: unit.code,
      area: formatNumber(unit.areaM2, locale, 1),
      use: t(`classes.unit.${unit.group}`),
      state: t(`classes.unit.${unit.state}`),
    });
    return (
      <a
        key={unit.id}
        className="plan-link"
        href={`/admin/site/units/${unit.id}`}
        aria-label={name}
      >
        <title>{name}</title>
        <FilledBox
          x={share(x)}
          width={share(width)}
          height={rowHeight}
          look={lookOf(unit, colour)}
        />
        {width > 0.07 && (
          <text className="plan-unit" x={share(x + width / 2)} y={rowHeight / 2}>
            {unit.code.slice(unit.code.lastIndexOf("-") + 1)}
          </text>
        )}
      </a>
    );
  });
}
