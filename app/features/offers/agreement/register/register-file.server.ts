import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { now } from "~/platform/clock.server";
import { toCsv } from "~/platform/csv";
import type { Locale } from "~/platform/i18n";
import { translator } from "~/platform/i18n/i18n.server";
import { exportRegister } from "./list-register.server";

/** The register as a file that spreadsheets open. */
export async function registerFile(actor: Actor, search: string, locale: Locale) {
  const t = translator(locale, "agreements");
  const rows = await exportRegister(actor, search);
  const head = [
    ...[t("register.number"), t("register.company"), "ИНН", "ОГРН", t("register.project")],
    ...[t("register.track"), t("register.entered"), t("register.until"), t("register.contact")],
  ];
  const lines = rows.map((row) => [
    ...[row.number, row.name, row.inn ?? "", row.ogrn ?? "", row.title],
    ...[t(`register.tracks.${row.track}`), row.enteredOn, row.untilOn ?? "", row.contact ?? ""],
  ]);
  return {
    bytes: Buffer.from(toCsv([head, ...lines], locale)),
    fileName: `register-${moscowDay(now())}.csv`,
    mediaType: "text/csv; charset=utf-8",
  };
}
