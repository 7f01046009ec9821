import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { codeOf, done, proposal, type Sitting, sitting } from "../sitting.testing";
import { getItemView } from "../views/item-view.server";
import { castVote } from "./cast-vote.server";
import { closeBallot } from "./close-ballot.server";

let s: Sitting;

beforeAll(async () => {
  s = await sitting();
});

describe("a ballot", () => {
  it.each(["open", "secret"])(
    "that is %s is annulled when somebody voted who is barred by its end",
    async (voting) => {
      const { at, ballotId, application } = await s.balloting({ voting });
      for (const actor of [s.chair, s.member1, s.member2]) {
        await done(castVote(actor, at, { ballotId, choice: "for" }));
      }
      await s.bar(application, s.member1.userId);
      expect(await done(closeBallot(s.secretary, at, ballotId))).toEqual({ result: "annulled" });
      expect(await prisma.decision.count({ where: { applicationId: application } })).toBe(0);
      expect((await getItemView(s.chair, at.sessionId, at.itemId)).state).toBe("listed");
    },
  );
});

describe("(peer failure 8: staff decide on what lies with the applicant) an application that lies with its applicant", () => {
  it("is neither put to the vote nor voted on; a ballot under way is annulled", async () => {
    const { at, ballotId, application } = await s.balloting();
    await done(castVote(s.member1, at, { ballotId, choice: "for" }));
    const asked = { intent: "request_clarification", comment: "Чем подтверждён кредит?" };
    await done(moveApplication(s.chair, application, asked));
    expect(codeOf(await castVote(s.member2, at, { ballotId, choice: "for" }))).toBe("left_session");
    const shown = await getItemView(s.member2, at.sessionId, at.itemId);
    expect(shown.acts).not.toContain("cast_vote");
    expect(await done(closeBallot(s.chair, at, ballotId))).toEqual({ result: "annulled" });
    expect((await getItemView(s.chair, at.sessionId, at.itemId)).state).toBe("postponed");
    expect(await prisma.decision.count({ where: { applicationId: application } })).toBe(0);
  });

  it("cannot be put to the vote while it waits on the agenda", async () => {
    const { at, application } = await s.listed();
    const asked = { intent: "request_clarification", comment: "Чем подтверждён кредит?" };
    await done(moveApplication(s.chair, application, asked));
    expect(codeOf(await s.put(at, proposal("approve")))).toBe("left_session");
  });
});

describe("(peer failure 9: letters and actions after a withdrawal) an application withdrawn while it is voted on", () => {
  it("is dropped when the ballot closes, without a decision", async () => {
    const { at, ballotId, application, owner } = await s.balloting();
    for (const actor of [s.chair, s.member1, s.member2]) {
      await done(castVote(actor, at, { ballotId, choice: "for" }));
    }
    await done(moveApplication(owner, application, { intent: "withdraw" }));
    expect(await done(closeBallot(s.chair, at, ballotId))).toEqual({ result: "annulled" });
    expect((await getItemView(s.chair, at.sessionId, at.itemId)).state).toBe("dropped");
    const event = await prisma.auditEvent.findFirstOrThrow({
      where: { subjectId: ballotId, action: "ballot.closed" },
    });
    expect(event.after).toMatchObject({ result: "annulled" });
    expect(await prisma.decision.count({ where: { applicationId: application } })).toBe(0);
    expect(await prisma.stepClearance.count({ where: { applicationId: application } })).toBe(0);
  });
});

describe("(peer failure 14: a forbidden button is shown) what the page offers", () => {
  it("is what the server takes, at every turn of an item and for everybody", async () => {
    const { at, ballotId } = await s.balloting();
    await done(castVote(s.member1, at, { ballotId, choice: "against" }));
    await s.attend(at.sessionId, [], [s.member2]);
    const offers = async (actor: typeof s.chair) =>
      (await getItemView(actor, at.sessionId, at.itemId)).acts;
    expect(await offers(s.chair)).toEqual([
      "recuse",
      "note_discussion",
      "cast_vote",
      "close_ballot",
    ]);
    expect(await offers(s.member1)).toEqual([]);
    expect(await offers(s.member2)).toEqual(["recuse"]);
    expect(await offers(s.secretary)).toEqual(["note_discussion", "close_ballot"]);
    for (const actor of [s.coordinator, s.board, s.auditor])
      expect(await offers(actor)).toEqual([]);
    await s.attend(at.sessionId, [s.member2]);
    await done(closeBallot(s.chair, at, ballotId));
    expect(await offers(s.chair)).toContain("put_to_vote");
    await s.attend(at.sessionId, [], [s.member1, s.member2]);
    expect(await offers(s.chair)).not.toContain("put_to_vote");
    expect(codeOf(await s.put(at, proposal("approve")))).toBe("no_quorum");
  });
});
