import { ask } from "../support/ask";
import { expectPage } from "../support/rendered";
import { expect, test } from "../support/test";

const megabyte = "ы".repeat(524_288);

test("ten megabytes of text are refused with a page, and the portal goes on", async ({
  portal,
}) => {
  for (const path of ["/register", "/login", "/forgot-password"]) {
    const answer = await ask(portal.address, path, { form: { email: megabyte.repeat(10) } });
    expect(answer.status, path).toBe(413);
    expectPage(answer, path);
  }
  expectPage(await ask(portal.address, "/"), "/");
});

test("ten megabytes are refused in the reader's language", async ({ portal }) => {
  const answer = await ask(portal.address, "/login?lng=en", {
    form: { email: megabyte.repeat(2) },
  });
  expect(answer.status).toBe(413);
  expectPage(answer, "/login?lng=en", "en");
});

test("a form that is no form is refused with a page", async ({ portal }) => {
  const bodies: [type: string, body: string][] = [
    [
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na',
    ],
    ["multipart/form-data", "--x\r\n\r\n"],
    ["multipart/form-data; boundary=", "nothing"],
    ["multipart/form-data; boundary=x", ""],
    ["application/json", '{"email":"a@b.ru"}'],
    ["text/plain", "email=a@b.ru"],
    ["application/x-www-form-urlencoded; charset=utf-7", "email=%FF%FE%00"],
    ["application/x-www-form-urlencoded", "%%%=%ZZ&&==&=&email"],
    ["", "email=a"],
  ];
  for (const [type, body] of bodies) {
    for (const path of ["/login", "/register"]) {
      const headers: Record<string, string> = type ? { "content-type": type } : {};
      const answer = await ask(portal.address, path, { body, headers });
      expectPage(answer, `${path} ${type}`);
      expect([400, 415], `${path} ${type}`).toContain(answer.status);
    }
  }
});

test("headers without end are refused before the portal reads them", async ({ portal }) => {
  const answer = await ask(portal.address, "/", { headers: { "x-long": "x".repeat(60_000) } });
  expect(answer.status).toBe(431);
  const cookie = `session=${"x".repeat(7_000)}; lng=${"ё".codePointAt(0)}`;
  expectPage(await ask(portal.address, "/portal", { cookie }), "a long cookie");
});

test("names that mean something to JavaScript are ordinary fields", async ({ portal }) => {
  const names = [
    "__proto__",
    "constructor",
    "constructor[prototype][admin]",
    "__proto__[staffRoles]",
    "toString",
    "hasOwnProperty",
    "phases[0].__proto__",
    "email[]",
    "email[$ne]",
  ];
  for (const path of ["/login", "/register", "/forgot-password"]) {
    const form = Object.fromEntries(names.map((name) => [name, ["administrator", "true"]]));
    const answer = await ask(portal.address, path, {
      form: { ...form, email: ["a@b.example", "c@d.example"], password: ["1", "2", "3"] },
    });
    expectPage(answer, path);
  }
  const other = await ask(portal.address, "/login");
  expect(other.body).not.toContain("administrator");
});

test("a file where a text belongs is an ordinary mistake", async ({ portal }) => {
  const boundary = "portal-test";
  const part = (name: string, more: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  const body = `${part("email", '; filename="../../etc/passwd"\r\nContent-Type: text/plain', "root")}${part("password", "", "x")}--${boundary}--\r\n`;
  for (const path of ["/login", "/register", "/forgot-password"]) {
    const answer = await ask(portal.address, path, {
      body,
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    });
    expectPage(answer, path);
    expect(answer.status, path).toBe(400);
  }
});

test("strange addresses end in a page", async ({ portal }) => {
  const paths = [
    "/%00",
    "/%ff%fe",
    "/..%2f..%2fetc/passwd",
    "/portal/applications/%F0%9F%A7%AC",
    "/portal/applications/00000000-0000-0000-0000-000000000000",
    "/portal/applications/'%20or%201=1--",
    `/portal/applications/${"a".repeat(4_000)}`,
    "/admin/applications/../applications",
    "/?lng=de&lng=ru",
    "/login?next=//evil.example",
    "/verify-email?token=%00",
    "/verify-email?token=x&token=y",
    "/.git/config",
    "/assets/../server.js",
    "//evil.example",
    "/portal/",
    "/PORTAL",
  ];
  for (const path of paths) {
    const answer = await ask(portal.address, path);
    expect(answer.status, path).toBeLessThan(500);
    if (answer.status === 200) expectPage(answer, path);
    expect(answer.leadsTo ?? "/", path).not.toContain("evil");
  }
});

test("methods nobody uses are refused without a fault", async ({ portal }) => {
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "PROPFIND"]) {
    for (const path of ["/", "/login", "/portal", "/health/live"]) {
      const { status } = await ask(portal.address, path, { method });
      expect(status, `${method} ${path}`).toBeLessThan(500);
    }
  }
});
