import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/platform/db.server";
import { actorOf } from "../../../../prisma/seed/people";
import { answerInvitation, inviteExperts } from "../index.server";
import {
  accepting,
  assigning,
  assignmentsOf,
  conflicted,
  dayFromNow,
  noticesOf,
  rightOf,
} from "./assigning.testing";
import { remindExpert } from "./remind-expert.server";
import { replaceAssignment } from "./replace-assignment.server";
import { revokeAssignment } from "./revoke-assignment.server";

let scene: Awaited<ReturnType<typeof assigning>>;
beforeAll(async () => {
  scene = await assigning();
});

const reason = "Срок сдвинулся, нужен другой специалист";
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;

async function invited(accepts = false) {
  const expert = await scene.expert();
  const applicationId = await scene.inReview();
  const result = await inviteExperts(scene.coordinator, applicationId, [expert.userId]);
  if (!result.ok) throw new Error(JSON.stringify(result));
  const id = result.value.ids[0] ?? "";
  if (accepts) expect(codeOf(await answerInvitation(expert, id, accepting))).toBe("ok");
  return { expert, applicationId, id };
}

describe("an assignment that the coordinator ends", () => {
  it("closes the content again and is told once, however often it is ended", async () => {
    const { expert, applicationId, id } = await invited(true);
    expect(await rightOf(applicationId, expert.userId)).not.toBeNull();
    const end = () => revokeAssignment(scene.coordinator, applicationId, id, reason);
    expect((await Promise.all([end(), end()])).map(codeOf)).toEqual(["ok", "ok"]);
    expect(await rightOf(applicationId, expert.userId)).toBeNull();
    expect((await assignmentsOf(applicationId))[0]).toMatchObject({
      state: "revoked",
      endReason: reason,
    });
    expect(await noticesOf(applicationId, "assignment_ended")).toHaveLength(1);
    expect(codeOf(await answerInvitation(expert, id, conflicted))).toBe("assignment_revoked");
    expect(
      await prisma.auditEvent.count({
        where: { action: "assignment.revoked", subjectId: applicationId },
      }),
    ).toBe(1);
  });

  it("cannot be answered any more, and its unsent letter stays unsent", async () => {
    const { expert, applicationId, id } = await invited();
    expect(codeOf(await revokeAssignment(scene.coordinator, applicationId, id, reason))).toBe("ok");
    expect(codeOf(await answerInvitation(expert, id, accepting))).toBe("assignment_revoked");
    expect(await rightOf(applicationId, expert.userId)).toBeNull();
    expect((await noticesOf(applicationId, "assignment_invited"))[0]).toMatchObject({
      mail: "skipped",
    });
  });

  it("needs a reason and a coordinator", async () => {
    const { applicationId, id } = await invited();
    const without = await revokeAssignment(scene.coordinator, applicationId, id, "  ");
    expect(without).toMatchObject({ ok: false, fields: { comment: { code: "reason_short" } } });
    const chair = await actorOf("chair@imc.example");
    expect(codeOf(await revokeAssignment(chair, applicationId, id, reason))).toBe("forbidden");
    const other = await scene.inReview();
    await expect(revokeAssignment(scene.coordinator, other, id, reason)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("a replacement", () => {
  it("stands in for one who said no, once", async () => {
    const { expert, applicationId, id } = await invited();
    expect(codeOf(await answerInvitation(expert, id, conflicted))).toBe("ok");
    const [first, second] = [await scene.expert(), await scene.expert()];
    const replace = (expertId: string) =>
      replaceAssignment(scene.coordinator, applicationId, id, { expertId, reason: "" });
    const results = await Promise.all([replace(first.userId), replace(second.userId)]);
    expect(results.map(codeOf).sort()).toEqual(["already_replaced", "ok"]);
    const standing = (await assignmentsOf(applicationId)).filter((row) => row.replacesId === id);
    expect(standing).toHaveLength(1);
  });

  it("ends what was still open with the reason, or changes nothing at all", async () => {
    const { expert, applicationId, id } = await invited(true);
    const away = await scene.expert();
    await scene.profile(away, { awayFrom: dayFromNow(-1), awayUntil: dayFromNow(7) });
    const replace = (expertId: string, why: string) =>
      replaceAssignment(scene.coordinator, applicationId, id, { expertId, reason: why });
    expect(codeOf(await replace(away.userId, reason))).toBe("cannot_invite_away");
    expect(codeOf(await replace(expert.userId, reason))).toBe("cannot_invite_assigned");
    const other = await scene.expert();
    expect(codeOf(await replace(other.userId, ""))).toBe("invalid");
    expect(codeOf(await replace("", reason))).toBe("invalid");
    expect((await assignmentsOf(applicationId)).map((row) => row.state)).toEqual(["accepted"]);
    expect(codeOf(await replace(other.userId, reason))).toBe("ok");
    expect((await assignmentsOf(applicationId)).map((row) => row.state).sort()).toEqual([
      "invited",
      "revoked",
    ]);
    expect(await rightOf(applicationId, expert.userId)).toBeNull();
  });
});

describe("a reminder by hand", () => {
  it("goes out once a day to whoever owes something", async () => {
    const { expert, applicationId, id } = await invited();
    const remind = () => remindExpert(scene.coordinator, applicationId, id);
    expect(codeOf(await remind())).toBe("ok");
    expect(codeOf(await remind())).toBe("reminded_today");
    expect(await noticesOf(applicationId, "reminder_invitation")).toHaveLength(1);
    expect(codeOf(await answerInvitation(expert, id, accepting))).toBe("ok");
    expect(codeOf(await remind())).toBe("ok");
    expect(await noticesOf(applicationId, "reminder_bulletin")).toHaveLength(1);
    await revokeAssignment(scene.coordinator, applicationId, id, reason);
    expect(codeOf(await remind())).toBe("assignment_done");
  });
});
