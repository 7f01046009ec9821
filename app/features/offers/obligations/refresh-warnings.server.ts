import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { translator } from "~/platform/i18n/i18n.server";
import { type Named, tellStaff } from "../agreement/tell.server";
import { readWarningFacts } from "./read-obligations.server";
import { sayWarning } from "./say-warning";
import { findWarnings, type Warning } from "./warnings";

const keyOf = ({ code, about }: { code: string; about: string }) => `${code}:${about}`;

/**
 * Brings the warnings of an agreement to what its rules find today: a new one is told to those who follow it, one
 * that no longer holds goes. The application is locked by the caller.
 */
export async function refreshWarnings(
  tx: Tx,
  application: Named,
  agreementId: string,
): Promise<Warning[]> {
  const facts = await readWarningFacts(tx, agreementId);
  const found = facts ? findWarnings(facts) : [];
  const stored = await tx.obligationWarning.findMany({ where: { agreementId } });
  const gone = stored.filter((row) => !found.some((one) => keyOf(one) === keyOf(row)));
  for (const { code, about } of gone) {
    await tx.obligationWarning.delete({
      where: { agreementId_code_about: { agreementId, code, about } },
    });
  }
  for (const { code, about, params } of found) {
    const known = stored.some((row) => keyOf(row) === keyOf({ code, about }));
    await tx.obligationWarning.upsert({
      where: { agreementId_code_about: { agreementId, code, about } },
      create: { agreementId, code, about, params, since: now() },
      update: { params },
    });
    if (known) continue;
    const warning = { code, params };
    await tellStaff(tx, application, ["leasing_manager"], {
      kind: "obligation_warning",
      page: "reporting",
      params: {
        warning: {
          ru: sayWarning(warning, translator("ru", "obligations"), "ru"),
          en: sayWarning(warning, translator("en", "obligations"), "en"),
        },
      },
    });
  }
  return found;
}
