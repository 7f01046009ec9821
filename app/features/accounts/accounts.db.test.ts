import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, pool, prisma } from "~/platform/db.server";
import { makeLink } from "./account-mails.server";
import { changePassword } from "./change-password.server";
import { changeProfile, getProfile } from "./change-profile.server";
import { markEmailConfirmed } from "./confirm-email.server";
import { createAccount } from "./create-account.server";
import { exportOwnData } from "./export-own-data.server";
import { requireApplicant, requireStaff, requireUser } from "./guards.server";
import { hashPassword, verifyPassword } from "./password-hash.server";
import { findResetToken, requestPasswordReset, resetPassword } from "./reset-password.server";
import { findSignedIn } from "./session.server";
import { endSessions, listSessions, sweepAccounts } from "./sessions.server";
import { signIn, signOut } from "./sign-in.server";
import type { StaffRole } from "./staff-roles";

const password = "ночной трамвай 42";
const home = { address: "192.0.2.10", userAgent: "Firefox" };
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
afterEach(() => {
  vi.useRealTimers();
});

async function person(email: string, staffRoles: StaffRole[] = [], confirmed = true) {
  return inTransaction(async (tx) => {
    const id = await createAccount(tx, {
      email,
      fullName: "Пётр Ильин",
      locale: "ru",
      passwordHash,
      staffRoles,
    });
    if (!id) throw new Error("the address is taken");
    if (confirmed) await markEmailConfirmed(tx, id);
    return id;
  });
}

const requestWith = (cookie: string) =>
  new Request("http://localhost:3000/portal/account?x=1", {
    headers: { cookie: cookie.split(";")[0] ?? "" },
  });

async function enter(email: string, origin = home, secret = password) {
  const result = await signIn({ email, password: secret }, origin);
  if (!result.ok) throw new Error(result.refusal.code);
  return requestWith(result.value.cookie);
}

async function signedInAs(email: string) {
  const signedIn = await findSignedIn(await enter(email));
  if (!signedIn) throw new Error("no session");
  return signedIn;
}

const codeOf = (result: Awaited<ReturnType<typeof signIn>>) =>
  result.ok ? "ok" : result.refusal.code;
const thrownBy = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (thrown: Response) => thrown,
  );

describe("sessions", () => {
  it("store only a hash, and the cookie is closed to scripts", async () => {
    await person("session@a.example");
    const result = await signIn({ email: " Session@A.example ", password }, home);
    const cookie = result.ok ? result.value.cookie : "";
    expect(cookie).toMatch(/^session=\w{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/);
    const token = /session=(\w+)/.exec(cookie)?.[1] ?? "";
    const stored = await prisma.session.findFirstOrThrow({
      where: { user: { email: "session@a.example" } },
    });
    expect(stored.id).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await findSignedIn(requestWith(`session=${stored.id}`))).toBeNull();
  });

  it("get a new id at sign-in, and the old one is dead", async () => {
    await person("fixation@a.example");
    const first = await enter("fixation@a.example");
    const old = /session=(\w+)/.exec(first.headers.get("cookie") ?? "")?.[1] ?? "";
    await signIn({ email: "fixation@a.example", password }, home, old);
    expect(await findSignedIn(requestWith(`session=${old}`))).toBeNull();
  });

  it("slide while in use, end after a week idle and after thirty days anyway", async () => {
    await person("sliding@a.example");
    const day = 86_400_000;
    const start = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: start });
    const request = await enter("sliding@a.example");
    const cookie = request.headers.get("cookie") ?? "";
    for (const days of [5, 10, 15, 20, 25, 29]) {
      vi.setSystemTime(start + days * day);
      expect(await findSignedIn(requestWith(cookie))).not.toBeNull();
    }
    vi.setSystemTime(start + 31 * day);
    expect(await findSignedIn(requestWith(cookie))).toBeNull();
    vi.setSystemTime(start);
    const idle = (await enter("sliding@a.example")).headers.get("cookie") ?? "";
    vi.setSystemTime(start + 8 * day);
    expect(await findSignedIn(requestWith(idle))).toBeNull();
    await sweepAccounts();
    expect(await prisma.session.count({ where: { expiresAt: { lte: new Date() } } })).toBe(0);
  });

  it("are looked up once a request, in one statement", async () => {
    await person("once@a.example");
    const request = await enter("once@a.example");
    const asked = vi.spyOn(pool, "query");
    await Promise.all([findSignedIn(request), findSignedIn(request), requireUser(request)]);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it("end at sign-out, at disabling and one by one", async () => {
    const id = await person("ending@a.example");
    const out = await enter("ending@a.example");
    expect(await signOut(out, null)).toMatch(/^session=; .*Max-Age=0/);
    expect(await findSignedIn(requestWith(out.headers.get("cookie") ?? ""))).toBeNull();
    const here = await signedInAs("ending@a.example");
    await enter("ending@a.example");
    const others = (await listSessions(here)).filter((session) => !session.current);
    expect(others).toHaveLength(1);
    await endSessions(here, others[0]?.id ?? "");
    expect(await listSessions(here)).toHaveLength(1);
    await expect(endSessions(here, others[0]?.id ?? "")).rejects.toMatchObject({ status: 404 });
    const last = await enter("ending@a.example");
    await prisma.user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await findSignedIn(last)).toBeNull();
    expect(codeOf(await signIn({ email: "ending@a.example", password }, home))).toBe(
      "sign_in_failed",
    );
  });
});

