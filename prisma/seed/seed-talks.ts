import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { actorOf } from "./people";
import { type Talk, talks } from "./talks";
import { readMessages, writeMessage } from "./write-message";

const hour = 3_600_000;

/** Fills the conversations of the sample companies, each message by its writer and at its time. */
export async function seedTalks(end: Date): Promise<void> {
  for (const { about, tier, messages } of talks) {
    const application = await prisma.application.findFirst({
      where: { title: about, number: { not: null } },
      orderBy: { submittedAt: "desc" },
      select: { id: true },
    });
    if (!application) throw new Error(`No application is called ${about}`);
    for (const { by, hoursAgo, text, file, readBy = [] } of messages) {
      const at = new Date(end.getTime() - hoursAgo * hour);
      const who = await actorOf(by);
      // Who answers has read what came before.
      const seen = await newest(application.id, tier);
      await atTime(at, () => writeMessage(who, application.id, { tier, text, seen, file }));
      for (const reader of readBy) {
        const person = await actorOf(reader);
        await atTime(new Date(at.getTime() + hour), () =>
          readMessages(person, application.id, tier, at.toISOString()),
        );
      }
    }
  }
}

async function newest(applicationId: string, tier: Talk["tier"]): Promise<string> {
  const last = await prisma.message.findFirst({
    where: { applicationId, tier },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  return last?.createdAt.toISOString() ?? "";
}
