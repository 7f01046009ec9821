import { ok, type Result, refuse } from "~/platform/refusal";
import { refuseShape } from "./check-digits";
import { digitsOf, normaliseIdentifier } from "./normalise";

/** The code of a Russian bank, 9 digits. Refuses bik_letters, bik_length, bik_format. */
export function checkBik(text: string): Result<string> {
  const bik = normaliseIdentifier(text);
  const misshapen = refuseShape("bik", bik, [9]);
  if (misshapen) return misshapen;
  return bik.startsWith("0") ? ok(bik) : refuse("bik_format");
}

const keyWeights = [7, 1, 3];

/** The Bank of Russia's key: Σ of the last digits of weight × digit is a multiple of 10. */
function keyHolds(key: string): boolean {
  const sum = digitsOf(key).reduce(
    (total, digit, index) => total + ((digit * (keyWeights[index % 3] ?? 0)) % 10),
    0,
  );
  return sum % 10 === 0;
}

function checkAccount(
  text: string,
  bik: string,
  bankPart: (bik: string) => string,
): Result<string> {
  const account = normaliseIdentifier(text);
  const misshapen = refuseShape("account", account, [20]);
  if (misshapen) return misshapen;
  const bank = checkBik(bik);
  if (!bank.ok) return refuse("account_needs_bik");
  return keyHolds(bankPart(bank.value) + account) ? ok(account) : refuse("account_checksum");
}

/**
 * A settlement account (расчётный счёт) together with the BIK of its bank.
 * Refuses account_letters, account_length, account_needs_bik, account_checksum.
 */
export function checkSettlementAccount(text: string, bik: string): Result<string> {
  return checkAccount(text, bik, (code) => code.slice(6));
}

/** A bank's correspondent account; the same codes. */
export function checkCorrespondentAccount(text: string, bik: string): Result<string> {
  return checkAccount(text, bik, (code) => `0${code.slice(4, 6)}`);
}
