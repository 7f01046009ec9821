import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import type { Choice } from "../count-votes";
import { markAttendance } from "../course/mark-attendance.server";
import { recuse } from "../course/recuse.server";
import { codeOf, done, proposal, type Sitting, sitting } from "../sitting.testing";
import { getItemView } from "../views/item-view.server";
import { castVote } from "./cast-vote.server";
import { closeBallot } from "./close-ballot.server";
import { putToVote } from "./put-to-vote.server";

let s: Sitting;

beforeAll(async () => {
  s = await sitting();
});

const ballotOf = (id: string) => prisma.ballot.findUniqueOrThrow({ where: { id } });

describe("a vote", () => {
  it("is cast once: twice at once, or again, it is refused", async () => {
    const { at, ballotId } = await s.balloting();
    const vote = (choice: Choice) => castVote(s.member1, at, { ballotId, choice });
    const came = await Promise.all([vote("for"), vote("against")]);
    expect(came.map(codeOf).sort()).toEqual(["already_voted", "ok"]);
    expect(codeOf(await vote("for"))).toBe("already_voted");
    expect(await prisma.vote.count({ where: { ballotId } })).toBe(1);
  });

  it("is refused to the absent, the secretary, those without a seat and the administrator", async () => {
    const { at, ballotId } = await s.balloting();
    await s.attend(at.sessionId, [], [s.member2]);
    const vote = { ballotId, choice: "for" };
    expect(codeOf(await castVote(s.member2, at, vote))).toBe("not_present");
    expect(codeOf(await castVote(s.secretary, at, vote))).toBe("forbidden");
    expect(codeOf(await castVote(s.board, at, vote))).toBe("forbidden");
    expect(codeOf(await castVote(s.auditor, at, vote))).toBe("forbidden");
    await expect(castVote(s.administrator, at, vote)).rejects.toMatchObject({ status: 403 });
    expect(await prisma.vote.count({ where: { ballotId } })).toBe(0);
  });

  it("is refused to whoever is barred, withdrew, or checked the application in", async () => {
    const { at, ballotId, application } = await s.balloting();
    await s.bar(application, s.member1.userId);
    const vote = { ballotId, choice: "for" };
    await expect(castVote(s.member1, at, vote)).rejects.toMatchObject({ status: 404 });
    await done(recuse(s.member2, at, "Работали вместе"));
    await expect(castVote(s.member2, at, vote)).rejects.toMatchObject({ status: 404 });
    await prisma.application.update({
      where: { id: application },
      data: { screenedById: s.chair.userId },
    });
    expect(codeOf(await castVote(s.chair, at, vote))).toBe("four_eyes");
  });

  it("is refused once the ballot is closed, and in another ballot than the page showed", async () => {
    const { at, ballotId } = await s.balloting();
    await done(closeBallot(s.chair, at, ballotId));
    expect(codeOf(await castVote(s.member1, at, { ballotId, choice: "for" }))).toBe(
      "wrong_item_state",
    );
    await done(s.put(at, proposal("defer")));
    expect(codeOf(await castVote(s.member1, at, { ballotId, choice: "for" }))).toBe(
      "ballot_closed",
    );
  });

  it("needs a choice that is one", async () => {
    const { at, ballotId } = await s.balloting();
    const refused = await castVote(s.member1, at, { ballotId, choice: "maybe" });
    expect(refused).toMatchObject({ fields: { choice: { code: "choice_required" } } });
  });

  it("of a member who has voted keeps them present and in the item", async () => {
    const { at, ballotId } = await s.balloting();
    await done(castVote(s.member1, at, { ballotId, choice: "for" }));
    expect(
      codeOf(await markAttendance(s.secretary, at.sessionId, { [s.member1.userId]: "absent" })),
    ).toBe("has_voted");
    expect(codeOf(await recuse(s.member1, at, ""))).toBe("already_voted");
  });
});

