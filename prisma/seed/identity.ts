/** Identifiers of invented companies: region 77, district 99, with valid check digits (domain §3). */

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

/** A ten-digit ИНН 7799…, unlike any that the samples use. */
export function inventedInn(serial: number): string {
  const base = `7799${String(100_00 + serial).padStart(5, "0")}`;
  return `${base}${(weighted(base, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10}`;
}

/** A thirteen-digit ОГРН of 2024 in region 77. */
export function inventedOgrn(serial: number): string {
  const base = `12477${String(9_000_000 + serial).padStart(7, "0")}`;
  return `${base}${(Number(base) % 11) % 10}`;
}
