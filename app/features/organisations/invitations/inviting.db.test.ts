import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { startWorker } from "~/platform/jobs.server";
import { removeMember } from "../members/change-member.server";
import { visitor } from "../registration.testing";
import { acceptAsNewPerson } from "./accept-as-new-person.server";
import { findInvitation, listInvitations } from "./invitation-view.server";
import {
  account,
  codeOf,
  enter,
  invitationOf,
  invite,
  member,
  organisationOf,
  owner,
  person,
  tokenOf,
} from "./invitations.testing";
import { inviteMember } from "./invite-member.server";
import { resendInvitation } from "./resend-invitation.server";
import { revokeInvitation } from "./revoke-invitation.server";

const day = 86_400_000;

let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker();
});
afterAll(() => worker.stop());

describe("the inviting owner", () => {
  it("is answered alike whether the address has an account or not", async () => {
    const boss = await owner(20);
    await account("exists@colleague20.example");
    const answers = [
      await invite(boss, "exists@colleague20.example"),
      await invite(boss, "nobody@colleague20.example"),
    ];
    expect(answers.map(codeOf)).toEqual(["ok", "ok"]);
    await tokenOf("exists@colleague20.example");
    await tokenOf("nobody@colleague20.example");
    const list = await listInvitations(organisationOf(boss));
    const [one, other] = list.map(({ id, email, sentAt, expiresAt, ...rest }) => rest);
    expect(one).toEqual(other);
    const audit = await prisma.auditEvent.findMany({
      where: { action: "organisation.member_invited", actorId: boss.userId },
    });
    expect(new Set(audit.map((event) => Object.keys(event.after as object).join()))).toHaveProperty(
      "size",
      1,
    );
  });

  it("sends again with a new link, and the old one is void at once", async () => {
    const boss = await owner(21);
    const email = "again@colleague21.example";
    await invite(boss, email, { days: "3" });
    const old = await tokenOf(email);
    const { id, expiresAt } = await invitationOf(email);
    expect(codeOf(await resendInvitation(boss, organisationOf(boss), id))).toBe("ok");
    expect(await findInvitation(old, null)).toBeNull();
    const fresh = await tokenOf(email, 2);
    expect(fresh).not.toBe(old);
    expect(await findInvitation(fresh, null)).toMatchObject({ step: "new" });
    const renewed = await invitationOf(email);
    expect(renewed.expiresAt.getTime()).toBeGreaterThan(expiresAt.getTime());
    expect(renewed.expiresAt.getTime() - renewed.sentAt.getTime()).toBe(3 * day);
  });

  it("takes an invitation back, twice alike, and not once it is accepted", async () => {
    const boss = await owner(22);
    const email = "back@colleague22.example";
    await invite(boss, email);
    const token = await tokenOf(email);
    const { id } = await invitationOf(email);
    const organisationId = organisationOf(boss);
    expect(codeOf(await revokeInvitation(boss, organisationId, id))).toBe("ok");
    expect(codeOf(await revokeInvitation(boss, organisationId, id))).toBe("ok");
    expect(await findInvitation(token, null)).toMatchObject({ step: "revoked" });
    expect(codeOf(await acceptAsNewPerson(token, person, visitor, "ru"))).toBe(
      "invitation_revoked",
    );
    expect(codeOf(await resendInvitation(boss, organisationId, id))).toBe("invitation_closed");
    expect(codeOf(await invite(boss, email))).toBe("ok");
    const second = await tokenOf(email, 2);
    await acceptAsNewPerson(second, person, visitor, "ru");
    const accepted = await invitationOf(email);
    expect(codeOf(await revokeInvitation(boss, organisationId, accepted.id))).toBe(
      "invitation_closed",
    );
  });

  it("either takes it back or it is accepted, never both", async () => {
    const boss = await owner(23);
    const email = "race@colleague23.example";
    await invite(boss, email);
    const token = await tokenOf(email);
    const { id } = await invitationOf(email);
    const [accepted, revoked] = await Promise.all([
      acceptAsNewPerson(token, person, visitor, "ru"),
      revokeInvitation(boss, organisationOf(boss), id),
    ]);
    expect(accepted.ok).not.toBe(revoked.ok);
    expect((await member(email, organisationOf(boss))) !== null).toBe(accepted.ok);
    expect((await prisma.user.count({ where: { email } })) > 0).toBe(accepted.ok);
  });

  it("sees what has expired, and may invite that address anew", async () => {
    const boss = await owner(24);
    const email = "late@colleague24.example";
    await invite(boss, email, { days: "3" });
    const token = await tokenOf(email);
    await atTime(new Date(Date.now() + 3 * day + 1_000), async () => {
      expect(await findInvitation(token, null)).toMatchObject({ step: "expired" });
      expect(codeOf(await acceptAsNewPerson(token, person, visitor, "ru"))).toBe(
        "invitation_expired",
      );
      expect(codeOf(await invite(boss, email))).toBe("ok");
      const list = await listInvitations(organisationOf(boss));
      expect(list.map((one) => one.state)).toEqual(["pending", "expired"]);
    });
  });

  it("has limits, and a second click makes no second invitation", async () => {
    const boss = await owner(25);
    const twice = await Promise.all([
      invite(boss, "twice@colleague25.example"),
      invite(boss, "twice@colleague25.example"),
    ]);
    expect(twice.map(codeOf).sort()).toEqual(["already_invited", "ok"]);
    expect(codeOf(await invite(boss, boss.email))).toBe("already_member");
    expect(codeOf(await invite(boss, "no", { role: "king", days: "4" }))).toBe("invalid");
    const row = await invitationOf("twice@colleague25.example");
    const { id: _, ...rest } = row;
    await prisma.invitation.createMany({
      data: Array.from({ length: 19 }, (__, index) => ({
        ...rest,
        email: `many${index}@colleague25.example`,
        tokenHash: index.toString(16).padStart(64, "0"),
      })),
    });
    expect(codeOf(await invite(boss, "more@colleague25.example"))).toBe("too_many_invitations");
    await prisma.invitation.deleteMany({ where: { email: { startsWith: "many" } } });
    const codes: string[] = [];
    for (let count = 0; count < 20; count++) {
      codes.push(codeOf(await invite(boss, "twice@colleague25.example")));
    }
    expect(codes).toContain("too_many");
  });

  it("is an owner: others may not, strangers see nothing", async () => {
    const boss = await owner(26);
    const email = "editor@colleague26.example";
    await invite(boss, email);
    await acceptAsNewPerson(await tokenOf(email), person, visitor, "ru");
    const editor = (await enter(email)).actor;
    expect(codeOf(await invite(editor, "x@colleague26.example"))).toBe("forbidden");
    const stranger = await owner(27);
    const foreign = { email: "x@y.example", role: "viewer", days: "7", letter_locale: "ru" };
    await expect(inviteMember(stranger, organisationOf(boss), foreign)).rejects.toMatchObject({
      status: 404,
    });
    const { id } = await invitationOf(email);
    await expect(revokeInvitation(stranger, organisationOf(stranger), id)).rejects.toMatchObject({
      status: 404,
    });
  });

  it("who is shut out leaves no open invitations behind", async () => {
    const boss = await owner(28);
    const organisationId = organisationOf(boss);
    await invite(boss, "second@colleague28.example", { role: "owner" });
    await acceptAsNewPerson(await tokenOf("second@colleague28.example"), person, visitor, "ru");
    const second = (await enter("second@colleague28.example")).actor;
    await invite(second, "friend@colleague28.example", { role: "owner" });
    const token = await tokenOf("friend@colleague28.example");
    expect(codeOf(await removeMember(boss, organisationId, second.userId))).toBe("ok");
    expect(await findInvitation(token, null)).toMatchObject({ step: "revoked" });
  });

  it("leaves an unbroken record", async () => {
    expect((await verifyAudit()).faults).toEqual([]);
  });
});
