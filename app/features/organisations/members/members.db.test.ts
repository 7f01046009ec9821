import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { addConfirmedAccount } from "~/features/accounts/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { confirmMailbox } from "../confirm-applicant.server";
import type { MemberRole } from "../kinds";
import { registerApplicant } from "../register-applicant.server";
import { registrationForm, visitor } from "../registration.testing";
import { removeMember, setMemberRole } from "./change-member.server";
import { handOverOwnership } from "./hand-over-ownership.server";
import { leaveOrganisation } from "./leave-organisation.server";

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;

let serial = 0;

/** The person behind an address as a session opened now would name them. */
async function actorOf(email: string): Promise<Actor> {
  const user = await prisma.user.findUniqueOrThrow({
    where: { email },
    include: { members: { include: { organisation: true } } },
  });
  return {
    userId: user.id,
    fullName: user.fullName,
    email,
    locale: "ru",
    staffRoles: [],
    memberships: user.members.map(({ organisation, organisationId, role }) => ({
      organisationId,
      organisationName: organisation.name,
      role,
    })),
  };
}

async function company(...roles: MemberRole[]) {
  serial += 1;
  const form = registrationForm(100 + serial);
  await registerApplicant(form, { ...visitor, address: `192.0.2.${serial}` }, "ru");
  const founder = await prisma.user.findUniqueOrThrow({ where: { email: form.email } });
  await inTransaction((tx) => confirmMailbox(tx, founder.id));
  const id = (await actorOf(form.email)).memberships[0]?.organisationId ?? "";
  const others: Actor[] = [];
  for (const [index, role] of roles.entries()) {
    const email = `${role}${index}@members${serial}.example`;
    await inTransaction(async (tx) => {
      const userId = await addConfirmedAccount(tx, {
        email,
        fullName: "Ян Ким",
        locale: "ru",
        passwordHash: null,
      });
      if (!userId) throw new Error("taken");
      const at = new Date();
      await tx.member.create({ data: { organisationId: id, userId, role, createdAt: at } });
    });
    others.push(await actorOf(email));
  }
  return { id, owner: await actorOf(form.email), others: others as [Actor, ...Actor[]] };
}

async function rolesIn(organisationId: string): Promise<string[]> {
  const rows = await prisma.member.findMany({ where: { organisationId } });
  return rows.map((row) => row.role).sort();
}

let shared: Awaited<ReturnType<typeof company>>;
beforeAll(async () => {
  shared = await company("editor");
});

describe("handing over", () => {
  it("makes the other owner and leaves me an editor, in one act", async () => {
    const { id, owner, others } = await company("viewer");
    const input = { user: others[0].userId, after: "editor" };
    expect(codeOf(await handOverOwnership(owner, id, input))).toBe("ok");
    expect(await rolesIn(id)).toEqual(["editor", "owner"]);
    const told = { userId: others[0].userId, kind: "ownership_received" };
    expect(await prisma.notice.count({ where: told })).toBe(1);
    expect(codeOf(await handOverOwnership(owner, id, input))).toBe("forbidden");
  });

  it("lets the last owner leave by it, and not otherwise", async () => {
    const { id, owner, others } = await company("editor");
    expect(codeOf(await leaveOrganisation(owner, id))).toBe("last_owner");
    const input = { user: others[0].userId, after: "leave" };
    expect(codeOf(await handOverOwnership(owner, id, input))).toBe("ok");
    expect(await rolesIn(id)).toEqual(["owner"]);
    await expect(handOverOwnership(owner, id, input)).resolves.toMatchObject({ ok: false });
  });

  it("needs a member to hand over to and a word about oneself", async () => {
    const { id, owner, others } = shared;
    const to = (user: string, after = "editor") => handOverOwnership(owner, id, { user, after });
    expect(codeOf(await to(""))).toBe("choose_member");
    expect(codeOf(await to(owner.userId))).toBe("choose_member");
    expect(codeOf(await to(others[0].userId, "king"))).toBe("choose_after");
    const stranger = await company();
    await expect(to(stranger.owner.userId)).rejects.toMatchObject({ status: 404 });
    await prisma.user.update({
      where: { id: others[0].userId },
      data: { disabledAt: new Date() },
    });
    expect(codeOf(await to(others[0].userId))).toBe("member_disabled");
    expect(await rolesIn(id)).toEqual(["editor", "owner"]);
  });

  it("to two people at once goes to one of them", async () => {
    const { id, owner, others } = await company("editor", "editor");
    const results = await Promise.all(
      others.map((one) => handOverOwnership(owner, id, { user: one.userId, after: "leave" })),
    );
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(await rolesIn(id)).toEqual(["editor", "owner"]);
  });
});

describe("two owners at once", () => {
  it("who demote each other leave one owner", async () => {
    const { id, owner, others } = await company("owner");
    const results = await Promise.all([
      setMemberRole(owner, id, others[0].userId, "viewer"),
      setMemberRole(others[0], id, owner.userId, "viewer"),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["forbidden", "ok"]);
    expect(await rolesIn(id)).toEqual(["owner", "viewer"]);
  });

  it("who both leave leave one owner", async () => {
    const { id, owner, others } = await company("owner");
    const results = await Promise.all([
      leaveOrganisation(owner, id),
      leaveOrganisation(others[0], id),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["last_owner", "ok"]);
    expect(await rolesIn(id)).toEqual(["owner"]);
  });

  it("of whom one hands over while the other is removed never leave none", async () => {
    const { id, owner, others } = await company("owner", "editor");
    const editor = others[1]?.userId ?? "";
    await Promise.all([
      handOverOwnership(owner, id, { user: editor, after: "leave" }),
      removeMember(others[0], id, owner.userId).catch(() => null),
      removeMember(owner, id, others[0].userId),
    ]);
    expect((await rolesIn(id)).filter((role) => role === "owner").length).toBeGreaterThan(0);
  });
});

describe("leaving and being removed", () => {
  it("tells the owners who left, and the member who was removed or got another role", async () => {
    const { id, owner, others } = await company("editor", "viewer");
    expect(codeOf(await leaveOrganisation(others[0], id))).toBe("ok");
    const left = { userId: owner.userId, kind: "member_left" };
    expect(await prisma.notice.count({ where: left })).toBe(1);
    await expect(leaveOrganisation(others[0], id)).rejects.toMatchObject({ status: 404 });
    const viewer = others[1]?.userId ?? "";
    await setMemberRole(owner, id, viewer, "editor");
    await removeMember(owner, id, viewer);
    const kinds = await prisma.notice.findMany({ where: { userId: viewer } });
    expect(kinds.map((one) => one.kind).sort()).toEqual(["member_removed", "member_role_changed"]);
  });
});
