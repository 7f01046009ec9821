import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { atTime } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { at, type Conversing, conversing } from "./conversing.testing";
import { markMessagesRead } from "./mark-messages-read.server";
import type { Tier } from "./tiers";
import { listUnreadTalks } from "./unread-talks.server";

let cast: Conversing;
let id: string;

beforeAll(async () => {
  cast = await conversing();
}, 60_000);

beforeEach(async () => {
  id = await cast.talkedOf();
});

const talksOf = async (who: Actor) =>
  (await listUnreadTalks(who)).rows
    .filter((row) => row.id === id)
    .map(({ tier, unread }) => [tier, unread]);

describe("unread conversations", () => {
  it("are those of one's role or in which one spoke, each tier by itself, until read", async () => {
    const send = (who: Actor, tier: Tier, minute: number) =>
      atTime(at(minute), () => cast.send(who, id, tier, "слова"));
    await send(cast.company.owner, "applicant", 1);
    await send(cast.company.owner, "applicant", 2);
    await send(cast.people.leasing_manager, "staff", 3);
    await send(cast.people.chair, "committee", 4);
    const { coordinator, committee_member, legal, leasing_manager, auditor, expert } = cast.people;
    expect(await talksOf(coordinator)).toEqual([
      ["staff", 1],
      ["applicant", 2],
    ]);
    expect(await talksOf(committee_member)).toEqual([["committee", 1]]);
    // Not theirs at this stage, and not theirs to answer at all.
    for (const who of [legal, leasing_manager, auditor, expert])
      expect(await talksOf(who)).toEqual([]);
    await send(coordinator, "staff", 5);
    expect(await talksOf(leasing_manager)).toEqual([["staff", 1]]);
    await markMessagesRead({ applicationId: id, tier: "applicant" }, coordinator.userId, at(1));
    expect(await talksOf(coordinator)).toContainEqual(["applicant", 1]);
    await markMessagesRead({ applicationId: id, tier: "applicant" }, coordinator.userId, at(2));
    expect((await talksOf(coordinator)).map(([tier]) => tier)).not.toContain("applicant");
  });

  it("leave out what the cluster says about one's own company, and its company's words", async () => {
    await cast.send(cast.company.owner, id, "applicant", "слова");
    await cast.send(cast.people.chair, id, "staff", "слова");
    const both = { ...cast.people.coordinator, memberships: cast.company.viewer.memberships };
    expect(await talksOf(both)).toEqual([]);
    expect(await talksOf(cast.company.owner)).toEqual([]);
  });

  it("are counted in full and shown in part, in one statement", async () => {
    const before = (await listUnreadTalks(cast.people.coordinator)).total;
    for (let count = 0; count < 8; count++) {
      await cast.send(cast.company.owner, await cast.talkedOf(), "applicant", "слова");
    }
    const { rows, total } = await listUnreadTalks(cast.people.coordinator);
    expect([rows.length, total]).toEqual([6, before + 8]);
  }, 60_000);

  it("are found by the index of the newest messages", async () => {
    const { rows } = await pool.query(
      "select indexdef from pg_indexes where indexname = 'message_tier_created_at_idx'",
    );
    expect(rows).toMatchObject([{ indexdef: expect.stringContaining("(tier, created_at DESC)") }]);
  });
});
