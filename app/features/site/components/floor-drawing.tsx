import type { UnitView } from "../inventory/get-unit.server";
import { boxOf } from "../inventory/polygon";
import { useInventoryWords } from "./inventory-words";
import { pointsOf } from "./plan-shapes";

/** Where on its floor a unit lies. */
export function FloorDrawing({ unit }: { unit: UnitView }) {
  const { t } = useInventoryWords();
  const { left, right, bottom, top } = boxOf([unit.buildingOutline]);
  const viewBox = `${left - 2} -2 ${right - left + 4} ${top - bottom + 4}`;
  return (
    <svg className="floor-drawing" viewBox={viewBox} role="img" aria-label={t("floorAlt")}>
      <polygon className="floor-drawing__house" points={pointsOf(unit.buildingOutline, top)} />
      {unit.beside.map((outline) => {
        const points = pointsOf(outline, top);
        return <polygon key={points} className="floor-drawing__unit" points={points} />;
      })}
      <polygon className="floor-drawing__own" points={pointsOf(unit.outline, top)} />
    </svg>
  );
}
