import type { Random } from "./random";

/** A version 7 UUID of that moment whose random bits come from the seed. */
export function seededUuid(at: Date, random: Random): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const hex = (digits: number) =>
    Math.floor(random.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const variant = (8 + random.int(0, 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}

const companyWeights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** The fictitious taxpayer number of company `index`, with its check digit (domain §3). */
export function companyInn(index: number): string {
  const body = `97${String(index).padStart(7, "0")}`;
  const sum = companyWeights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${(sum % 11) % 10}`;
}

/** The fictitious registration number of company `index`, with its check digit. */
export function companyOgrn(index: number): string {
  const body = `12677${String(index).padStart(7, "0")}`;
  return `${body}${(Number(body) % 11) % 10}`;
}
