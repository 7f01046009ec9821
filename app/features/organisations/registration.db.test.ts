import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSignedIn, signIn } from "~/features/accounts/index.server";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { startWorker } from "~/platform/jobs.server";
import { confirmApplicant, confirmMailbox } from "./confirm-applicant.server";
import { decideJoinRequest } from "./decide-join-request.server";
import { removeMember, setMemberRole } from "./members/change-member.server";
import { getOrganisation, listOwnRequests } from "./organisation-view.server";
import { registerApplicant } from "./register-applicant.server";
import { registrationForm, visitor } from "./registration.testing";

let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker();
});
afterAll(() => worker.stop());

async function letterTo(email: string, count = 1): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const letters = await prisma.mailboxMessage.findMany({
      where: { recipient: email },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    if (letters.length >= count) return letters[0]?.text ?? "";
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no letter to ${email}`);
}

const tokenIn = (letter: string) => /token=([\w-]+)/.exec(letter)?.[1] ?? "";

async function account(email: string) {
  return prisma.user.findUniqueOrThrow({ where: { email }, include: { members: true } });
}

async function actorOf(email: string) {
  const signedIn = await signIn({ email, password: "ночной трамвай 42" }, visitor);
  if (!signedIn.ok) throw new Error(signedIn.refusal.code);
  const cookie = signedIn.value.cookie.split(";")[0] ?? "";
  const request = new Request("http://localhost:3000/portal", { headers: { cookie } });
  const found = await findSignedIn(request);
  if (!found) throw new Error("no session");
  return found.actor;
}

async function registered(number: number, change = {}) {
  const form = registrationForm(number, change);
  expect(await registerApplicant(form, visitor, "ru")).toEqual({ ok: true, value: undefined });
  return form.email;
}

async function confirmed(number: number, change = {}) {
  const email = await registered(number, change);
  const { id } = await account(email);
  await inTransaction((tx) => confirmMailbox(tx, id));
  return actorOf(email);
}

describe("registration", () => {
  it("names every faulty field at once and keeps nothing", async () => {
    const result = await registerApplicant(
      registrationForm(1, {
        email: "no",
        password: "123",
        inn: "7707083894",
        kpp: "",
        org_name: " ",
      }),
      visitor,
      "ru",
    );
    expect(result.ok).toBe(false);
    expect(result.ok ? {} : Object.keys(result.fields ?? {}).sort()).toEqual([
      "email",
      "inn",
      "kpp",
      "org_name",
      "password",
    ]);
    expect(await prisma.organisation.count()).toBe(0);
    expect(await prisma.user.count()).toBe(0);
  });

  it("goes from the form by letter to an owner with a confirmed e-mail", async () => {
    const email = await registered(2);
    const before = await actorOf(email);
    expect(before.memberships).toEqual([]);
    const letter = await letterTo(email);
    expect(letter).not.toContain("Анна Сергеевна Белова");
    const token = tokenIn(letter);
    expect(await confirmApplicant(token, visitor.address)).toMatchObject({ ok: true });
    expect(await confirmApplicant(token, visitor.address)).toMatchObject({
      refusal: { code: "token_invalid" },
    });
    const actor = await actorOf(email);
    expect(actor.memberships).toMatchObject([{ organisationName: "ООО «Проба 2»", role: "owner" }]);
    expect((await account(email)).phone).toBe("+74951234567");
  });

  it("takes a sole proprietor and a foreign company", async () => {
    await registered(3, {
      org_kind: "sole_proprietor",
      inn: "779900000109",
      ogrn: "326779900000018",
      kpp: "",
    });
    await registered(4, {
      org_kind: "foreign_company",
      country: "KZ",
      inn: "",
      ogrn: "",
      kpp: "",
      registration_number: "020240000555",
    });
    expect(
      await prisma.organisation.findMany({
        where: { identityKey: { in: ["RU:779900000109", "KZ:020240000555"] } },
        select: { kind: true },
        orderBy: { kind: "asc" },
      }),
    ).toEqual([{ kind: "sole_proprietor" }, { kind: "foreign_company" }]);
  });

  it("answers alike for a known address, changes nothing and tells its owner by mail", async () => {
    const email = await registered(5);
    await letterTo(email);
    const organisations = await prisma.organisation.count();
    await registered(6, { email, full_name: "Кто-то Другой" });
    expect(await letterTo(email, 2)).not.toContain("token=");
    expect((await account(email)).fullName).toBe("Анна Сергеевна Белова");
    expect(await prisma.organisation.count()).toBe(organisations);
  });

  it("makes one organisation and one request of two registrations at once", async () => {
    const emails = ["one@race.example", "two@race.example"];
    await Promise.all(emails.map((email) => registered(7, { email })));
    const organisation = await prisma.organisation.findFirstOrThrow({
      where: { name: "ООО «Проба 7»" },
      include: { members: true, joinRequests: true },
    });
    expect(organisation.members).toHaveLength(1);
    expect(organisation.joinRequests).toHaveLength(1);
  });

  it("gives a company to the first who confirms an e-mail, not to the first who typed its number", async () => {
    const squatter = await registered(8, { email: "squatter@false.example" });
    const actor = await confirmed(8, { email: "real@company8.example" });
    expect(actor.memberships).toMatchObject([{ role: "owner" }]);
    const other = await account(squatter);
    expect(other.members).toEqual([]);
    await inTransaction((tx) => confirmMailbox(tx, other.id));
    const view = await getOrganisation(actor, actor.memberships[0]?.organisationId ?? "");
    expect(view.requests).toMatchObject([{ email: squatter }]);
  });
});

describe("joining and members", () => {
  it("lets the owner decide, once the e-mail is confirmed", async () => {
    const owner = await confirmed(20);
    const organisationId = owner.memberships[0]?.organisationId ?? "";
    const email = await registered(20, { email: "colleague@company20.example" });
    expect((await getOrganisation(owner, organisationId)).requests).toEqual([]);
    const { id } = await account(email);
    const pending = await prisma.joinRequest.findFirstOrThrow({ where: { userId: id } });
    await expect(
      decideJoinRequest(owner, organisationId, pending.id, { accept: true, role: "editor" }),
    ).rejects.toMatchObject({ status: 404 });
    await inTransaction((tx) => confirmMailbox(tx, id));
    expect(
      await prisma.notice.count({ where: { userId: owner.userId, kind: "join_requested" } }),
    ).toBe(1);
    const applicant = await actorOf(email);
    expect(applicant.memberships).toEqual([]);
    expect(await listOwnRequests(applicant)).toMatchObject([{ status: "pending" }]);

    const decision = { accept: true, role: "editor" } as const;
    const both = await Promise.all([
      decideJoinRequest(owner, organisationId, pending.id, decision),
      decideJoinRequest(owner, organisationId, pending.id, decision),
    ]);
    expect(both.map((result) => result.ok)).toEqual([true, true]);
    expect(await prisma.notice.count({ where: { userId: id } })).toBe(1);
    expect((await actorOf(email)).memberships).toMatchObject([{ role: "editor" }]);
    expect(
      await decideJoinRequest(owner, organisationId, pending.id, { accept: false }),
    ).toMatchObject({ refusal: { code: "already_decided" } });
  });

  it("is closed to strangers and to members who do not own it", async () => {
    const owner = await confirmed(21);
    const organisationId = owner.memberships[0]?.organisationId ?? "";
    const stranger = await confirmed(22);
    await expect(getOrganisation(stranger, organisationId)).rejects.toMatchObject({ status: 404 });
    await expect(
      setMemberRole(stranger, organisationId, owner.userId, "viewer"),
    ).rejects.toMatchObject({ status: 404 });
    const viewer = await joined(owner, 21, "viewer@company21.example", "viewer");
    expect(await setMemberRole(viewer, organisationId, viewer.userId, "owner")).toMatchObject({
      refusal: { code: "forbidden" },
    });
    expect((await getOrganisation(viewer, organisationId)).owner).toBe(false);
  });

  it("keeps the last owner, even when two owners remove each other at once", async () => {
    const owner = await confirmed(23);
    const organisationId = owner.memberships[0]?.organisationId ?? "";
    expect(await removeMember(owner, organisationId, owner.userId)).toMatchObject({
      refusal: { code: "last_owner" },
    });
    const second = await joined(owner, 23, "second@company23.example", "owner");
    const results = await Promise.all([
      removeMember(owner, organisationId, second.userId),
      setMemberRole(second, organisationId, owner.userId, "viewer"),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await prisma.member.count({ where: { organisationId, role: "owner" } })).toBe(1);
  });

  it("leaves an unbroken record", async () => {
    expect((await verifyAudit()).faults).toEqual([]);
  });
});

describe("limits", () => {
  it("refuses a link whose day has passed", async () => {
    const email = await registered(30);
    const token = tokenIn(await letterTo(email));
    const later = new Date(Date.now() + 25 * 3_600_000);
    expect(await atTime(later, () => confirmApplicant(token, visitor.address))).toMatchObject({
      refusal: { code: "token_invalid" },
    });
  });
  it("slows one address that registers without end", async () => {
    const flood = { address: "198.51.100.9", userAgent: "" };
    await prisma.rateLimit.create({
      data: {
        key: "registration_address:198.51.100.9",
        points: 60,
        expire: BigInt(Date.now() + 900_000),
      },
    });
    expect(await registerApplicant(registrationForm(31), flood, "ru")).toMatchObject({
      refusal: { code: "too_many" },
    });
  });
});

async function joined(
  owner: Awaited<ReturnType<typeof confirmed>>,
  number: number,
  email: string,
  role: string,
) {
  await confirmed(number, { email });
  const request = await prisma.joinRequest.findFirstOrThrow({ where: { user: { email } } });
  await decideJoinRequest(owner, request.organisationId, request.id, { accept: true, role });
  return actorOf(email);
}
