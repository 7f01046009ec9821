import { moscowDay } from "~/features/applications";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { readSetting } from "~/platform/settings.server";
import { listTerms } from "../agreement/read-terms.server";
import { agreementSetting } from "../agreement/settings.server";
import { figuresSchema } from "./figures";
import type { WarningFacts } from "./warnings";

const day = (date: Date) => date.toISOString().slice(0, 10);

/** What the rules of warning ask of a signed agreement; null while it is not signed. */
export async function readWarningFacts(db: Tx, agreementId: string): Promise<WarningFacts | null> {
  const agreement = await db.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    select: {
      signedOn: true,
      periods: {
        orderBy: { untilOn: "asc" },
        include: { reports: { orderBy: { number: "desc" }, take: 1 } },
      },
    },
  });
  if (!agreement.signedOn) return null;
  const { reporting } = await readSetting(agreementSetting, db);
  return {
    today: moscowDay(now()),
    signedOn: day(agreement.signedOn),
    terms: await listTerms(db, agreementId),
    pacePercent: reporting.pacePercent,
    periods: agreement.periods.map(({ code, fromOn, untilOn, dueOn, state, reports }) => {
      const last = reports[0];
      const counts = last && last.verdict !== "returned";
      return {
        ...{ code, state, from: day(fromOn), until: day(untilOn), due: day(dueOn) },
        figures: counts ? figuresSchema.parse(last.figures) : null,
      };
    }),
  };
}
