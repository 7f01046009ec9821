import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { Actor } from "~/features/accounts";
import { toCsv } from "~/platform/csv";
import { prisma } from "~/platform/db.server";
import { forbidden } from "~/platform/http.server";
import { translator } from "~/platform/i18n/i18n.server";
import type { Locale } from "~/platform/i18n/text";
import { readSetting } from "~/platform/settings.server";
import { readsSite } from "../access";
import { readInventory } from "../inventory/read-inventory.server";
import { siteSetting } from "../inventory/site-setting.server";
import { type UnitField, unitFields, writeUnit } from "../inventory/unit-fields";
import { fieldName } from "./field-names.server";

const numeric = (field: UnitField) =>
  field === "floor" ||
  field.startsWith("area_") ||
  ["height_m", "floor_kn", "max_bsl"].includes(field);

export type ExportedUnits = { fileName: string; mediaType: string; bytes: Buffer };

/** All units as a file of the shape that an import takes. What is invented is called so in the file's name. */
export async function exportUnits(
  actor: Actor,
  format: "csv" | "xlsx",
  locale: Locale,
): Promise<ExportedUnits> {
  if (!readsSite(actor)) throw forbidden();
  const { illustrative } = await readSetting(siteSetting);
  const { units } = await readInventory(prisma, null);
  const t = translator(locale, "site-inventory");
  const head = unitFields.map((field) => fieldName(field, locale));
  const texts = units.map(writeUnit);
  const name = t(illustrative ? "export.nameIllustrative" : "export.name");
  if (format === "csv") {
    const comma = (field: UnitField, text: string) =>
      locale === "ru" && numeric(field) ? text.replace(".", ",") : text;
    const rows = texts.map((row) => unitFields.map((field) => comma(field, row[field])));
    return {
      fileName: `${name}.csv`,
      mediaType: "text/csv; charset=utf-8",
      bytes: Buffer.from(toCsv([head, ...rows], locale)),
    };
  }
  const sheet: SheetData = [
    head.map((value) => ({ value, fontWeight: "bold" as const })),
    ...texts.map((row) =>
      unitFields.map((field) => {
        const text = row[field];
        if (text === "") return null;
        return numeric(field) ? Number(text) : text;
      }),
    ),
  ];
  const bytes = await writeXlsxFile(sheet, {
    sheet: t(illustrative ? "export.sheetIllustrative" : "export.sheet"),
    stickyRowsCount: 1,
  }).toBuffer();
  return {
    fileName: `${name}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes,
  };
}
