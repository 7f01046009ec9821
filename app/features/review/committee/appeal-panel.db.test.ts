import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { moveApplication } from "~/features/applications/index.server";
import { now } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { addItems } from "./agenda/change-agenda.server";
import { type Appealing, appealing, objection } from "./appealing.testing";
import { listApplicantLetters } from "./letters/applicant-letters.server";
import { listHeld } from "./letters/list-held.server";
import { releaseBatch } from "./letters/release-batch.server";
import { releaseDecision } from "./letters/release-decision.server";
import { saveLetter } from "./letters/save-letter.server";
import type { Pack } from "./pack/pack";
import { postStaffStep } from "./posts/post-decision.server";
import { editSession } from "./sessions/edit-session.server";
import { planSession } from "./sessions/plan-session.server";
import { codeOf, done, proposal } from "./sitting.testing";
import { getApplicationDecision } from "./views/application-decision.server";
import { getItemView } from "./views/item-view.server";
import { getSessionView } from "./views/session-view.server";

let s: Appealing;

beforeAll(async () => {
  s = await appealing();
}, 60_000);

const statusOf = async (id: string) =>
  (await prisma.application.findUniqueOrThrow({ where: { id } })).status;
const recusedFrom = async (itemId: string) => {
  const rows = await prisma.itemRecusal.findMany({ where: { itemId } });
  return new Map(rows.map(({ userId, ground }) => [userId, ground]));
};
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("whoever had part in a first decision", () => {
  it("is barred from both steps of an appeal: who voted, chaired, kept the record, checked in", async () => {
    const { id } = await s.rejected();
    for (const intent of ["uphold_refusal", "return_to_committee"]) {
      const bars = await prisma.stepBar.findMany({ where: { applicationId: id, intent } });
      const part = [s.chair, s.member1, s.member2, s.secretary, s.coordinator];
      expect(bars.map((bar) => bar.userId).sort()).toEqual(part.map((one) => one.userId).sort());
    }
  });

  it("is recused when an appeal comes onto a panel's agenda, the secretary too, and sees that it exists", async () => {
    const { id } = await s.appealed();
    const session = await s.planPanel({
      secretary: s.secretary.userId,
      members: [s.member1.userId, s.fresh1.userId],
    });
    await done(addItems(s.secretary, session, [id]));
    const { itemId } = await s.itemOf(session, id);
    expect(await recusedFrom(itemId)).toEqual(
      new Map([
        [s.member1.userId, "first_decision"],
        [s.secretary.userId, "first_decision"],
      ]),
    );
    for (const who of [s.member1, s.secretary]) {
      expect((await getSessionView(who, session)).items).toEqual([
        { id: itemId, position: 1, hidden: true },
      ]);
    }
    expect((await getItemView(s.board, session, itemId)).roll).toMatchObject({ entitled: 2 });
  });

  it("is refused a seat once the appeal stands on the agenda, and whoever is barred from it as well", async () => {
    const { id } = await s.appealed();
    const session = await s.planPanel();
    await done(addItems(s.clerk, session, [id]));
    const edit = async (change: Record<string, unknown>) => {
      const { version } = await prisma.committeeSession.findUniqueOrThrow({
        where: { id: session },
      });
      const typed = s.form("appeal_panel", s.seats(change));
      return editSession(s.clerk, session, { typed, version });
    };
    expect(await edit({ members: [s.member2.userId, s.fresh1.userId] })).toMatchObject({
      fields: { members: { code: "member_excluded" } },
    });
    expect(await edit({ secretary: s.coordinator.userId })).toMatchObject({
      fields: { secretary: { code: "secretary_excluded" } },
    });
    const tied = await makeAccount({ staffRoles: ["board"] });
    await s.bar(id, tied.userId);
    expect(await edit({ chair: tied.userId })).toMatchObject({
      fields: { chair: { code: "chair_excluded" } },
    });
    await done(edit({ members: [s.fresh1.userId] }));
  });

  it("makes no panel of their own: one without anybody to lead or to vote takes no appeal", async () => {
    const { id } = await s.appealed();
    const committee = [s.chair.userId, s.member1.userId, s.member2.userId];
    const both = await makeAccount({ staffRoles: ["board"] });
    await s.bar(id, both.userId);
    const session = await s.planPanel({ chair: both.userId, members: committee });
    expect(codeOf(await addItems(s.clerk, session, [id]))).toBe("panel_took_part");
    expect(await prisma.agendaItem.count({ where: { sessionId: session } })).toBe(0);
  });

  it("cannot vote on the appeal, by whatever way", async () => {
    const { id } = await s.appealed();
    const at = await s.openedPanel(id);
    const { ballotId } = await done(s.putOn(at, "uphold_refusal"));
    const { sessionId } = at;
    await prisma.committeeSeat.create({
      data: { sessionId, userId: s.member1.userId, role: "member", attendance: "present" },
    });
    const vote = { ballotId, userId: s.member1.userId, castAt: now(), choice: "for" } as const;
    await expect(inTransaction((tx) => tx.vote.create({ data: vote }))).rejects.toThrow(
      "took part in the first decision",
    );
  });
});