describe("guards", () => {
  it("send visitors to sign in and back, the unconfirmed to confirm", async () => {
    const visitor = await thrownBy(requireUser(new Request("http://localhost/portal?a=1")));
    expect(visitor?.headers.get("location")).toBe("/login?next=%2Fportal%3Fa%3D1");
    await person("unconfirmed@a.example", [], false);
    const request = await enter("unconfirmed@a.example");
    const unconfirmed = await thrownBy(requireUser(request));
    expect(unconfirmed?.headers.get("location")).toBe("/verify-email");
    const signedIn = await findSignedIn(request);
    expect(signedIn?.actor).toMatchObject({ staffRoles: [], memberships: [] });
  });

  it("keep staff and applicants apart", async () => {
    await person("chair@a.example", ["chair"]);
    await person("alone@a.example");
    const chair = await enter("chair@a.example");
    expect((await requireStaff(chair)).staffRoles).toEqual(["chair"]);
    expect(await thrownBy(requireStaff(chair, "administrator", "legal"))).toMatchObject({
      status: 403,
    });
    expect(await thrownBy(requireApplicant(chair))).toMatchObject({ status: 403 });
    const alone = await enter("alone@a.example");
    expect(await thrownBy(requireStaff(alone))).toMatchObject({ status: 403 });
    const waiting = await thrownBy(requireApplicant(alone));
    expect(waiting?.headers.get("location")).toBe("/portal/organisation");
  });
});

