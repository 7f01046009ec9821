import type { Locale } from "~/platform/i18n/text";
import { ok, type Result, refuse } from "~/platform/refusal";

/** ISO 3166-1 alpha-2, all officially assigned codes. */
export const countryCodes = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS " +
  "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE " +
  "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM " +
  "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC " +
  "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
  "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
  "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
  "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
).split(" ") as readonly string[];

const known = new Set(countryCodes);
const names = new Map<Locale, Intl.DisplayNames>();

/** A country's name in the reader's language; the code itself when it is not assigned. */
export function countryName(code: string, locale: Locale): string {
  let display = names.get(locale);
  if (!display) {
    display = new Intl.DisplayNames(locale, { type: "region" });
    names.set(locale, display);
  }
  return known.has(code) ? (display.of(code) ?? code) : code;
}

const options = new Map<Locale, { value: string; label: string }[]>();

/** All countries as select options, sorted by name, Russia first. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  const made = options.get(locale);
  if (made) return made;
  const collator = new Intl.Collator(locale);
  const list = countryCodes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort(
      (a, b) =>
        Number(b.value === "RU") - Number(a.value === "RU") || collator.compare(a.label, b.label),
    );
  options.set(locale, list);
  return list;
}

/** An ISO 3166-1 alpha-2 code in capitals. Refuses country_unknown. */
export function checkCountry(text: string): Result<string> {
  const code = text.normalize("NFKC").trim().toUpperCase();
  return known.has(code) ? ok(code) : refuse("country_unknown");
}
