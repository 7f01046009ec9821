import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { i18nOf, translator } from "~/platform/i18n/i18n.server";
import { moveAsIfReviewed } from "../../../../../prisma/factories/clearances";
import { bulletinForm, signAs, submitAs } from "../../../../../prisma/factories/scores";
import { scoring } from "../../bulletins/scoring.testing";
import { addItems } from "../agenda/change-agenda.server";
import { freezeSession } from "../agenda/freeze-session.server";
import { done, type Sitting, sitting } from "../sitting.testing";
import type { Pack } from "./pack";
import { figureText, scoreRows } from "./pack-lines";

let s: Sitting;

beforeAll(async () => {
  s = await sitting();
});

describe("a pack", () => {
  it("has the scores of the closed round with what they came to, and the signed conclusions", async () => {
    const { applicationId, one, two, three, coordinator } = await scoring();
    await submitAs(one.expert, one.id, bulletinForm(4));
    await submitAs(two.expert, two.id, bulletinForm(4, { team: 2 }));
    await submitAs(three.expert, three.id, bulletinForm(4, { safety: "na" }));
    await signAs(three.expert, three.id);
    await done(moveAsIfReviewed(coordinator, applicationId, { intent: "complete_expert" }));
    const id = await s.plan();
    await done(addItems(s.secretary, id, [applicationId]));
    await done(freezeSession(s.secretary, id));
    const item = await prisma.agendaItem.findFirstOrThrow({ where: { sessionId: id } });
    const pack = item.pack as Pack;
    if (!pack.round) throw new Error("no round in the pack");
    const { rows, total, recommendation } = scoreRows(pack.round);
    const row = (code: string) => rows.find((found) => found.code === code);
    expect(row("team")).toMatchObject({ scores: [4, 2, 4], spread: 2, disputed: true });
    expect(row("safety")).toMatchObject({ scores: [4, 4, null], mean: 4, disputed: false });
    expect(total).toBeCloseTo(80 - (14 * (2 / 3)) / 5, 6);
    expect(recommendation).toBe("approve");
    expect(i18nOf("en").exists(`review-committee:recommendations.${recommendation}`)).toBe(true);
    expect(pack.round.bulletins.map((bulletin) => bulletin.expert)).toEqual(
      [one, two, three].map(({ expert }) => expert.fullName),
    );
    expect(pack.conclusions).toMatchObject([{ expert: three.expert.fullName, positive: true }]);
    expect(pack.screening).toBeNull();
    expect(pack.technical).toBeNull();
  }, 60_000);

  it("tells what the engineer holds of a figure beside what was stated", () => {
    const figure = {
      field: "power_kw",
      label: { ru: "Мощность", en: "Power" },
      verdict: "corrected" as const,
      stated: { ru: "2600 кВт", en: "2600 kW" },
      corrected: { ru: "2400 кВт", en: "2400 kW" },
      reason: "По схеме вводов",
    };
    const words = (locale: "ru" | "en") => translator(locale, "review-committee");
    expect(figureText(figure, words("ru"), "ru")).toBe("Исправлено: 2400 кВт вместо 2600 кВт");
    expect(
      figureText({ ...figure, verdict: "questioned", corrected: null }, words("en"), "en"),
    ).toBe("Questioned: 2600 kW");
  });
});
