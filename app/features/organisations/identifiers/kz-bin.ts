import { ok, type Result, refuse } from "~/platform/refusal";
import { refuseShape } from "./check-digits";
import { digitsOf, normaliseIdentifier, weighedSum } from "./normalise";

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * The business identification number of Kazakhstan (БИН), 12 digits.
 * Refuses kz_bin_letters, kz_bin_length, kz_bin_zeros, kz_bin_checksum.
 */
export function checkKzBin(text: string): Result<string> {
  const bin = normaliseIdentifier(text);
  const misshapen = refuseShape("kz_bin", bin, [12]);
  if (misshapen) return misshapen;
  if (/^0+$/.test(bin)) return refuse("kz_bin_zeros");
  const digits = digitsOf(bin);
  const first = weighedSum(digits, firstWeights) % 11;
  const control = first === 10 ? weighedSum(digits, secondWeights) % 11 : first;
  return control === digits[11] ? ok(bin) : refuse("kz_bin_checksum");
}
