const dropped = /[\s\p{Pd}\u2212\p{Cf}]/gu;

/**
 * An identifier as it is stored and compared: NFKC, without spaces, hyphens of any kind and
 * invisible characters. Letter case stays; leading zeros stay, so it is always a string.
 */
export function normaliseIdentifier(text: string): string {
  return text.normalize("NFKC").replace(dropped, "");
}

/** The digits of a string of digits. */
export function digitsOf(text: string): number[] {
  return Array.from(text, Number);
}

/** Σ weightᵢ·digitᵢ over as many digits as there are weights. */
export function weighedSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}
