import { afterEach, describe, expect, it, vi } from "vitest";
import { verifyAudit } from "~/features/audit/index.server";
import { atTime } from "~/platform/clock.server";
import { inTransaction, pool } from "~/platform/db.server";
import { makeLink } from "./account-mails.server";
import {
  codeOf,
  enter,
  hashOfPassword,
  home,
  password,
  person,
  requestWith,
  signedInAs,
} from "./accounts.testing";
import { changePassword } from "./change-password.server";
import { changeProfile, getProfile } from "./change-profile.server";
import { createAccount } from "./create-account.server";
import { exportOwnData } from "./export-own-data.server";
import { verifyPassword } from "./password-hash.server";
import { findResetToken, requestPasswordReset, resetPassword } from "./reset-password.server";
import { findSignedIn } from "./session.server";
import { signIn } from "./sign-in.server";

afterEach(() => {
  vi.useRealTimers();
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

  it("hashes by argon2id with 19 MiB, two passes and one lane", async () => {
    expect(await hashOfPassword()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
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
      ["asked", "email", "kind", "mailId"],
      ["asked", "email", "kind", "mailId"],
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
