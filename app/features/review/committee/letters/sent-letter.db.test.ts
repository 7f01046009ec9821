import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../../prisma/factories/accounts";
import { changeRules } from "../../rules/changes/change-rules.server";
import { rulesInForce } from "../../rules/rule-versions.server";
import { done, proposal, type Sitting, sitting } from "../sitting.testing";
import { listApplicantLetters } from "./applicant-letters.server";
import { previewLetter } from "./preview-letter.server";
import { releaseDecision } from "./release-decision.server";

let s: Sitting;

beforeAll(async () => {
  s = await sitting();
});

async function held() {
  const { id, owner } = await s.waiting({ small: true });
  return { application: id, owner, ...(await s.decided(id, proposal("reject"))) };
}

const read = ({ owner, application }: Awaited<ReturnType<typeof held>>) =>
  listApplicantLetters(owner, application, "ru");

describe("a letter", () => {
  it("stays as it was sent, and one held goes out by the texts of the day it was decided", async () => {
    const [sent, waiting] = [await held(), await held()];
    await done(releaseDecision(s.chair, sent.id));
    const before = await read(sent);
    expect(before).toHaveLength(1);

    const { version, body } = await rulesInForce("letters");
    const next = { ru: "Дальше — иначе.", en: "Next: otherwise." };
    const administrator = await makeAccount({ staffRoles: ["administrator"] });
    await done(
      changeRules(administrator, "letters", {
        body: { ...body, reject: { ...body.reject, next } },
        note: "Новый порядок после отказа.",
        version,
      }),
    );
    const { organisationId } = await prisma.application.findUniqueOrThrow({
      where: { id: sent.application },
    });
    await prisma.organisation.update({
      where: { id: organisationId },
      data: { name: "ООО «Иначе»" },
    });
    expect(await read(sent)).toEqual(before);
    const { letters } = await previewLetter(s.chair, sent.id);
    expect(letters.find(({ locale }) => locale === "ru")?.letter).toEqual(before[0]?.letter);

    await done(releaseDecision(s.chair, waiting.id));
    expect((await read(waiting))[0]?.letter.next).toBe(before[0]?.letter.next);
    const later = await held();
    await done(releaseDecision(s.chair, later.id));
    expect((await read(later))[0]?.letter.next).toBe(next.ru);
  }, 60_000);

  it("can be put under a decision only while that is announced", async () => {
    const one = await held();
    const write = (letter: object) =>
      prisma.decision.update({ where: { id: one.id }, data: { letter } });
    await expect(write({})).rejects.toThrow();
    await done(releaseDecision(s.chair, one.id));
    await expect(write({})).rejects.toThrow();
  }, 60_000);
});
