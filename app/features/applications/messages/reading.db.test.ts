import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Actor, staffRoles } from "~/features/accounts";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { getApplicantView } from "../tracking/applicant-view.server";
import { getApplicantMessages } from "./applicant-messages.server";
import { at, type Conversing, conversing, missing, sentAbout } from "./conversing.testing";
import { getStaffMessages } from "./staff-messages.server";
import { type Tier, tiers } from "./tiers";
import { countUnreadByApplication, countUnreadMessages } from "./unread-messages.server";

let cast: Conversing;
let id: string;
const send: (who: Actor, tier: Tier, body: string, key?: string) => ReturnType<Conversing["send"]> =
  (who, tier, body, key) => cast.send(who, id, tier, body, key);

beforeAll(async () => {
  cast = await conversing();
}, 60_000);

beforeEach(async () => {
  id = await cast.talkedOf();
});

describe("reading", () => {
  const canary = (tier: Tier) => `КАНАРЕЙКА-${tier.toUpperCase()}`;

  beforeEach(async () => {
    for (const tier of tiers) await send(cast.people.chair, tier, canary(tier));
    await send(cast.company.owner, "applicant", "Вопрос владельца");
  });

  it("shows each role exactly the conversations that are theirs", async () => {
    for (const role of staffRoles) {
      for (const tier of tiers) {
        const read = getStaffMessages(cast.people[role], id, tier);
        const closed =
          /expert$/.test(role) || (tier === "committee" && !/chair|committee|board/.test(role));
        if (closed) await expect(read, `${role} ${tier}`).rejects.toMatchObject(missing);
        else {
          const { messages } = await read;
          expect(messages[0]?.body, `${role} ${tier}`).toBe(canary(tier));
          expect(JSON.stringify(messages).match(/КАНАРЕЙКА/g)).toHaveLength(1);
        }
      }
    }
    await expect(getStaffMessages(cast.people.chair, id, "board")).rejects.toMatchObject(missing);
    await expect(getStaffMessages(cast.company.owner, id, "staff")).rejects.toMatchObject(missing);
    await expect(getApplicantMessages(cast.other.owner, id)).rejects.toMatchObject(missing);
    await expect(getApplicantMessages(cast.people.coordinator, id)).rejects.toMatchObject(missing);
    await expect(getApplicantMessages(cast.company.owner, "1' or '1'='1")).rejects.toMatchObject(
      missing,
    );
  });

  it("tells the company roles of the staff and names of its own, staff all names", async () => {
    const shown = await getApplicantMessages(cast.company.viewer, id);
    expect(shown.messages.map(({ author, authorRole }) => [author, authorRole])).toEqual([
      [null, "chair"],
      [cast.company.owner.fullName, "owner"],
    ]);
    const text = JSON.stringify(shown);
    expect(text).not.toContain(cast.people.chair.userId);
    const staff = await getStaffMessages(cast.people.coordinator, id, "applicant");
    expect(staff.messages.map(({ author }) => author)).toEqual([
      cast.people.chair.fullName,
      cast.company.owner.fullName,
    ]);
  });

  it("signs with the role held when it was written", async () => {
    const writer = await makeAccount({ staffRoles: ["coordinator"] });
    await send(writer, "applicant", "Ещё как координатор");
    await prisma.user.update({ where: { id: writer.userId }, data: { staffRoles: ["chair"] } });
    const { messages } = await getApplicantMessages(cast.company.owner, id);
    expect(messages.at(-1)?.authorRole).toBe("coordinator");
  });

  it("is the same for the company, with and without messages of staff and committee", async () => {
    const look = async () => {
      const { key: _, ...page } = await getApplicantMessages(cast.company.owner, id);
      return JSON.stringify([
        page,
        await getApplicantView(cast.company.owner, id),
        await countUnreadByApplication(cast.company.owner, [id]),
        await countUnreadMessages(cast.company.owner, id, ["applicant"]),
        await prisma.notice.findMany({
          where: { userId: cast.company.owner.userId },
          orderBy: { id: "asc" },
        }),
      ]);
    };
    const before = await look();
    for (const role of ["chair", "board", "committee_member"] as const) {
      await send(cast.people[role], "committee", "тайное");
      await send(cast.people[role], "staff", "внутреннее");
    }
    expect(await look()).toBe(before);
  });
});

describe("pages", () => {
  it("hold thirty messages each, oldest first, and join without a gap or a repetition", async () => {
    const total = 65;
    for (let count = 0; count < total; count++) {
      // Several in the same moment: then the id decides.
      await atTime(at(Math.floor(count / 3) * 20), () =>
        send(cast.company.owner, "applicant", `№ ${count}`),
      );
    }
    const stored = (await sentAbout(id)).map((message) => message.id);
    expect(stored).toHaveLength(total);
    const seen: string[][] = [];
    for (let before: string | null = null; ; ) {
      const page = await getApplicantMessages(cast.company.owner, id, before);
      expect(page.newest).toBe(before === null);
      seen.unshift(page.messages.map((message) => message.id));
      before = page.older;
      if (!before) break;
    }
    expect(seen.map((page) => page.length)).toEqual([5, 30, 30]);
    expect(seen.flat()).toEqual(stored);
    const { messages } = await getApplicantMessages(cast.company.owner, id, "чушь");
    expect(messages.at(-1)?.id).toBe(stored.at(-1));
  });
});
