import {
  type Edge,
  edgesOf,
  type Outline,
  outlineArea,
  type Point,
  signedArea,
} from "../inventory/polygon";

const settle = (value: number) => Math.round(value * 1000) / 1000;

/** What of a polygon lies on one side of a line across an axis. */
function clip(outline: Outline, axis: 0 | 1, at: number, below: boolean): Outline {
  const inside = (point: Point) => (below ? point[axis] <= at : point[axis] >= at);
  return edgesOf(outline).flatMap(([one, other]): Point[] => {
    const enters = inside(one) !== inside(other);
    const part = enters ? (at - one[axis]) / (other[axis] - one[axis]) : 0;
    const crossing: Point = [
      settle(one[0] + part * (other[0] - one[0])),
      settle(one[1] + part * (other[1] - one[1])),
    ];
    if (inside(one)) return enters ? [one, crossing] : [one];
    return enters ? [crossing] : [];
  });
}

/** Cuts a polygon across its longer side into strips whose areas are in this proportion. */
export function divideOutline(outline: Outline, parts: readonly number[]): Outline[] {
  const extent = (axis: 0 | 1) => {
    const values = outline.map((point) => point[axis]);
    return { low: Math.min(...values), high: Math.max(...values) };
  };
  const [across, along] = [extent(0), extent(1)];
  const axis = across.high - across.low >= along.high - along.low ? 0 : 1;
  const { low, high } = axis === 0 ? across : along;
  const whole = outlineArea(outline);
  const all = parts.reduce((sum, one) => sum + one, 0);
  let before = 0;
  const cuts = parts.map((part) => {
    before += part;
    return before >= all ? high : cutAt(outline, axis, [low, high], (whole * before) / all);
  });
  return cuts.map((cut, index) =>
    clip(clip(outline, axis, cut, true), axis, cuts[index - 1] ?? low, false),
  );
}

/** Where a cut leaves so much area below it. */
function cutAt(outline: Outline, axis: 0 | 1, [low, high]: [number, number], area: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 40; step += 1) {
    const middle = (from + to) / 2;
    if (outlineArea(clip(outline, axis, middle, true)) < area) from = middle;
    else to = middle;
  }
  return settle(to);
}

const key = ([x, y]: Point) => `${settle(x)};${settle(y)}`;
const counterClockwise = (outline: Outline): Outline =>
  signedArea(outline) < 0 ? outline.toReversed() : outline;

/** Whether a point lies on an edge between its ends. */
function liesOn(point: Point, [one, other]: Edge): boolean {
  const length = Math.hypot(other[0] - one[0], other[1] - one[1]);
  const distance =
    Math.abs(
      (other[0] - one[0]) * (point[1] - one[1]) - (other[1] - one[1]) * (point[0] - one[0]),
    ) / length;
  const along =
    ((point[0] - one[0]) * (other[0] - one[0]) + (point[1] - one[1]) * (other[1] - one[1])) /
    length;
  return distance < 0.01 && along > 0.01 && along < length - 0.01;
}

/** The edges of a polygon, divided where another's corner lies on them. */
function edgesAt(outline: Outline, corners: readonly Point[]): Edge[] {
  return edgesOf(outline).flatMap((edge) => {
    const between = corners
      .filter((point) => liesOn(point, edge))
      .sort(
        (one, other) =>
          Math.hypot(one[0] - edge[0][0], one[1] - edge[0][1]) -
          Math.hypot(other[0] - edge[0][0], other[1] - edge[0][1]),
      );
    const points = [edge[0], ...between, edge[1]];
    return points
      .slice(1)
      .map((point, index): Edge => [points[index] ?? point, point])
      .filter(([one, other]) => key(one) !== key(other));
  });
}

/** Without corners that lie on a straight line between their neighbours. */
function withoutStraight(outline: Outline): Outline {
  return outline.filter((point, index) => {
    const before = outline.at(index - 1) ?? point;
    const after = outline[(index + 1) % outline.length] ?? point;
    return !liesOn(point, [before, after]);
  });
}

/** The outline of polygons that adjoin one another along walls; null when they do not make one piece. */
export function mergeOutlines(outlines: readonly Outline[]): Outline | null {
  const all = outlines.map(counterClockwise);
  const corners = all.flat();
  const edges = new Map<string, Edge>();
  for (const [one, other] of all.flatMap((outline) => edgesAt(outline, corners))) {
    // A wall between two of them runs both ways and is no wall any more.
    if (!edges.delete(`${key(other)} ${key(one)}`)) {
      edges.set(`${key(one)} ${key(other)}`, [one, other]);
    }
  }
  const from = new Map([...edges.values()].map((edge) => [key(edge[0]), edge]));
  const start = [...edges.values()][0];
  if (!start || from.size !== edges.size) return null;
  const ring: Point[] = [];
  for (let edge = start; ; ) {
    ring.push(edge[0]);
    const next = from.get(key(edge[1]));
    if (!next || ring.length > edges.size) return null;
    if (next === start) break;
    edge = next;
  }
  return ring.length === edges.size ? withoutStraight(ring) : null;
}
