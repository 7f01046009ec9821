import { seededRandom } from "../../prisma/seed/random";
import { ask } from "../support/ask";
import { fill, routePaths } from "../support/routes";
import { expect, test } from "../support/test";

const seconds = 40;

const values = [
  "",
  " ",
  "0",
  "-1",
  "1e309",
  "NaN",
  "2026-02-30",
  "9999-99",
  "true",
  "null",
  "[object Object]",
  "ы".repeat(5_000),
  "'; drop table application; --",
  "../../../etc/passwd",
  "{{7*7}}",
  "<svg onload=alert(1)>",
  "javascript:alert(1)",
  "=cmd|' /C calc'!A0",
  "\u0000",
  "\ud800",
  "\u202e",
  "🧬".repeat(300),
  "00000000-0000-0000-0000-000000000000",
  "%00%0d%0aSet-Cookie: x=1",
  "1,5",
  "7799000012",
];
const names = [
  "email",
  "password",
  "password_confirm",
  "full_name",
  "phone",
  "org_kind",
  "org_name",
  "country",
  "inn",
  "kpp",
  "ogrn",
  "lei",
  "registration_number",
  "token",
  "next",
  "lng",
  "intent",
  "outcome",
  "reason_code",
  "comment",
  "revision",
  "version",
  "autosave",
  "resolving",
  "organisation",
  "applicant_type",
  "track",
  "power_kw",
  "area_gmp_c",
  "phases[0].area",
  "phases[99].area",
  "phases[].area",
  "phases[0][area]",
  "fin_own",
  "pathogen_group",
  "_shown",
  "__proto__",
  "constructor",
  "user",
  "role",
  "roles",
  "join_request",
  "year",
  "date",
  "kind",
  "note",
  "source",
  "q",
  "status",
  "type",
  "after",
  "before",
  "sort",
  "size",
  "late",
  "mine",
  "to",
  "rows",
  "row",
  "then",
  "back",
  "step",
  "receipt",
  "id",
  "session",
  "consent_processing",
  "choose.power_kw",
];
const intents = [
  "save",
  "submit",
  "withdraw",
  "admit",
  "decide",
  "start_intake",
  "answer_clarification",
  "profile",
  "password",
  "end_session",
  "set_role",
  "remove_member",
  "accept_join",
  "set_roles",
  "disable",
  "create_staff",
  "save_day",
  "remove_day",
  "add_year",
  "change_year",
  "change_procedure",
  "verify_audit",
  "mark_read",
  "add_phase",
  "remove_phase",
  "resend",
  "confirm",
  "withdraw_consent",
];

test(`no random request within ${seconds} seconds brings a fault`, async ({ portal }) => {
  const { makeApplication, makeDraft } = await import("../../prisma/factories/applications");
  const { makeAccount, openSessionFor } = await import("../../prisma/factories/accounts");
  const { makeCompany } = await import("../../prisma/factories/organisations");
  const company = await makeCompany();
  const { id } = await makeApplication({ company, status: "intake_check" });
  const draft = await makeDraft(company.owner);
  const all = await makeAccount({
    staffRoles: ["coordinator", "technical_reviewer", "chair", "board", "legal", "auditor"],
  });
  const administrator = await makeAccount({ staffRoles: ["administrator"] });
  const emails = [company.owner.email, company.viewer.email, all.email, administrator.email];
  const paths = await routePaths();
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
  const random = seededRandom(seed);
  const cookies = new Map<string, string | undefined>([["", undefined]]);
  const cookieOf = async (email: string, renew: boolean) => {
    if (email && (renew || !cookies.has(email))) {
      cookies.set(email, (await openSessionFor(email)).split(";")[0]);
    }
    return cookies.get(email);
  };
  const value = () => random.pick(values);
  const fields = () =>
    Object.fromEntries(
      Array.from({ length: random.between(0, 9) }, () => [
        random.pick(names),
        random.between(0, 9) === 0 ? [value(), value()] : value(),
      ]),
    );
  const until = Date.now() + seconds * 1_000;
  let asked = 0;
  while (Date.now() < until) {
    const batch = Array.from({ length: 4 }, async () => {
      const pattern = random.pick(paths);
      const params = {
        id: random.pick([id, draft, draft, company.owner.userId, value()]),
        section: random.pick([
          "project",
          "premises",
          "phasing",
          "finance",
          "safety",
          "fund",
          value(),
        ]),
        n: random.pick(["1", "2", "0", "-1", value()]),
      };
      const path = fill(
        pattern,
        Object.fromEntries(Object.entries(params).map(([name, text]) => [name, safeEscape(text)])),
      );
      const query = new URLSearchParams(
        Object.entries(fields()).flatMap(([name, given]) =>
          [given].flat().map((one) => [name, one]),
        ),
      );
      const email = random.pick(["", ...emails]);
      const cookie = await cookieOf(email, random.between(0, 40) === 0);
      const post = random.between(0, 1) === 1;
      const form = post ? { ...fields(), intent: random.pick(intents) } : undefined;
      const data = random.between(0, 5) === 0 ? ".data" : "";
      const address = `${path}${data}${random.between(0, 2) === 0 ? `?${query}` : ""}`.slice(
        0,
        7_000,
      );
      const answer = await ask(portal.address, address, { cookie, form, from: "127.0.0.9" });
      const what = `seed ${seed}: ${post ? "POST" : "GET"} ${address.slice(0, 300)} ${JSON.stringify(form ?? {}).slice(0, 600)} as ${email || "visitor"}`;
      expect(answer.status, `${what}: ${answer.body.slice(0, 300)}`).toBeLessThan(500);
      const html = answer.headers["content-type"]?.includes("text/html");
      if (html) {
        expect(answer.body, what).toMatch(/<html lang="(ru|en)"/);
        expect(answer.body, what).toContain("<h1");
      }
      asked += 1;
    });
    await Promise.all(batch);
  }
  test.info().annotations.push({ type: "requests", description: String(asked) });
  expect(asked).toBeGreaterThan(100);
});

function safeEscape(text: string): string {
  try {
    return encodeURIComponent(text.slice(0, 500)) || "-";
  } catch {
    return "%F0%9F";
  }
}
