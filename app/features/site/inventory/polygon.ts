/** Metres east and north of the site's south-west corner. */
export type Point = readonly [x: number, y: number];

/** The corners of an area in their order, without the first one repeated. */
export type Outline = readonly Point[];

export type Edge = readonly [from: Point, to: Point];

/** From each corner to the next, and from the last to the first. */
export const edgesOf = (outline: Outline): Edge[] =>
  outline.map((from, index) => [from, outline[(index + 1) % outline.length] ?? from]);

/** m², positive when the corners go counter-clockwise. */
export const signedArea = (outline: Outline): number =>
  edgesOf(outline).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0) / 2;

/** m², whichever way round the corners go. */
export const outlineArea = (outline: Outline): number => Math.abs(signedArea(outline));

export type Box = { left: number; bottom: number; right: number; top: number };

/** The smallest upright rectangle around some outlines. */
export function boxOf(outlines: readonly Outline[]): Box {
  const points = outlines.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  };
}

/** Where a horizontal line crosses an edge; null when it passes it by. */
function crossingAt([[x1, y1], [x2, y2]]: Edge, y: number): number | null {
  if (y1 > y === y2 > y) return null;
  return x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
}

/** The height at which two edges cross; null when they do not, or lie along each other. */
function meetingOf([[ax, ay], [bx, by]]: Edge, [[cx, cy], [dx, dy]]: Edge): number | null {
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return null;
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const across = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  const within = along >= 0 && along <= 1 && across >= 0 && across <= 1;
  return within ? ay + along * (by - ay) : null;
}

function spansAt(edges: readonly Edge[], y: number): [number, number][] {
  const xs = edges.flatMap((edge) => crossingAt(edge, y) ?? []).sort((a, b) => a - b);
  return Array.from({ length: Math.floor(xs.length / 2) }, (_, index) => [
    xs[2 * index] ?? 0,
    xs[2 * index + 1] ?? 0,
  ]);
}

function sharedWidth(one: [number, number][], other: [number, number][]): number {
  let width = 0;
  for (const [from, until] of one) {
    for (const [left, right] of other) {
      width += Math.max(0, Math.min(until, right) - Math.max(from, left));
    }
  }
  return width;
}

/**
 * How much two areas cover together, m²: between the heights at which an edge begins, ends or crosses another
 * the shared width changes evenly, so its middle says it all.
 */
export function sharedArea(one: Outline, other: Outline): number {
  const box = boxOf([one]);
  const beside = boxOf([other]);
  if (box.right <= beside.left || beside.right <= box.left) return 0;
  if (box.top <= beside.bottom || beside.top <= box.bottom) return 0;
  const first = edgesOf(one);
  const second = edgesOf(other);
  const meetings = first.flatMap((edge) => second.flatMap((each) => meetingOf(edge, each) ?? []));
  const heights = [...one.map(([, y]) => y), ...other.map(([, y]) => y), ...meetings].sort(
    (a, b) => a - b,
  );
  let area = 0;
  for (const [index, bottom] of heights.entries()) {
    const top = heights[index + 1] ?? bottom;
    if (top === bottom) continue;
    const middle = (bottom + top) / 2;
    area += (top - bottom) * sharedWidth(spansAt(first, middle), spansAt(second, middle));
  }
  return area;
}

/** A name needs no more room than this, so wider or higher is no better. */
const nameRoom = { width: 60, height: 40 };

/**
 * Where a name fits, also in an L or a U: the middle of the roomiest upright rectangle between two neighbouring
 * corners' heights.
 */
export function namePlace(outline: Outline): { x: number; y: number; width: number } {
  const edges = edgesOf(outline);
  const heights = [...new Set(outline.map(([, y]) => y))].sort((a, b) => a - b);
  let place = { x: 0, y: 0, width: 0 };
  let most = 0;
  for (const [index, bottom] of heights.entries()) {
    const top = heights[index + 1] ?? bottom;
    const y = (bottom + top) / 2;
    for (const [from, until] of spansAt(edges, y)) {
      const room = Math.min(until - from, nameRoom.width) * Math.min(top - bottom, nameRoom.height);
      if (room > most) place = { x: (from + until) / 2, y, width: until - from };
      most = Math.max(most, room);
    }
  }
  return place;
}

/** Whether no two edges of an outline cross: only then its area means something. */
export function isSimple(outline: Outline): boolean {
  const edges = edgesOf(outline);
  return edges.every((edge, at) =>
    edges.every((other, beside) => {
      const apart = Math.abs(at - beside);
      if (apart <= 1 || apart === edges.length - 1) return true;
      return meetingOf(edge, other) === null;
    }),
  );
}

/** An upright rectangle. */
export const rectangle = (x: number, y: number, width: number, height: number): Outline => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

function distanceToEdge(point: Point, [one, other]: Edge): number {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length : 0;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(point[0] - one[0] - part * dx, point[1] - one[1] - part * dy);
}

/** The least distance between two polygons that do not cross. */
export function distanceBetween(one: Outline, other: Outline): number {
  const from = (points: Outline, edges: Edge[]) =>
    Math.min(
      ...points.flatMap((point) => edges.map((edge) => distanceToEdge(point, edge))),
      Number.POSITIVE_INFINITY,
    );
  return Math.min(from(one, edgesOf(other)), from(other, edgesOf(one)));
}
