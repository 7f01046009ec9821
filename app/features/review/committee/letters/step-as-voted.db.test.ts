import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../../prisma/factories/accounts";
import { recuse } from "../course/recuse.server";
import { codeOf, done, proposal, type Sitting, sitting } from "../sitting.testing";
import "./release-decision.server";

let s: Sitting;

beforeAll(async () => {
  s = await sitting();
});

const decision = (applicationId: string) =>
  prisma.decision.findFirstOrThrow({ where: { applicationId } });

describe("the lifecycle's own step of a voted decision", () => {
  it("takes no other outcome than the voted one, and no other grounds", async () => {
    const { id: appId } = await s.waiting();
    await s.decided(appId, proposal("approve"));
    const take = (outcome: "approve" | "reject", comment: string) =>
      moveApplication(s.chair, appId, { intent: "decide", outcome, reasonCode: "GOALS", comment });
    expect(codeOf(await take("reject", "Нет"))).toBe("other_outcome");
    const { reasons } = await decision(appId);
    const plain = { intent: "decide", outcome: "approve" } as const;
    expect(codeOf(await take("approve", reasons))).toBe("other_words");
    expect(codeOf(await moveApplication(s.chair, appId, plain))).toBe("other_words");
    const other = { ...plain, comment: "Иными словами, чем проголосовано" };
    expect(codeOf(await moveApplication(s.chair, appId, other))).toBe("other_words");
    expect((await decision(appId)).state).toBe("held");
    await done(moveApplication(s.chair, appId, { ...plain, comment: reasons }));
    expect((await decision(appId)).state).toBe("released");
  });

  it("is not taken by a chair who took no part in the item", async () => {
    const { id: appId } = await s.waiting();
    const at = await s.itemOf(await s.opened([appId]), appId);
    await done(recuse(s.chair, at, "Работали вместе"));
    await s.voted(at, proposal("approve"), [
      [s.member1, "for"],
      [s.member2, "for"],
    ]);
    const { reasons } = await decision(appId);
    const step = { intent: "decide", outcome: "approve", comment: reasons } as const;
    expect(codeOf(await moveApplication(s.chair, appId, step))).toBe("takes_no_part");
  });

  it("of two chairs who decide at once is taken by one, and the other learns that it is decided", async () => {
    const { id: appId } = await s.waiting();
    await s.decided(appId, proposal("approve"));
    const { reasons } = await decision(appId);
    const second = await makeAccount({
      email: "second-chair@imc.example",
      fullName: "Никанор Уникумович Одинцов",
      staffRoles: ["chair"],
    });
    const step = { intent: "decide", outcome: "approve", comment: reasons } as const;
    const came = await Promise.all(
      [s.chair, second].map((chair) => moveApplication(chair, appId, step)),
    );
    expect(came.map(codeOf).sort()).toEqual(["ok", "wrong_status"]);
    const steps = await prisma.statusChange.count({
      where: { applicationId: appId, intent: "decide" },
    });
    expect(steps).toBe(1);
  });
});
