import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { inTransaction, prisma } from "~/platform/db.server";
import { announce, personTopic } from "~/platform/live.server";
import { type HeardEvent, stopListening, subscribe } from "~/platform/live-listener.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeDraft } from "../../../../prisma/factories/applications";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { dropReadingRight, setReadingRight } from "./reading-rights.server";

let applicationId: string;
let coordinator: Actor;
let expert: Actor;

beforeAll(async () => {
  applicationId = await makeDraft((await makeCompany()).owner);
  coordinator = await makeAccount({ staffRoles: ["coordinator"] });
}, 60_000);

beforeEach(async () => {
  expert = await makeAccount({ staffRoles: ["expert"] });
});

afterAll(stopListening);

const set = (kind: "granted" | "barred", ground: string, by: string | null = coordinator.userId) =>
  inTransaction((tx) =>
    setReadingRight(tx, { applicationId, userId: expert.userId, kind, ground, by }),
  );
const drop = (ground: string) =>
  inTransaction((tx) => dropReadingRight(tx, { applicationId, userId: expert.userId, ground }));
const held = () =>
  prisma.readingRight.findFirst({
    where: { applicationId, userId: expert.userId },
    select: { kind: true, ground: true, setById: true },
  });

describe("the right to read an application", () => {
  it("goes with the ground it rests on, and with no other", async () => {
    await set("granted", "assignment");
    await drop("declared");
    expect(await held()).toMatchObject({ kind: "granted", ground: "assignment" });
    await drop("assignment");
    expect(await held()).toBeNull();
  });

  it("gives way to a bar, which no grant replaces and no grant's ground takes away", async () => {
    await set("granted", "assignment");
    await set("barred", "declared", null);
    const bar = { kind: "barred", ground: "declared", setById: null };
    expect(await held()).toEqual(bar);
    await set("granted", "assignment");
    await drop("assignment");
    expect(await held()).toEqual(bar);
  });

  it("is barred in the end, whichever of grant and bar comes first at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      expert = await makeAccount({ staffRoles: ["expert"] });
      await Promise.all([
        set("granted", "assignment"),
        set("barred", "found"),
        set("granted", "assignment"),
      ]);
      expect(await held()).toMatchObject({ kind: "barred", ground: "found" });
    }
  });

  it("is heard by the person's open pages whenever it changes, without the application", async () => {
    const events: HeardEvent[] = [];
    const leave = subscribe([personTopic(expert.userId)], (event) => events.push(event));
    await heard(events, async () => {
      await inTransaction((tx) => announce(tx, { topic: personTopic(expert.userId), kind: "up" }));
    });
    for (const change of [
      () => set("granted", "assignment"),
      () => set("barred", "found"),
      () => drop("found"),
    ]) {
      events.length = 0;
      await heard(events, change);
      expect(events).toEqual([{ kind: "access" }]);
    }
    leave();
  });
});

async function heard(events: readonly unknown[], change: () => Promise<void>): Promise<void> {
  await change();
  await expect.poll(() => events.length, { timeout: 10_000 }).toBeGreaterThan(0);
}
