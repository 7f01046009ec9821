import { quarterAt, sayQuarter } from "~/features/site";
import { readFreeTotals, siteSetting } from "~/features/site/index.server";
import { now } from "~/platform/clock.server";
import { type Locale, say, type Text } from "~/platform/i18n";
import { readSetting } from "~/platform/settings.server";
import { fieldsFor } from "../form/sections";
import { demandsOf } from "../placement/demands";
import type { CheckedDraft } from "./checked-draft.server";

/** A resource of the whole site beside the answer that asks for it. */
export type FreeOnSite = {
  /** the field, or `area` for the sum of the areas */
  code: string;
  label: string;
  unit: Text;
  /** 0 where nothing is free */
  amount: number;
  /** from when, as people read it */
  from: string;
};

/** What is free, and whether the site's inventory is invented. */
export type FreeTotals = { rows: FreeOnSite[]; illustrative: boolean };

/**
 * What of the fields of a section is free on the site from when the project begins, in totals alone; empty
 * while nothing is known of the site.
 */
export async function freeOnSite(
  { applicantType, check }: Pick<CheckedDraft, "applicantType" | "check">,
  section: string,
  locale: Locale,
): Promise<FreeTotals> {
  if (section !== "premises" && section !== "utilities") return { rows: [], illustrative: false };
  const present = quarterAt(now());
  const start = demandsOf(check.values)[0]?.from ?? present;
  const fields = fieldsFor(applicantType);
  const [totals, { illustrative }] = await Promise.all([
    readFreeTotals(Math.max(start, present)),
    readSetting(siteSetting),
  ]);
  const rows = totals.flatMap(({ resource, amount, from }): FreeOnSite[] => {
    const area = resource === "area_m2";
    const placed = fields.get(area ? "area_office" : resource);
    if (placed?.section !== section || !placed.field.unit) return [];
    return [
      {
        code: area ? "area" : resource,
        label: area ? "" : say(placed.field.label, locale),
        unit: placed.field.unit,
        amount,
        from: from === null ? "" : sayQuarter(from, locale),
      },
    ];
  });
  return { rows, illustrative };
}
