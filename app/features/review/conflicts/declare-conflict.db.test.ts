import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { getStaffView } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { getApplicationConflicts } from "./application-conflicts.server";
import { type Conflicted, conflicted, formOf, ownerOf, staff } from "./conflicted.testing";
import { postTies } from "./post-ties.server";

let cast: Conflicted;
let id: string;
let expert: Actor;

beforeAll(async () => {
  cast = await conflicted();
}, 60_000);

beforeEach(async () => {
  id = await cast.application();
  expert = await staff("expert");
}, 60_000);

describe("a declaration", () => {
  it("(peer failure 2: not asked is taken for none) that was never asked for is not an answer that there is no tie", async () => {
    const before = await getApplicationConflicts(cast.coordinator, id);
    expect(before?.declarations).toEqual([]);
    expect(await cast.declare(id, expert, "none")).toMatchObject({
      ok: true,
      value: { barred: false },
    });
    const after = await getApplicationConflicts(cast.coordinator, id);
    expect(after?.declarations).toMatchObject([{ answer: "none", user: { id: expert.userId } }]);
    expect(await cast.bar(id, expert)).toBeNull();
  });

  it("of a conflict bars for good, tells the coordinators and ends the part in the round", async () => {
    const { id: assignment } = await cast.assign(id, expert);
    await cast.declare(id, expert, "none");
    expect(await cast.declare(id, expert, "conflict")).toMatchObject({
      ok: true,
      value: { barred: true },
    });
    expect(await cast.bar(id, expert)).toMatchObject({
      kind: "barred",
      ground: "declared",
      setById: null,
    });
    expect(await prisma.assignment.findUnique({ where: { id: assignment } })).toMatchObject({
      state: "recused",
      endReason: "Сестра работает у заявителя",
    });
    expect(await cast.declare(id, expert, "none")).toMatchObject({
      refusal: { code: "declared_already" },
    });
    expect(await cast.declare(id, expert, "conflict")).toMatchObject({ ok: true });
    expect(await cast.audited(id, "conflict.declared")).toHaveLength(2);
    const told = await prisma.notice.findMany({
      where: { applicationId: id, kind: "conflict_declared" },
    });
    expect(told.map(({ userId }) => userId)).toContain(cast.coordinator.userId);
    expect(told.map(({ userId }) => userId)).not.toContain(expert.userId);
  });

  it("is made by number of one's own accord, and the number of what one may not see is unknown", async () => {
    const chair = await staff("chair");
    const { number } = await prisma.application.findUniqueOrThrow({ where: { id } });
    const form = formOf({
      intent: "declare_conflict",
      number: ` ${number?.toLowerCase()} `,
      kind: "ownership",
      explanation: "Доля двадцать процентов",
    });
    await getStaffView(chair, id);
    expect((await postTies(chair, ownerOf(chair), form)).result.ok).toBe(true);
    await expect(getStaffView(chair, id)).rejects.toMatchObject({ status: 404 });
    expect((await postTies(chair, ownerOf(chair), form)).result).toMatchObject({
      fields: { number: { code: "number_unknown" } },
    });
    expect((await postTies(expert, ownerOf(expert), form)).result).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });
});
