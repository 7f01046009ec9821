import type { Outline, Point } from "./polygon";
import { readNumber } from "./read-number";

const mostCorners = 60;
const farthest = 5_000;

/** Corners as one line: «12 62; 40 62; 40 102». */
export const writeOutline = (outline: Outline): string =>
  outline.map(([x, y]) => `${x} ${y}`).join("; ");

/** Reads such a line; null when it is none. Decimals take a comma or a dot. */
export function readOutline(text: string): Outline | null {
  const corners = text
    .trim()
    .replace(/;$/, "")
    .split(";")
    .map((corner) => corner.trim().split(/\s+/).map(readNumber));
  if (corners.length < 3 || corners.length > mostCorners) return null;
  const points: Point[] = [];
  for (const [x, y, more] of corners) {
    if (x == null || y == null || more !== undefined) return null;
    if (Math.max(Math.abs(x), Math.abs(y)) > farthest) return null;
    points.push([x, y]);
  }
  return points;
}