describe("signing in", () => {
  it("answers alike for a wrong password, an unknown address and an account without a password", async () => {
    await person("known@a.example");
    await inTransaction((tx) =>
      createAccount(tx, {
        email: "nopass@a.example",
        fullName: "Новый",
        locale: "ru",
        passwordHash: null,
      }),
    );
    const tries = ["known@a.example", "nobody@a.example", "nopass@a.example"].map((email) =>
      signIn({ email, password: "wrong password" }, home),
    );
    const answers = await Promise.all(tries);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("does the whole work of hashing for an address it does not know", async () => {
    await verifyPassword(null, "wrong password");
    const cpu = process.cpuUsage();
    expect(await verifyPassword(null, "wrong password")).toBe(false);
    const unknown = process.cpuUsage(cpu);
    expect((unknown.user + unknown.system) / 1_000).toBeGreaterThan(5);
  });

  it("hashes by argon2id with 19 MiB, two passes and one lane", () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("lets ten of fifty parallel tries through, and the owner in from where they are known", async () => {
    await person("victim@a.example");
    await enter("victim@a.example");
    const attack = (index: number) =>
      signIn(
        { email: "victim@a.example", password: `guess ${index}` },
        { address: "203.0.113.7", userAgent: "" },
      );
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => attack(index)));
    const tried = answers.filter((answer) => codeOf(answer) === "sign_in_failed");
    expect(tried).toHaveLength(10);
    expect(answers.filter((answer) => codeOf(answer) === "too_many")).toHaveLength(40);
    const elsewhere = { address: "203.0.113.99", userAgent: "" };
    expect(codeOf(await signIn({ email: "victim@a.example", password }, elsewhere))).toBe(
      "too_many",
    );
    expect(codeOf(await signIn({ email: "victim@a.example", password }, home))).toBe("ok");
  });

  it("opens again after fifteen minutes", async () => {
    await person("patient@a.example");
    const from = { address: "203.0.113.50", userAgent: "" };
    for (let count = 0; count < 11; count++) {
      await signIn({ email: "patient@a.example", password: "wrong password" }, from);
    }
    expect(await signIn({ email: "patient@a.example", password }, from)).toMatchObject({
      refusal: { code: "too_many", params: { minutes: 15 } },
    });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    expect(codeOf(await signIn({ email: "patient@a.example", password }, from))).toBe("ok");
  });
});

describe("passwords", () => {
  const fresh = { password: "другой трамвай 43", password_confirm: "другой трамвай 43" };
  const tokenOf = async (id: string, kind: "reset_password" | "set_password") =>
    new URL(await makeLink(id, kind)).searchParams.get("token") ?? "";

  it("queue the same for a known and an unknown address, and no secret", async () => {
    await person("forgot@a.example");
    for (const email of ["forgot@a.example", "never@a.example"]) {
      expect(await requestPasswordReset({ email }, home.address)).toEqual({
        ok: true,
        value: undefined,
      });
    }
    const { rows } = await pool.query<{ payload: Record<string, string> }>(
      "select payload from graphile_worker._private_jobs where payload->>'kind' = 'reset_password'",
    );
    expect(rows.map(({ payload }) => Object.keys(payload).sort())).toEqual([
      ["email", "kind", "mailId"],
      ["email", "kind", "mailId"],
    ]);
  });

  it("are reset once by a link, even by two at once, and all sessions end", async () => {
    const id = await person("reset@a.example");
    const session = await enter("reset@a.example");
    const token = await tokenOf(id, "reset_password");
    const spare = await tokenOf(id, "reset_password");
    expect(await findResetToken(token)).toEqual({ email: "reset@a.example", first: false });
    expect(
      await resetPassword({ token, password: "123", password_confirm: "123" }, home.address),
    ).toMatchObject({
      fields: { password: { code: "password_short" } },
    });
    const both = await Promise.all(
      [1, 2].map(() => resetPassword({ token, ...fresh }, home.address)),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await findResetToken(spare)).toBeNull();
    expect(await findSignedIn(session)).toBeNull();
    expect(codeOf(await signIn({ email: "reset@a.example", password }, home))).toBe(
      "sign_in_failed",
    );
    await enter("reset@a.example", home, fresh.password);
  });

  it("cannot be set by a link that is late, invented or of another purpose", async () => {
    const id = await person("late@a.example");
    const token = await tokenOf(id, "reset_password");
    const later = new Date(Date.now() + 61 * 60_000);
    const reset = (with_: string) => resetPassword({ token: with_, ...fresh }, home.address);
    expect(await atTime(later, () => reset(token))).toMatchObject({
      refusal: { code: "token_invalid" },
    });
    expect(await reset("invented")).toMatchObject({ refusal: { code: "token_invalid" } });
    expect(await reset("")).toMatchObject({ refusal: { code: "token_invalid" } });
  });

  it("change only with the present one, and every other session ends", async () => {
    await person("change@a.example");
    const other = await enter("change@a.example");
    const { actor } = await signedInAs("change@a.example");
    expect(
      await changePassword(actor, { current_password: "wrong", ...fresh }, home),
    ).toMatchObject({ fields: { current_password: { code: "current_password_wrong" } } });
    const changed = await changePassword(actor, { current_password: password, ...fresh }, home);
    expect(await findSignedIn(requestWith(other.headers.get("cookie") ?? ""))).toBeNull();
    expect(await findSignedIn(requestWith(changed.ok ? changed.value.cookie : ""))).not.toBeNull();
  });
});

describe("one's own account", () => {
  it("changes and is exported without secrets", async () => {
    await person("self@a.example");
    const { actor } = await signedInAs("self@a.example");
    expect(await changeProfile(actor, { full_name: "", phone: "12", locale: "de" })).toMatchObject({
      fields: {
        full_name: { code: "full_name_required" },
        phone: { code: "phone_format" },
        locale: { code: "locale_unknown" },
      },
    });
    await changeProfile(actor, {
      full_name: "Пётр Львович",
      phone: "+7 495 000-00-00",
      locale: "en",
    });
    expect(await getProfile(actor)).toMatchObject({ phone: "+74950000000", locale: "en" });
    const text = JSON.stringify(await exportOwnData(actor));
    expect(text).toContain("Пётр Львович");
    expect(text).not.toContain("argon2");
    expect(text).not.toMatch(/[0-9a-f]{64}/);
  });

  it("leaves an unbroken record", async () => {
    expect((await verifyAudit()).faults).toEqual([]);
  });
});