describe("the database itself", () => {
  it("refuses a vote of the absent, of the barred and after the close, whoever writes it", async () => {
    const { at, ballotId, application } = await s.balloting();
    const write = (userId: string) =>
      prisma.vote.create({ data: { ballotId, userId, castAt: new Date(), choice: "for" } });
    await expect(write(s.secretary.userId)).rejects.toThrow();
    await s.bar(application, s.member1.userId);
    await expect(write(s.member1.userId)).rejects.toThrow();
    await done(closeBallot(s.chair, at, ballotId));
    await expect(write(s.member2.userId)).rejects.toThrow();
  });
});

describe("a secret ballot", () => {
  it("keeps that somebody voted, and apart from it how; neither the audit nor a page has the choice", async () => {
    const { at, ballotId } = await s.balloting({ voting: "secret" });
    const votes: [typeof s.chair, Choice][] = [
      [s.chair, "against"],
      [s.member1, "for"],
      [s.member2, "for"],
    ];
    for (const [actor, choice] of votes) await done(castVote(actor, at, { ballotId, choice }));
    await done(closeBallot(s.secretary, at, ballotId));
    const stored = await prisma.vote.findMany({ where: { ballotId } });
    expect(stored.map((vote) => vote.choice)).toEqual([null, null, null]);
    const papers = await prisma.ballotPaper.findMany({ where: { ballotId } });
    expect(papers.map((paper) => paper.choice).sort()).toEqual(["against", "for", "for"]);
    const { count, result } = await ballotOf(ballotId);
    expect(result).toBe("carried");
    expect(count).toMatchObject({ for: 2, against: 1, abstained: 0, notCast: 0, present: 3 });
    const events = await prisma.auditEvent.findMany({
      where: { subjectId: ballotId },
      orderBy: { seq: "asc" },
    });
    expect(events.map((event) => event.action)).toEqual([
      "ballot.opened",
      ...votes.map(() => "ballot.vote_cast"),
      "ballot.closed",
    ]);
    expect(
      JSON.stringify(events, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
    ).not.toMatch(/"(for|against|abstain)"/);
    for (const actor of [s.chair, s.secretary, s.auditor]) {
      const { ballots } = await getItemView(actor, at.sessionId, at.itemId);
      expect(ballots.map((ballot) => ballot.votes)).toEqual([[]]);
    }
  });

  it("of open voting tells who voted how only once it is closed, and the audit never", async () => {
    const { at, ballotId } = await s.balloting();
    await done(castVote(s.member1, at, { ballotId, choice: "against" }));
    const votesOf = async () =>
      (await getItemView(s.chair, at.sessionId, at.itemId)).ballots.map((ballot) => ballot.votes);
    expect(await votesOf()).toEqual([[]]);
    await done(closeBallot(s.secretary, at, ballotId));
    expect(await votesOf()).toEqual([[{ name: s.member1.fullName, choice: "against" }]]);
    const events = await prisma.auditEvent.findMany({
      where: { subjectId: ballotId },
      orderBy: { seq: "asc" },
    });
    expect(events.map((event) => JSON.stringify(event.after)).join()).not.toContain("against");
  });
});

describe("a quorum", () => {
  it("missing, nothing is put to the vote; one more member makes it", async () => {
    const { at } = await s.listed();
    await s.attend(at.sessionId, [], [s.member1, s.member2]);
    expect(await s.put(at, proposal("approve"))).toMatchObject({
      refusal: { code: "no_quorum", params: { present: 1, entitled: 3, needed: 2 } },
    });
    await s.attend(at.sessionId, [s.member1]);
    await done(s.put(at, proposal("approve")));
  });

  it("is of those who take part: a recusal lowers what is needed", async () => {
    const { at, application } = await s.listed();
    await s.bar(application, s.member2.userId);
    await s.attend(at.sessionId, [], [s.member1]);
    expect(await s.put(at, proposal("approve"))).toMatchObject({
      refusal: { code: "no_quorum", params: { present: 1, entitled: 2, needed: 2 } },
    });
    await done(recuse(s.member1, at, ""));
    const { ballotId } = await done(s.put(at, proposal("approve")));
    await done(castVote(s.chair, at, { ballotId, choice: "for" }));
    expect(await done(closeBallot(s.chair, at, ballotId))).toEqual({ result: "carried" });
    expect((await ballotOf(ballotId)).count).toMatchObject({ seats: 3, entitled: 1, present: 1 });
  });

  it("lost while the ballot is open carries nothing, and the item can be voted on again", async () => {
    const { at, ballotId } = await s.balloting();
    await done(castVote(s.chair, at, { ballotId, choice: "for" }));
    await s.attend(at.sessionId, [], [s.member1, s.member2]);
    expect(await done(closeBallot(s.chair, at, ballotId))).toEqual({ result: "no_quorum" });
    await s.attend(at.sessionId, [s.member1]);
    await done(s.put(at, proposal("approve")));
  });
});

describe("a count", () => {
  it("not carried leads to another proposal; carried, to one held decision and a cleared step", async () => {
    const { at, application } = await s.listed();
    const came = await s.voted(at, proposal("reject"), [
      [s.chair, "for"],
      [s.member1, "against"],
      [s.member2, "abstain"],
    ]);
    expect(came).toEqual({ result: "not_carried" });
    expect(
      await s.voted(at, proposal("approve_with_conditions"), [
        [s.chair, "for"],
        [s.member1, "for"],
        [s.member2, "against"],
      ]),
    ).toEqual({ result: "carried" });
    const decision = await prisma.decision.findFirstOrThrow({
      where: { applicationId: application },
      include: { conditions: true },
    });
    expect(decision).toMatchObject({ state: "held", outcome: "approve_with_conditions" });
    expect(decision.conditions).toMatchObject([{ position: 1, owner: "applicant", state: "open" }]);
    const rights = await prisma.stepClearance.findMany({ where: { applicationId: application } });
    expect(rights).toMatchObject([{ intent: "decide", outcome: "approve_with_conditions" }]);
    const barred = await prisma.stepBar.findMany({ where: { applicationId: application } });
    const part = [s.chair, s.member1, s.member2, s.secretary, s.coordinator];
    for (const intent of ["uphold_refusal", "return_to_committee"]) {
      const users = barred.filter((one) => one.intent === intent).map((one) => one.userId);
      expect(users.sort()).toEqual(part.map((one) => one.userId).sort());
    }
    const { status } = await prisma.application.findUniqueOrThrow({ where: { id: application } });
    expect(status).toBe("committee_review");
  });

  it("of two who close at once happens once", async () => {
    const { at, ballotId, application } = await s.balloting();
    for (const actor of [s.chair, s.member1, s.member2]) {
      await done(castVote(actor, at, { ballotId, choice: "for" }));
    }
    const came = await Promise.all([
      closeBallot(s.chair, at, ballotId),
      closeBallot(s.secretary, at, ballotId),
    ]);
    expect(came.map(codeOf).sort()).toEqual(["ok", "wrong_item_state"]);
    expect(await prisma.decision.count({ where: { applicationId: application } })).toBe(1);
  });

  it("of two proposals put at once only one is open", async () => {
    const { at } = await s.listed();
    const put = (outcome: "approve" | "defer") =>
      putToVote(s.chair, at, { typed: proposal(outcome), version: 1 });
    const came = await Promise.all([put("approve"), put("defer")]);
    expect(came.filter((one) => one.ok)).toHaveLength(1);
    expect(await prisma.ballot.count({ where: { itemId: at.itemId } })).toBe(1);
  });
});

describe("a decision without grounds", () => {
  it("is not put to the vote", async () => {
    const { at } = await s.listed();
    expect(await s.put(at, proposal("approve", { reasons: " " }))).toMatchObject({
      fields: { reasons: { code: "reasons_required" } },
    });
    expect(await s.put(at, proposal("reject", { reason_code: "" }))).toMatchObject({
      fields: { reason_code: { code: "reason_code_required" } },
    });
  });
});
