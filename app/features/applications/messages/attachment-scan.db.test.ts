import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type RunningClamd,
  startClamd,
  virusMarker,
} from "~/platform/testing/clamd-under-test.server";
import type { Conversing } from "./conversing.testing";
import { type Tier, tiers } from "./tiers";

async function load() {
  return {
    ...(await import("./conversing.testing")),
    ...(await import("../../../../prisma/seed/write-message")),
    ...(await import("../documents/read-file.server")),
    ...(await import("../documents/deliver-file.server")),
    ...(await import("../live-topics")),
    ...(await import("./staff-messages.server")),
    ...(await import("~/platform/db.server")),
    ...(await import("~/platform/jobs.server")),
    ...(await import("~/platform/live-listener.server")),
    ...(await import("~/platform/live.server")),
    // The listeners of verdicts register themselves.
    door: await import("../index.server"),
  };
}

let clamd: RunningClamd;
let portal: Awaited<ReturnType<typeof load>>;
let cast: Conversing;

beforeAll(async () => {
  clamd = await startClamd();
  // Before the settings are read for the first time.
  process.env.CLAMD_HOST = clamd.host;
  process.env.CLAMD_PORT = String(clamd.port);
  portal = await load();
  cast = await portal.conversing();
}, 90_000);

afterAll(async () => {
  await portal?.stopListening();
  clamd?.stop();
});

describe("a file of a message", () => {
  it("is being checked until the scanner's word, which its readers alone hear of; an infected one is never read", async () => {
    const { chair } = cast.people;
    const id = await cast.talkedOf();
    for (const tier of tiers) {
      const lines = tier === "staff" ? [virusMarker] : ["Harmless"];
      await portal.writeMessage(chair, id, { tier, text: "", file: { name: "файл.pdf", lines } });
    }
    const shown = async (tier: Tier) => {
      const { messages } = await portal.getStaffMessages(chair, id, tier);
      const [file] = messages[0]?.files ?? [];
      if (!file) throw new Error(`no file in ${tier}`);
      const read = await portal.getReadableFile("staff", chair, { id, file: file.fileId });
      const { signal } = new AbortController();
      const pace = { method: "GET", signal, drained: async () => {} };
      const answer = await portal.deliverFile(chair, read, pace);
      const status = answer instanceof Response ? answer.status : answer.why;
      if (answer instanceof Response) await answer.body?.cancel();
      return [file.scan, status];
    };
    for (const tier of tiers) expect(await shown(tier)).toEqual(["pending", "pending"]);

    const heard = new Set<string>();
    const names = ["applicant", "staff", "committee"] as const;
    const leaves = names.map((name) =>
      portal.subscribe([portal.applicationTopics[name](id)], ({ kind }) => {
        heard.add(kind === "messages" ? name : kind);
      }),
    );
    // Once this is heard, all that follows is.
    const { announce, inTransaction } = portal;
    const ready = { topic: portal.applicationTopics.staff(id), kind: "ready" };
    await expect
      .poll(async () => {
        await inTransaction((tx) => announce(tx, ready));
        return heard.has("ready");
      })
      .toBe(true);
    heard.clear();

    const worker = await portal.startWorker();
    await expect.poll(() => shown("staff"), { timeout: 15_000 }).toEqual(["infected", "infected"]);
    for (const tier of ["applicant", "committee"] as const)
      await expect.poll(() => shown(tier), { timeout: 15_000 }).toEqual(["clean", 200]);
    await expect
      .poll(() => [...heard].sort())
      .toEqual(expect.arrayContaining(["applicant", "committee", "staff"]));
    await worker.stop();
    for (const leave of leaves) leave();
  }, 60_000);

  it("is announced to those who read its conversation and to nobody else", async () => {
    const { topicsOf } = await import("./topics-of");
    const { applicant, staff, committee } = portal.applicationTopics;
    expect(topicsOf("1", "applicant")).toEqual([applicant("1"), staff("1")]);
    expect(topicsOf("1", "staff")).toEqual([staff("1")]);
    expect(topicsOf("1", "committee")).toEqual([committee("1")]);
  });
});
