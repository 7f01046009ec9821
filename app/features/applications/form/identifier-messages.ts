import type { Text } from "~/platform/i18n/text";

const text = (ru: string, en: string): Text => ({ ru, en });

/** What the identifier checks refuse, by their codes. */
const messages: Readonly<Record<string, Text>> = {
  inn_letters: text("ИНН состоит только из цифр", "The INN consists of digits only"),
  inn_length: text(
    "В ИНН 10 цифр у организации или 12 у ИП, введено {length}",
    "An INN has 10 digits for a company or 12 for a sole proprietor; you gave {length}",
  ),
  inn_zeros: text("ИНН не может состоять из одних нулей", "An INN cannot be all zeros"),
  inn_checksum: text(
    "Контрольная цифра ИНН не сходится: проверьте, нет ли опечатки",
    "The INN's check digit does not match: look for a typing mistake",
  ),
  kpp_length: text("В КПП 9 знаков, введено {length}", "A KPP has 9 characters; you gave {length}"),
  kpp_format: text(
    "КПП — это 9 цифр; на 5-м и 6-м месте могут быть заглавные латинские буквы",
    "A KPP is 9 digits; the 5th and 6th may be capital Latin letters",
  ),
  ogrn_letters: text("ОГРН состоит только из цифр", "The OGRN consists of digits only"),
  ogrn_length: text(
    "В ОГРН 13 цифр, у ИП 15, введено {length}",
    "An OGRN has 13 digits, 15 for a sole proprietor; you gave {length}",
  ),
  ogrn_first_digit: text("ОГРН начинается с 1 или 5", "An OGRN begins with 1 or 5"),
  ogrn_checksum: text(
    "Контрольная цифра ОГРН не сходится: проверьте, нет ли опечатки",
    "The OGRN's check digit does not match: look for a typing mistake",
  ),
  ogrn_year: text(
    "Год в ОГРН ещё не наступил: {year}",
    "The year in the OGRN has not come yet: {year}",
  ),
  ogrnip_letters: text("ОГРНИП состоит только из цифр", "The OGRNIP consists of digits only"),
  ogrnip_length: text(
    "В ОГРНИП 15 цифр, введено {length}",
    "An OGRNIP has 15 digits; you gave {length}",
  ),
  ogrnip_first_digit: text("ОГРНИП начинается с 3", "An OGRNIP begins with 3"),
  ogrnip_checksum: text(
    "Контрольная цифра ОГРНИП не сходится: проверьте, нет ли опечатки",
    "The OGRNIP's check digit does not match: look for a typing mistake",
  ),
  lei_length: text(
    "В LEI 20 знаков, введено {length}",
    "An LEI has 20 characters; you gave {length}",
  ),
  lei_format: text(
    "LEI — заглавные латинские буквы и цифры, последние два знака — цифры",
    "An LEI is capital Latin letters and digits, the last two are digits",
  ),
  lei_checksum: text(
    "Контрольное число LEI не сходится: проверьте, нет ли опечатки",
    "The LEI's check number does not match: look for a typing mistake",
  ),
  bik_letters: text("БИК состоит только из цифр", "The BIK consists of digits only"),
  bik_length: text("В БИК 9 цифр, введено {length}", "A BIK has 9 digits; you gave {length}"),
  bik_format: text("БИК начинается с 0", "A BIK begins with 0"),
  account_letters: text("Счёт состоит только из цифр", "An account consists of digits only"),
  account_length: text(
    "В счёте 20 цифр, введено {length}",
    "An account has 20 digits; you gave {length}",
  ),
  account_needs_bik: text(
    "Счёт проверяется вместе с БИК: укажите верный БИК",
    "The account is checked together with the BIK: give a valid BIK",
  ),
  account_checksum: text(
    "Счёт не подходит к этому БИК: контрольный ключ не сходится",
    "The account does not go with this BIK: the control key does not match",
  ),
  okved_format: text(
    "Код ОКВЭД «{found}» записан неверно; образец — 21.20.1",
    "OKVED code “{found}” is malformed; it looks like 21.20.1",
  ),
  country_unknown: text(
    "Страна «{found}» не найдена; напишите название или код из двух букв, например KZ",
    "Country “{found}” was not found; write its name or two-letter code, such as KZ",
  ),
};

const unreadable = text("Проверьте значение", "Check the value");

/** The message for a refused identifier; numbers are still to be filled in. */
export function identifierMessage(code: string): Text {
  return messages[code] ?? unreadable;
}
