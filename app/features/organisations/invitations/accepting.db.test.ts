import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction, prisma } from "~/platform/db.server";
import { startWorker } from "~/platform/jobs.server";
import { confirmMailbox } from "../confirm-applicant.server";
import { decideJoinRequest } from "../decide-join-request.server";
import { registerApplicant } from "../register-applicant.server";
import { registrationForm, visitor } from "../registration.testing";
import { acceptAsNewPerson } from "./accept-as-new-person.server";
import { acceptInvitation, acceptOwnInvitation } from "./accept-invitation.server";
import { findInvitation, listOwnInvitations } from "./invitation-view.server";
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

let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker();
});
afterAll(() => worker.stop());

describe("an invitation to somebody new", () => {
  it("goes by letter, makes a confirmed account with the role and tells the owner", async () => {
    const boss = await owner(1);
    const email = "new@colleague1.example";
    expect(codeOf(await invite(boss, ` ${email.toUpperCase()} `))).toBe("ok");
    const token = await tokenOf(email);
    const stored = await invitationOf(email);
    expect(JSON.stringify(stored)).not.toContain(token);
    const before = await invitationOf(email);
    expect(await findInvitation(token, null)).toMatchObject({ step: "new", role: "editor" });
    expect(await invitationOf(email)).toEqual(before);

    const joined = await acceptAsNewPerson(token, person, visitor, "ru");
    expect(codeOf(joined)).toBe("ok");
    expect(await member(email, organisationOf(boss))).toMatchObject({ role: "editor" });
    const made = await prisma.user.findUniqueOrThrow({ where: { email } });
    expect(made.emailVerifiedAt).not.toBeNull();
    expect((await enter(email)).actor.memberships).toHaveLength(1);
    const notice = { userId: boss.userId, kind: "invitation_accepted" };
    expect(await prisma.notice.count({ where: notice })).toBe(1);
    expect(codeOf(await acceptAsNewPerson(token, person, visitor, "ru"))).toBe("invitation_used");
    expect(await findInvitation(token, await enter(email))).toMatchObject({ step: "member" });
    expect(await findInvitation(token, null)).toMatchObject({ step: "accepted" });
  });

  it("is accepted once by two tabs at once, and nothing is half-done", async () => {
    const boss = await owner(2);
    const email = "tabs@colleague2.example";
    await invite(boss, email);
    const token = await tokenOf(email);
    const both = await Promise.all([
      acceptAsNewPerson(token, person, visitor, "ru"),
      acceptAsNewPerson(token, person, visitor, "ru"),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["invitation_used", "ok"]);
    expect(await prisma.user.count({ where: { email } })).toBe(1);
    expect(await prisma.member.count({ where: { user: { email } } })).toBe(1);
  });

  it("names every faulty field and keeps nothing", async () => {
    const boss = await owner(3);
    const email = "faulty@colleague3.example";
    await invite(boss, email);
    const bad = { full_name: "", phone: "x", password: "123", password_confirm: "" };
    const result = await acceptAsNewPerson(await tokenOf(email), bad, visitor, "ru");
    expect(Object.keys(result.ok ? {} : (result.fields ?? {})).sort()).toEqual([
      "full_name",
      "password",
      "phone",
    ]);
    expect(await prisma.user.count({ where: { email } })).toBe(0);
    expect((await invitationOf(email)).acceptedAt).toBeNull();
  });
});

describe("an invitation to an existing account", () => {
  it("asks to sign in, is accepted by that address alone and shown in its inbox", async () => {
    const boss = await owner(10);
    const email = "known@colleague10.example";
    await account(email);
    await invite(boss, email, { role: "viewer" });
    const token = await tokenOf(email);
    expect(await findInvitation(token, null)).toMatchObject({ step: "sign_in" });
    expect(codeOf(await acceptAsNewPerson(token, person, visitor, "ru"))).toBe("account_exists");
    const known = await enter(email);
    for (let tries = 0; tries < 100; tries++) {
      if (await prisma.notice.count({ where: { userId: known.actor.userId } })) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const [told] = await prisma.notice.findMany({ where: { userId: known.actor.userId } });
    expect(told).toMatchObject({ kind: "invitation_received", mail: "skipped" });
    expect(JSON.stringify(told)).not.toContain(token);

    const stranger = await enter(boss.email);
    expect(await findInvitation(token, stranger)).toMatchObject({ step: "other_account" });
    expect(codeOf(await acceptInvitation(stranger, token, "192.0.2.1"))).toBe(
      "invitation_for_other",
    );
    expect(await findInvitation(token, known)).toMatchObject({ step: "confirm" });
    const both = await Promise.all([
      acceptInvitation(known, token, "192.0.2.1"),
      acceptInvitation(known, token, "192.0.2.1"),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["invitation_used", "ok"]);
    expect(await member(email, organisationOf(boss))).toMatchObject({ role: "viewer" });
  });

  it("can be accepted from one's own pages, by nobody else", async () => {
    const boss = await owner(11);
    const email = "inbox@colleague11.example";
    await account(email);
    await invite(boss, email);
    const known = await enter(email);
    const [own] = await listOwnInvitations(known.actor);
    expect(own).toMatchObject({ role: "editor", person: boss.fullName });
    await expect(acceptOwnInvitation(boss, own?.id ?? "")).rejects.toMatchObject({ status: 404 });
    expect(codeOf(await acceptOwnInvitation(known.actor, own?.id ?? ""))).toBe("ok");
    expect(await listOwnInvitations((await enter(email)).actor)).toEqual([]);
  });

  it("confirms an unconfirmed address and settles the person's own request", async () => {
    const boss = await owner(12);
    const email = "asked@colleague12.example";
    await registerApplicant(registrationForm(12, { email }), visitor, "ru");
    await invite(boss, email, { role: "viewer" });
    const token = await tokenOf(email);
    const asked = await enter(email);
    expect(asked.emailVerified).toBe(false);
    expect(await findInvitation(token, asked)).toMatchObject({ step: "confirm" });
    expect(codeOf(await acceptInvitation(asked, token, "192.0.2.1"))).toBe("ok");
    const request = await prisma.joinRequest.findFirstOrThrow({ where: { user: { email } } });
    expect(request).toMatchObject({ status: "accepted", decidedById: boss.userId });
    const notice = { userId: boss.userId, kind: "join_requested" };
    expect(await prisma.notice.count({ where: notice })).toBe(0);
    expect((await enter(email)).emailVerified).toBe(true);
  });

  it("is settled when the owner lets the person in by their request", async () => {
    const boss = await owner(13);
    const email = "both@colleague13.example";
    await registerApplicant(registrationForm(13, { email }), visitor, "ru");
    await invite(boss, email);
    const { id } = await prisma.user.findUniqueOrThrow({ where: { email } });
    await inTransaction((tx) => confirmMailbox(tx, id));
    const request = await prisma.joinRequest.findFirstOrThrow({ where: { userId: id } });
    await decideJoinRequest(boss, organisationOf(boss), request.id, {
      accept: true,
      role: "viewer",
    });
    expect(await findInvitation(await tokenOf(email), null)).toMatchObject({ step: "accepted" });
    expect(await member(email, organisationOf(boss))).toMatchObject({ role: "viewer" });
    expect(codeOf(await invite(boss, email))).toBe("already_member");
  });

  it("never lets the cluster's staff into a company", async () => {
    const boss = await owner(14);
    const email = "inspector@imc.example";
    await account(email, ["coordinator"]);
    await invite(boss, email);
    const token = await tokenOf(email);
    const inspector = await enter(email);
    expect(await findInvitation(token, inspector)).toMatchObject({ step: "staff" });
    expect(codeOf(await acceptInvitation(inspector, token, "192.0.2.1"))).toBe("staff_account");
    expect(await member(email, organisationOf(boss))).toBeNull();
  });
});
