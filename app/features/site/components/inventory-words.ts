import { useTranslation } from "react-i18next";
import { formatNumber, useLocale } from "~/platform/i18n";
import type { Refusal } from "~/platform/refusal";
import type { UnitField } from "../inventory/unit-fields";
import { parseQuarter, sayQuarter } from "../quarter";

const listed = new Set<UnitField>(["fire_category", "szz_class", "gmp", "max_bsl"]);
const quarters = new Set<UnitField>(["from_quarter", "until_quarter"]);
const texts = new Set<UnitField>(["building", "unit", "compartment", "outline"]);

/** Refusals and values of the inventory in the reader's words. */
export function useInventoryWords() {
  const { t } = useTranslation(["site-inventory", "site-plan", "documents"]);
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 3);

  const sayRefusal = ({ code, params }: Refusal): string => {
    const shown = Object.fromEntries(
      Object.entries(params ?? {}).map(([name, value]) => [
        name,
        typeof value === "number" ? number(value) : value,
      ]),
    );
    const [file, inner] = code.split(".");
    if (file === "file" && inner) return t(`documents:errors.${inner}`, shown);
    return t(`errors.${code}`, shown);
  };

  const sayValue = (field: UnitField, value: string): string => {
    if (value === "") return "—";
    if (listed.has(field)) return t(`values.${field}.${value}`);
    if (quarters.has(field)) return sayQuarter(parseQuarter(value) ?? 0, locale);
    return texts.has(field) ? value : number(Number(value));
  };

  return { t, locale, number, sayRefusal, sayValue };
}
