import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { pool, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { affiliate, formOf, ownerOf, staff } from "./conflicted.testing";
import { getTiesOwner, removeAffiliation } from "./keep-affiliations.server";
import { postTies } from "./post-ties.server";

let expert: Actor;

beforeEach(async () => {
  expert = await staff("expert");
});

describe("ties to organisations", () => {
  it("are kept once whatever is posted twice, removed with a trace, and looked through again", async () => {
    const results = await Promise.all([
      affiliate(expert, { organisation_name: "Общее дело" }),
      affiliate(expert, { organisation_name: "Общее дело" }),
    ]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    const kept = await prisma.affiliation.findMany({ where: { userId: expert.userId } });
    expect(kept).toHaveLength(1);
    const { rows } = await pool.query("select 1 from graphile_worker.jobs where key = $1", [
      `find_conflicts_of_person:${expert.userId}`,
    ]);
    expect(rows).toHaveLength(1);
    await removeAffiliation(expert, ownerOf(expert), kept[0]?.id ?? "");
    await removeAffiliation(expert, ownerOf(expert), kept[0]?.id ?? "");
    const events = await prisma.auditEvent.findMany({
      where: { subjectId: expert.userId, action: { startsWith: "affiliation." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual([
      "affiliation.added",
      "affiliation.removed",
    ]);
    expect(events[1]?.before).toMatchObject({ organisation_name: "Общее дело" });
  });

  it("typed wrong are told field by field", async () => {
    const form = formOf({
      intent: "add_tie",
      kind: "enemy",
      organisation_name: " ",
      inn: "7707083894",
      email_domain: "нет такого",
      since: "2026-13-01",
      until: "",
    });
    const { result, typed } = await postTies(expert, ownerOf(expert), form);
    expect(result).toMatchObject({
      fields: {
        kind: { code: "kind_required" },
        organisation_name: { code: "name_short" },
        inn: { code: "inn_invalid" },
        email_domain: { code: "domain_invalid" },
        since: { code: "date_invalid" },
      },
    });
    expect(typed.inn).toBe("7707083894");
  });

  it("of a colleague are kept by coordinator and administrator, and exist for nobody else", async () => {
    for (const role of ["coordinator", "administrator"] as const) {
      const owner = await getTiesOwner(await staff(role), expert.userId);
      expect(owner).toMatchObject({ id: expert.userId, own: false });
    }
    const coordinator = await staff("coordinator");
    const applicant = await makeAccount({ email: "applicant@company.example" });
    const other = await staff("expert");
    const tries: [Actor, string][] = [
      [other, expert.userId],
      [await staff("chair"), expert.userId],
      [coordinator, applicant.userId],
      [coordinator, crypto.randomUUID()],
      [coordinator, "1' or '1'='1"],
    ];
    for (const [who, id] of tries)
      await expect(getTiesOwner(who, id)).rejects.toMatchObject({ status: 404 });
    expect(await getTiesOwner(other, other.userId)).toMatchObject({ own: true });
  });
});
