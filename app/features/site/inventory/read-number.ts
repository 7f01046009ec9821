/** A number as people type it: comma or dot, spaces between thousands; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** Whether a number has no more decimals than these. */
export const isWhole = (value: number, digits = 0): boolean =>
  Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6;

/** As tenths, so that sums are exact. */
export const tenthsOf = (value: number): number => Math.round(value * 10);