describe("an appeal panel", () => {
  it("is planned by coordinators, of the board and members without part; it takes appeals alone", async () => {
    const typed = s.form("appeal_panel", s.seats());
    expect(codeOf(await planSession(s.chair, typed))).toBe("forbidden");
    expect(await planSession(s.clerk, { ...typed, chair: s.chair.userId })).toMatchObject({
      fields: { chair: { code: "chair_unfit" } },
    });
    const panel = await s.planPanel();
    const { number } = await prisma.committeeSession.findUniqueOrThrow({ where: { id: panel } });
    expect(number).toMatch(/^АП-\d{4}-\d\d$/);
    const [{ id: waiting }, { id: appealed }, { id: rejected }] = [
      await s.waiting(),
      await s.appealed(),
      await s.rejected(),
    ];
    const candidates = (await getSessionView(s.clerk, panel)).candidates;
    const listed = candidates.map((one) => one.id);
    expect(listed).toContain(appealed);
    expect(listed).not.toContain(waiting);
    expect(listed).not.toContain(rejected);
    expect(candidates.every((one) => one.dueAt !== null)).toBe(true);
    expect(codeOf(await addItems(s.clerk, panel, [waiting]))).toBe("not_before_session");
    const committee = await s.plan();
    expect(codeOf(await addItems(s.secretary, committee, [appealed]))).toBe("not_before_session");
  });

  it("reads the objection and the first decision with its reasons, and proposes what is its own", async () => {
    const { id } = await s.appealed();
    const at = await s.openedPanel(id);
    const item = await prisma.agendaItem.findUniqueOrThrow({ where: { id: at.itemId } });
    const pack = item.pack as Pack;
    expect(pack.appeal).toMatchObject({ text: objection });
    expect(pack.earlier).toMatchObject([
      { outcome: "reject", reasonCode: "FINANCE", reasons: proposal("reject").reasons },
    ]);
    const view = await getItemView(s.board, at.sessionId, at.itemId);
    expect(view.outcomes).toEqual(["uphold_refusal", "return_to_committee"]);
    expect(view.proposal).toBeNull();
    expect(view.application.dueAt).not.toBeNull();
    expect(await s.putOn(at, "reject")).toMatchObject({
      fields: { outcome: { code: "outcome_required" } },
    });
    const stored = { itemId: at.itemId, seq: 9, proposal: "approve", openedAt: now() } as const;
    await expect(
      inTransaction((tx) => tx.ballot.create({ data: { ...stored, openedById: s.board.userId } })),
    ).rejects.toThrow("not for this body");
  });

  it("upholds a refusal: held until its letter, which names court and when one may apply again", async () => {
    const { id, owner } = await s.appealed();
    const bare = { intent: "uphold_refusal", reasonCode: "FINANCE", comment: "Без голосования." };
    expect(codeOf(await moveApplication(s.board, id, bare))).toBe("uncleared_uphold_refusal");
    const held = await s.decidedBy(id, "uphold_refusal");
    expect(await statusOf(id)).toBe("appeal_submitted");
    expect(await listApplicantLetters(owner, id, "ru")).toHaveLength(1);
    const back = { intent: "return_to_committee", comment: "Иначе, чем проголосовано." };
    expect(codeOf(await moveApplication(s.board, id, back))).toBe("uncleared_return_to_committee");
    for (const who of [s.secretary, s.coordinator] as Actor[]) {
      expect(codeOf(await releaseDecision(who, held.id))).toBe("barred_from_step");
      const edit = { ru: "Абзац", en: "Text", version: 1 };
      expect(codeOf(await saveLetter(who, held.id, edit))).toBe("barred_from_step");
      const { rows } = await listHeld(who, null);
      expect(rows.find((row) => row.id === held.id)?.mayRelease).toBe(false);
    }
    expect(codeOf(await releaseDecision(s.chair, held.id))).toBe("forbidden");
    const [sent] = await releaseBatch(s.clerk, [held.id]);
    expect(sent?.refusal).toBeNull();
    expect(await statusOf(id)).toBe("upheld");
    const [letter] = await listApplicantLetters(owner, id, "ru");
    expect(letter?.letter).toMatchObject({ kind: "uphold_refusal" });
    expect(letter?.letter.appeal).toContain("в суде");
    expect(letter?.letter.next).toContain("90 календарных дней");
    const change = await prisma.statusChange.findFirstOrThrow({
      where: { applicationId: id, intent: "uphold_refusal" },
    });
    expect(change).toMatchObject({ actorId: s.clerk.userId, reasonCode: "FINANCE", outcome: null });
    expect(codeOf(await releaseDecision(s.board, held.id))).toBe("already_released");
  });

  it("returns an application to the committee, which decides again; the objection stays in its pack", async () => {
    const { id, owner } = await s.appealed();
    const held = await s.decidedBy(id, "return_to_committee");
    const decision = await getApplicationDecision(s.board, id);
    expect(decision?.decisions[0]).toMatchObject({
      intent: "return_to_committee",
      mayRelease: true,
    });
    expect((await getApplicationDecision(s.coordinator, id))?.decisions[0]).toMatchObject({
      mayRelease: false,
      whyNot: "barred_from_step",
    });
    const wrong = await postStaffStep(s.board, id, form({ intent: "uphold_refusal" }));
    expect(codeOf(wrong.result)).toBe("other_outcome");
    const taken = await postStaffStep(s.board, id, form({ intent: "return_to_committee" }));
    expect(codeOf(taken.result)).toBe("ok");
    expect(await statusOf(id)).toBe("committee_review");
    expect(await prisma.decision.findUnique({ where: { id: held.id } })).toMatchObject({
      state: "released",
    });
    const [letter] = await listApplicantLetters(owner, id, "en");
    expect(letter?.letter.outcome).toContain("return the application to the committee");
    const again = await s.decided(id, proposal("approve"));
    const item = await prisma.agendaItem.findUniqueOrThrow({ where: { id: again.itemId } });
    const pack = item.pack as Pack;
    expect(pack.appeal?.text).toBe(objection);
    expect(pack.earlier.map((one) => one.outcome)).toEqual(["reject", "return_to_committee"]);
    await done(releaseDecision(s.chair, again.id));
    expect(await statusOf(id)).toBe("approved");
  });

  it("is overtaken by a withdrawal: its decision is void, and nobody is written to", async () => {
    const { id, owner } = await s.appealed();
    const held = await s.decidedBy(id, "uphold_refusal");
    await done(moveApplication(owner, id, { intent: "withdraw" }));
    expect(codeOf(await releaseDecision(s.board, held.id))).toBe("decision_void");
    expect(await listApplicantLetters(owner, id, "ru")).toHaveLength(1);
  });
});

describe("a step of an appeal", () => {
  it("is not taken by a barred member of the board though the panel has voted", async () => {
    const { id } = await s.appealed();
    await s.decidedBy(id, "uphold_refusal");
    await prisma.stepBar.createMany({
      data: ["uphold_refusal", "return_to_committee"].map((intent) => ({
        ...{ applicationId: id, intent, userId: s.fresh2.userId },
        ...{ ground: "first_decision", setAt: now() },
      })),
    });
    const { reasons } = await prisma.decision.findFirstOrThrow({ where: { applicationId: id } });
    const step = { intent: "uphold_refusal", reasonCode: "FINANCE", comment: reasons };
    expect(codeOf(await moveApplication(s.fresh2, id, step))).toBe("barred_from_step");
    expect(codeOf(await moveApplication(s.board, id, step))).toBe("ok");
  });
});
