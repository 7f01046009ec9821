import { ask } from "../support/ask";
import { expect, test } from "./access-test";
import { assess, canary, judge, screen, talk } from "./facts";
import { listen } from "./listening";
import { addressesOf, differences, lookAt } from "./looking";

const stages = {
  intake_check: [screen, talk],
  technical_review: [judge, talk],
  expert_review: [assess, talk],
} as const;

for (const [stage, acts] of Object.entries(stages)) {
  test(`what staff do about an application in ${stage} changes no page, letter or event of its company`, async ({
    portal,
    cast,
  }) => {
    const { makeApplication } = await import("../../prisma/factories/applications");
    const { inTransaction, prisma } = await import("~/platform/db.server");
    const { announce, personTopic } = await import("~/platform/live.server");
    const { owner } = cast.actor;
    const status = stage as keyof typeof stages;
    const { id } = await makeApplication({ company: { owner }, status });
    const { held } = await prisma.applicationDocument.findFirstOrThrow({
      where: { applicationId: id, slot: "charter" },
      select: { held: { select: { fileId: true } } },
    });
    const params = { id, section: "project", n: "1", print: "receipt", file: held.fileId };
    const addresses = addressesOf((pattern) => !pattern.startsWith("/admin"), params);
    const members = ["owner", "editor", "viewer"] as const;
    const users = { in: members.map((one) => cast.actor[one].userId) };
    const receipt = `/portal/applications/${id}/versions/1/receipt`;
    const cookie = cast.cookie.owner;
    // Made after commit, behind what was ordered before: the printed form is waited for once.
    const made = async () => (await ask(portal.address, receipt, { cookie })).status;
    await expect.poll(made, { timeout: 240_000 }).toBe(200);
    const look = async () => {
      const pages: Record<string, string> = {};
      for (const one of members) {
        const seen = await lookAt(portal.address, addresses, cast.cookie[one]);
        for (const [address, answer] of Object.entries(seen)) pages[`${one} ${address}`] = answer;
      }
      const recipient = { in: members.map((one) => cast.actor[one].email) };
      const notices = await prisma.notice.count({ where: { userId: users } });
      const letters = await prisma.mailboxMessage.count({ where: { recipient } });
      return { ...pages, notices: `${notices}`, letters: `${letters}` };
    };
    const exported = async () => {
      const { body } = await ask(portal.address, "/portal/account/data", { cookie, form: {} });
      return body;
    };

    await look();
    const before = await look();
    const stream = await listen(portal.address, cookie ?? "", id);
    for (const act of acts) await act({ address: portal.address, cast, id });
    const last = { topic: personTopic(owner.userId), kind: "last" };
    await inTransaction((tx) => announce(tx, last));
    await expect.poll(stream.text).toContain("last");
    expect(stream.text().match(/^data: /gm), "events heard by the company").toHaveLength(1);
    stream.close();

    expect(differences(before, await look())).toEqual([]);
    expect(await exported()).not.toContain(canary);
  });
}
