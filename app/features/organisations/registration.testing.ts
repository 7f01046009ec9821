import type { RegistrationInput } from "./check-registration.server";
import { mod97 } from "./identifiers/lei";

const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** A lawful but invented company INN and OGRN of region 77, different for each number. */
function inventedNumbers(number: number): { inn: string; ogrn: string } {
  const start = `7798${String(number).padStart(5, "0")}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(start[index]), 0);
  const ogrnStart = `12677980${String(number).padStart(4, "0")}`;
  return {
    inn: `${start}${(sum % 11) % 10}`,
    ogrn: `${ogrnStart}${(Number(ogrnStart) % 11) % 10}`,
  };
}

/** A registration form that is right in every field; `number` makes the company. */
export function registrationForm(
  number: number,
  change: Partial<RegistrationInput> = {},
): RegistrationInput {
  const lei = `7798${String(number).padStart(14, "0")}`;
  return {
    email: `person${number}@company.example`,
    password: "ночной трамвай 42",
    password_confirm: "ночной трамвай 42",
    full_name: "Анна Сергеевна Белова",
    phone: "8 (495) 123-45-67",
    org_kind: "legal_entity",
    org_name: `ООО «Проба ${number}»`,
    country: "RU",
    ...inventedNumbers(number),
    kpp: "779801001",
    lei: `${lei}${String(98 - mod97(`${lei}00`)).padStart(2, "0")}`,
    registration_number: "",
    ...change,
  };
}

export const visitor = { address: "192.0.2.1", userAgent: "test" };
