import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { atTime } from "~/platform/clock.server";
import { getApplicantView } from "../tracking/applicant-view.server";
import { getApplicantMessages } from "./applicant-messages.server";
import {
  at,
  type Conversing,
  conversing,
  formOf,
  missing,
  refused,
  sentAbout,
} from "./conversing.testing";
import { markMessagesRead } from "./mark-messages-read.server";
import { postMessage } from "./post-message.server";
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

describe("unread marks", () => {
  it("count what others wrote since, per conversation and person; reading a page changes nothing", async () => {
    await atTime(at(1), () => send(cast.company.owner, "applicant", "вопрос"));
    await atTime(at(2), () => send(cast.people.coordinator, "applicant", "ответ"));
    await atTime(at(3), () => send(cast.people.coordinator, "staff", "коллегам"));
    const count = (who: Actor) => countUnreadMessages(who, id, ["applicant", "staff"]);
    expect(await count(cast.company.owner)).toMatchObject({ applicant: 1 });
    expect(await count(cast.company.viewer)).toMatchObject({ applicant: 2 });
    expect(await count(cast.people.coordinator)).toEqual({ applicant: 1, staff: 0 });
    expect(await count(cast.people.legal)).toEqual({ applicant: 2, staff: 1 });
    await getApplicantMessages(cast.company.viewer, id);
    await getStaffMessages(cast.people.legal, id, "staff");
    expect(await count(cast.people.legal)).toEqual({ applicant: 2, staff: 1 });
    expect(await countUnreadByApplication(cast.company.viewer, [id])).toEqual({ [id]: 2 });
    expect((await getApplicantView(cast.company.viewer, id)).unread).toBe(2);

    await markMessagesRead(
      { applicationId: id, tier: "applicant" },
      cast.people.legal.userId,
      at(1),
    );
    expect(await count(cast.people.legal)).toEqual({ applicant: 1, staff: 1 });
    const { messages } = await getStaffMessages(cast.people.legal, id, "applicant");
    expect(messages.map((message) => message.unread)).toEqual([false, true]);
    await markMessagesRead(
      { applicationId: id, tier: "applicant" },
      cast.people.legal.userId,
      at(0),
    );
    expect(await count(cast.people.legal)).toEqual({ applicant: 1, staff: 1 });
    expect(await countUnreadByApplication(cast.other.owner, [])).toEqual({});
  });

  it("never reach beyond now, so that what comes later stays unread", async () => {
    await atTime(at(1), () =>
      markMessagesRead(
        { applicationId: id, tier: "applicant" },
        cast.company.owner.userId,
        at(500),
      ),
    );
    await atTime(at(2), () => send(cast.people.coordinator, "applicant", "новое"));
    expect(await countUnreadByApplication(cast.company.owner, [id])).toEqual({ [id]: 1 });
  });

  it("are set by the form and by an answer, each for what was shown", async () => {
    await atTime(at(1), () => send(cast.people.coordinator, "applicant", "раз"));
    await atTime(at(2), () => send(cast.people.coordinator, "applicant", "два"));
    const post = (who: Actor, fields: Record<string, string>) => {
      return postMessage(who, id, { side: "company", tier: null }, formOf(fields));
    };
    const shown = { tier: "applicant", seen: at(1).toISOString() };
    await post(cast.company.viewer, { ...shown, intent: "mark_read" });
    expect(await countUnreadByApplication(cast.company.viewer, [id])).toEqual({ [id]: 1 });
    await post(cast.company.owner, {
      ...shown,
      intent: "send_message",
      body: "ответ",
      key: randomUUID(),
    });
    expect(await countUnreadByApplication(cast.company.owner, [id])).toEqual({ [id]: 1 });
    await post(cast.company.owner, { tier: "applicant", seen: "вчера", intent: "mark_read" });
    expect(await countUnreadByApplication(cast.company.owner, [id])).toEqual({ [id]: 1 });
  });

  it("stop counting at ninety-nine", async () => {
    for (let count = 0; count < 110; count++)
      await atTime(at(count * 2), () => send(cast.company.owner, "applicant", `№ ${count}`));
    expect(await countUnreadByApplication(cast.company.viewer, [id])).toEqual({ [id]: 99 });
    expect(await countUnreadMessages(cast.people.legal, id, tiers)).toMatchObject({
      applicant: 99,
    });
  });
});

describe("the form", () => {
  const post = (who: Actor, tier: string | null, fields: Record<string, string>) => {
    return postMessage(who, id, { side: "staff", tier }, formOf(fields));
  };

  it("of one conversation posted to another sends nothing and keeps the words", async () => {
    const fields = {
      intent: "send_message",
      tier: "committee",
      body: "Только нам",
      key: randomUUID(),
    };
    const posted = await post(cast.people.chair, "applicant", fields);
    expect(posted).toMatchObject({
      typed: { body: "Только нам" },
      result: refused("message_other_tier"),
    });
    expect((await post(cast.people.chair, "staff", { ...fields, tier: "" })).result.ok).toBe(false);
    expect(await sentAbout(id)).toEqual([]);
    await expect(post(cast.people.coordinator, "committee", fields)).rejects.toMatchObject(missing);
    await expect(post(cast.people.chair, "nobody", fields)).rejects.toMatchObject(missing);
    await expect(post(cast.company.owner, "applicant", fields)).rejects.toMatchObject(missing);
    expect((await post(cast.people.chair, "committee", fields)).result.ok).toBe(true);
  });
});
