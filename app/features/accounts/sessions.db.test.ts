import { afterEach, describe, expect, it, vi } from "vitest";
import { pool, prisma } from "~/platform/db.server";
import { codeOf, enter, home, password, person, requestWith, signedInAs } from "./accounts.testing";
import { requireApplicant, requireStaff, requireUser } from "./guards.server";
import { findSignedIn } from "./session.server";
import { endSessions, listSessions, sweepAccounts } from "./sessions.server";
import { signIn, signOut } from "./sign-in.server";

afterEach(() => {
  vi.useRealTimers();
});

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
