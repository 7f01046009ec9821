import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { addConfirmedAccount, findSignedIn, signIn } from "~/features/accounts/index.server";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { startWorker } from "~/platform/jobs.server";
import { confirmMailbox } from "../confirm-applicant.server";
import { decideJoinRequest } from "../decide-join-request.server";
import { removeMember } from "../members/change-member.server";
import { registerApplicant } from "../register-applicant.server";
import { registrationForm, visitor } from "../registration.testing";
import { acceptAsNewPerson } from "./accept-as-new-person.server";
import { acceptInvitation, acceptOwnInvitation } from "./accept-invitation.server";
import { findInvitation, listInvitations, listOwnInvitations } from "./invitation-view.server";
import { inviteMember } from "./invite-member.server";
import { resendInvitation } from "./resend-invitation.server";
import { revokeInvitation } from "./revoke-invitation.server";

let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker();
});
afterAll(() => worker.stop());

const secret = "ночной трамвай 42";
const day = 86_400_000;
const person = {
  full_name: "Вера Новая",
  phone: "",
  password: secret,
  password_confirm: secret,
};
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

async function owner(number: number): Promise<Actor> {
  const form = registrationForm(number);
  await registerApplicant(form, { ...visitor, address: `192.0.2.${number}` }, "ru");
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email: form.email } });
  await inTransaction((tx) => confirmMailbox(tx, id));
  return (await enter(form.email)).actor;
}

async function enter(email: string) {
  const result = await signIn({ email, password: secret }, visitor);
  if (!result.ok) throw new Error(result.refusal.code);
  const cookie = result.value.cookie.split(";")[0] ?? "";
  const found = await findSignedIn(new Request("http://localhost/", { headers: { cookie } }));
  if (!found) throw new Error("no session");
  return found;
}

const organisationOf = (actor: Actor) => actor.memberships[0]?.organisationId ?? "";

function invite(actor: Actor, email: string, change = {}) {
  const input = { email, role: "editor", days: "7", letter_locale: "ru", ...change };
  return inviteMember(actor, organisationOf(actor), input);
}

/** The tokens of all letters to an address, oldest first, once there are as many. */
async function tokensOf(email: string, count = 1): Promise<string[]> {
  for (let tries = 0; tries < 200; tries++) {
    const letters = await prisma.mailboxMessage.findMany({
      where: { recipient: email },
      orderBy: { createdAt: "asc" },
    });
    const found = letters.flatMap(({ text }) => /invitations\/([\w-]+)/.exec(text)?.[1] ?? []);
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no letter to ${email}`);
}

const tokenOf = async (email: string, count = 1) => (await tokensOf(email, count)).at(-1) ?? "";

async function invitationOf(email: string) {
  return prisma.invitation.findFirstOrThrow({ where: { email }, orderBy: { createdAt: "desc" } });
}

async function member(email: string, organisationId: string) {
  return prisma.member.findFirst({ where: { organisationId, user: { email } } });
}

async function account(email: string, staffRoles: "coordinator"[] = []) {
  const passwordHash = await storedHash();
  const id = await inTransaction((tx) =>
    addConfirmedAccount(tx, {
      email,
      fullName: "Пётр Давний",
      locale: "ru",
      passwordHash,
    }),
  );
  await prisma.user.update({ where: { email }, data: { staffRoles } });
  return id ?? "";
}

async function storedHash() {
  const row = await prisma.user.findFirst({ where: { passwordHash: { not: null } } });
  return row?.passwordHash ?? "";
}

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
