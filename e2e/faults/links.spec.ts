import { ask } from "../support/ask";
import { letterTo, tokenIn } from "../support/letters";
import { expectPage } from "../support/rendered";
import { expect, test } from "../support/test";

test("a confirmation link works once, and afterwards says so", async ({ portal }) => {
  const { registrationForm } = await import("../../prisma/factories/organisations");
  const form = registrationForm();
  const registered = await ask(portal.address, "/register", { form });
  expect(registered.status, registered.body.slice(0, 2000)).toBe(303);
  const token = tokenIn(await letterTo(form.email));
  const link = `/verify-email?token=${token}`;
  expectPage(await ask(portal.address, link), "opening the link confirms nothing");
  expectPage(await ask(portal.address, link), "nor does opening it again");
  expect((await ask(portal.address, link, { form: { token } })).status).toBe(303);
  const again = await ask(portal.address, link, { form: { token } });
  expectPage(again, "used link");
  expect(again.status).toBe(409);
});

test("a link that is unknown, expired or for something else never opens anything", async ({
  portal,
}) => {
  const { makeAccount } = await import("../../prisma/factories/accounts");
  const { atTime } = await import("~/platform/clock.server");
  const { makePasswordLink } = await import("~/features/accounts/index.server");
  const { userId } = await makeAccount();
  const old = await atTime(new Date(Date.now() - 100 * 3_600_000), () => makePasswordLink(userId));
  const good = await makePasswordLink(userId);
  const password = { password: "поздний вечер 77", password_confirm: "поздний вечер 77" };
  const wrong = ["", "x", "%00", tokenIn(old), "'; drop table session; --", "я".repeat(300)];
  for (const token of wrong) {
    const link = `/reset-password?token=${encodeURIComponent(token)}`;
    const opened = await ask(portal.address, link);
    expectPage(opened, link);
    const posted = await ask(portal.address, link, { form: { token, ...password } });
    expectPage(posted, link);
    expect(posted.status, link).toBeGreaterThanOrEqual(400);
  }
  const token = tokenIn(good);
  const elsewhere = await ask(portal.address, "/verify-email", { form: { token } });
  expectPage(elsewhere, "a link for something else");
  expect(elsewhere.status).toBe(409);
  const used = await ask(portal.address, "/reset-password", { form: { token, ...password } });
  expect(used.status, used.body.slice(0, 500)).toBe(303);
});
