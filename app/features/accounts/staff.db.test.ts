import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction, prisma } from "~/platform/db.server";
import type { Actor } from "./actor";
import { setAccountEnabled, setStaffRoles } from "./change-staff.server";
import { createAccount } from "./create-account.server";
import { createStaff, makePasswordLink } from "./create-staff.server";
import { listAccounts } from "./list-accounts.server";
import { resetPassword } from "./reset-password.server";
import type { StaffRole } from "./staff-roles";

const fresh = { password: "ночной трамвай 42", password_confirm: "ночной трамвай 42" };

async function staff(email: string, roles: StaffRole[]): Promise<Actor> {
  const made = await createStaff("system", { email, fullName: "Ольга Мельникова", roles });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { userId } = made.value;
  return {
    userId,
    fullName: "Ольга Мельникова",
    email,
    locale: "ru",
    staffRoles: roles,
    memberships: [],
  };
}

let admin: Actor;
beforeAll(async () => {
  admin = await staff("admin@imc.example", ["administrator"]);
});

describe("staff accounts", () => {
  it("begin with a link to set the password, which confirms the address", async () => {
    const made = await createStaff(admin, {
      email: "New@IMC.example",
      fullName: "Павел Жданов",
      roles: ["technical_reviewer"],
    });
    const id = made.ok ? made.value.userId : "";
    const token = new URL(await makePasswordLink(id)).searchParams.get("token") ?? "";
    expect(await resetPassword({ token, ...fresh }, "192.0.2.3")).toMatchObject({ ok: true });
    const account = await prisma.user.findUniqueOrThrow({ where: { id } });
    expect(account).toMatchObject({ email: "new@imc.example", staffRoles: ["technical_reviewer"] });
    expect(account.emailVerifiedAt).not.toBeNull();
  });

  it("are made by administrators only, with known roles and a free address", async () => {
    const chair = await staff("chair@imc.example", ["chair"]);
    const input = { email: "x@imc.example", fullName: "Кто-то", roles: ["chair"] };
    await expect(createStaff(chair, input)).rejects.toMatchObject({ status: 403 });
    await expect(listAccounts(chair, {})).rejects.toMatchObject({ status: 403 });
    await expect(setStaffRoles(chair, chair.userId, ["administrator"])).rejects.toMatchObject({
      status: 403,
    });
    expect(await createStaff(admin, { ...input, email: "chair@imc.example" })).toMatchObject({
      fields: { email: { code: "email_taken" } },
    });
    expect(await createStaff(admin, { ...input, roles: [] })).toMatchObject({
      fields: { roles: { code: "roles_required" } },
    });
    expect(await createStaff(admin, { ...input, roles: ["god"] })).toMatchObject({
      fields: { roles: { code: "role_unknown" } },
    });
  });

  it("keep an administrator whatever happens at once", async () => {
    expect(await setStaffRoles(admin, admin.userId, ["chair"])).toMatchObject({
      refusal: { code: "own_administrator" },
    });
    expect(await setAccountEnabled(admin, admin.userId, false)).toMatchObject({
      refusal: { code: "own_account" },
    });
    const second = await staff("second@imc.example", ["administrator"]);
    const results = await Promise.all([
      setStaffRoles(admin, second.userId, ["auditor"]),
      setAccountEnabled(second, admin.userId, false),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const left = await prisma.user.count({
      where: { staffRoles: { has: "administrator" }, disabledAt: null },
    });
    expect(left).toBe(1);
    await prisma.user.update({ where: { id: admin.userId }, data: { disabledAt: null } });
  });

  it("do not make staff of applicants", async () => {
    const id = await inTransaction((tx) =>
      createAccount(tx, {
        email: "a@company.example",
        fullName: "Заявитель",
        locale: "ru",
        passwordHash: null,
      }),
    );
    expect(await setStaffRoles(admin, id ?? "", ["chair"])).toMatchObject({
      refusal: { code: "not_staff" },
    });
    const found = await listAccounts(admin, { search: "a@company.example" });
    expect(found.rows.map((row) => row.email)).toEqual(["a@company.example"]);
    const part = await listAccounts(admin, { search: "company" });
    expect(part.rows).toEqual([]);
  });

  it("are listed page by page, each once", async () => {
    for (let number = 10; number < 40; number++)
      await staff(`list${number}@imc.example`, ["expert"]);
    const first = await listAccounts(admin, { search: "list" });
    const second = await listAccounts(admin, { search: "list", after: first.next ?? "" });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null]);
    const emails = [...first.rows, ...second.rows].map((row) => row.email);
    expect(new Set(emails).size).toBe(30);
  });
});
