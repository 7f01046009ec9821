import type { Quarter, Quarters, UnitFacts } from "~/features/site";

/** Something that a unit is somebody's for on the board. */
export type BoardItem = {
  unitId: string;
  quarters: Quarters;
} /** in reality, or by an application that is closed to the reader */ & (
  | { kind: "kept" }
  | {
      kind: "placed";
      applicationId: string;
      number: string;
      phase: number;
      pinned: boolean;
      conflict: boolean;
    }
);

/** One cell of a lane: a quarter in which the unit is free or not there, or a bar over several. */
export type BoardCell = { from: Quarter; span: number } & (
  | { kind: "free" | "absent" }
  /** `before`, `after`: whether it goes on out of sight */
  | { kind: "bar"; item: BoardItem; before: boolean; after: boolean }
);

export type BoardRow = {
  unit: Pick<UnitFacts, "id" | "code" | "level" | "areaM2">;
  /** one, or as many as share a quarter */
  lanes: BoardCell[][];
};

/** The units with their bars during a span; what overlaps stands in lanes of its own. */
export function boardRows(
  units: readonly UnitFacts[],
  items: readonly BoardItem[],
  span: Quarters,
): BoardRow[] {
  const ofUnit = new Map<string, BoardItem[]>();
  for (const item of items) {
    if (item.quarters.until <= span.from || item.quarters.from >= span.until) continue;
    ofUnit.set(item.unitId, [...(ofUnit.get(item.unitId) ?? []), item]);
  }
  return units.map((unit) => ({
    unit: { id: unit.id, code: unit.code, level: unit.level, areaM2: unit.areaM2 },
    lanes: lanesOf(ofUnit.get(unit.id) ?? []).map((lane) => cellsOf(lane, unit.life, span)),
  }));
}

function lanesOf(items: readonly BoardItem[]): BoardItem[][] {
  const lanes: BoardItem[][] = [];
  for (const item of items.toSorted((one, other) => one.quarters.from - other.quarters.from)) {
    const lane = lanes.find((one) => (one.at(-1)?.quarters.until ?? 0) <= item.quarters.from);
    if (lane) lane.push(item);
    else lanes.push([item]);
  }
  return lanes.length > 0 ? lanes : [[]];
}

function cellsOf(lane: readonly BoardItem[], life: Quarters, span: Quarters): BoardCell[] {
  const cells: BoardCell[] = [];
  let at = span.from;
  const fill = (until: Quarter) => {
    for (; at < until; at += 1) {
      const there = at >= life.from && at < life.until;
      cells.push({ kind: there ? "free" : "absent", from: at, span: 1 });
    }
  };
  for (const item of lane) {
    const from = Math.max(item.quarters.from, span.from);
    const until = Math.min(item.quarters.until, span.until);
    fill(from);
    cells.push({
      kind: "bar",
      from,
      span: until - from,
      item,
      before: item.quarters.from < span.from,
      after: item.quarters.until > span.until,
    });
    at = until;
  }
  fill(span.until);
  return cells;
}
