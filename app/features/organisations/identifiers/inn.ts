import { ok, type Result, refuse } from "~/platform/refusal";
import { refuseShape } from "./check-digits";
import { digitsOf, normaliseIdentifier, weighedSum } from "./normalise";

const companyWeights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const personWeights = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const personLastWeights = [3, ...personWeights];

function checkDigit(digits: readonly number[], weights: readonly number[]): number {
  return (weighedSum(digits, weights) % 11) % 10;
}

function sumHolds(digits: readonly number[]): boolean {
  if (digits.length === 10) return checkDigit(digits, companyWeights) === digits[9];
  return (
    checkDigit(digits, personWeights) === digits[10] &&
    checkDigit(digits, personLastWeights) === digits[11]
  );
}

/**
 * The Russian taxpayer number: 10 digits of a company or 12 of a person (domain brief §3).
 * Refuses inn_letters, inn_length, inn_zeros, inn_checksum.
 */
export function checkInn(text: string, length?: 10 | 12): Result<string> {
  const inn = normaliseIdentifier(text);
  const misshapen = refuseShape("inn", inn, length ? [length] : [10, 12]);
  if (misshapen) return length ? innOfLength(misshapen, length) : misshapen;
  if (/^0+$/.test(inn)) return refuse("inn_zeros");
  return sumHolds(digitsOf(inn)) ? ok(inn) : refuse("inn_checksum");
}

function innOfLength<R extends { refusal: { code: string } }>(refused: R, length: 10 | 12): R {
  if (refused.refusal.code !== "inn_length") return refused;
  return { ...refused, refusal: { ...refused.refusal, code: `inn_length_${length}` } };
}
