import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { setReadingRight } from "~/features/applications/index.server";
import { inviteMember } from "~/features/organisations/index.server";
import { inTransaction, pool, prisma } from "~/platform/db.server";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { affiliate, type Conflicted, conflicted, formOf, staff } from "./conflicted.testing";
import { decideFinding } from "./decide-finding.server";
import { findConflicts, seekConflicts } from "./find-conflicts.server";
import { listFindings, parseFindingsFilter } from "./list-findings.server";
import { findConflictsOf } from "./look-again.server";
import { postFinding } from "./post-findings.server";

let cast: Conflicted;
let id: string;
let expert: Actor;

beforeAll(async () => {
  cast = await conflicted();
}, 60_000);

beforeEach(async () => {
  id = await cast.application();
  expert = await staff("expert");
}, 60_000);

describe("what the data shows", () => {
  it("is found on submission, put to the coordinators once, and confirmed it bars and ends the part", async () => {
    await affiliate(expert, { inn: cast.company.inn });
    const { id: assignment } = await cast.assign(id, expert, "submitted");
    const order = await pool.query("select 1 from graphile_worker.jobs where key = $1", [
      `find_conflicts:${id}`,
    ]);
    expect(order.rows).toHaveLength(1);
    expect(await seekConflicts([id], null)).toBeGreaterThan(0);
    expect(await seekConflicts([id], null)).toBe(0);
    const [finding] = await cast.findings(id, expert);
    expect(finding).toMatchObject({
      basis: "affiliation_inn",
      detail: cast.company.inn,
      state: "open",
    });
    const told = await prisma.notice.findMany({
      where: { applicationId: id, kind: "conflict_found" },
    });
    expect(told.map(({ userId }) => userId)).toContain(cast.coordinator.userId);
    const decide = (decision: "confirmed" | "dismissed", reason = "") =>
      decideFinding(cast.coordinator, finding?.id ?? "", { decision, reason });
    expect(await decide("confirmed")).toEqual({ ok: true, value: undefined });
    expect(await decide("confirmed")).toMatchObject({ ok: true });
    expect(await decide("dismissed", "Уже не работает там")).toMatchObject({
      refusal: { code: "finding_decided" },
    });
    expect(await cast.bar(id, expert)).toMatchObject({
      ground: "found",
      setById: cast.coordinator.userId,
    });
    expect(await prisma.assignment.findUnique({ where: { id: assignment } })).toMatchObject({
      state: "recused",
    });
    expect(await cast.audited(id, "conflict.confirmed")).toHaveLength(1);
  });

  it("(peer failure 3: a recusal does not keep from a new assignment) confirmed or declared keeps from every new assignment and from the count of those who take part", async () => {
    await cast.assign(id, expert, "submitted");
    await cast.declare(id, expert, "conflict");
    const live = { applicationId: id, endedAt: null };
    expect(await prisma.assignment.count({ where: live })).toBe(0);
    await expect(cast.assign(id, expert, "invited")).rejects.toThrow(/barred/);
    expect(await prisma.assignment.count({ where: live })).toBe(0);
  });

  it("dismissed with a reason is kept and not asked again, while another tie is", async () => {
    await affiliate(expert, { organisation_name: cast.company.name });
    expect(await findConflictsOf(expert.userId)).toBeGreaterThan(0);
    const [finding] = await cast.findings(id, expert);
    const dismiss = (reason: string) =>
      decideFinding(cast.coordinator, finding?.id ?? "", { decision: "dismissed", reason });
    expect(await dismiss("  нет  ")).toMatchObject({
      fields: { reason: { code: "reason_short" } },
    });
    expect((await dismiss("Однофамильная компания из другого города")).ok).toBe(true);
    expect(await inTransaction((tx) => findConflicts(tx, id, [expert.userId]))).toBe(0);
    expect(await cast.bar(id, expert)).toBeNull();
    const { email } = cast.company.owner;
    await affiliate(expert, { email_domain: email.split("@")[1] });
    expect(await inTransaction((tx) => findConflicts(tx, id, [expert.userId]))).toBe(1);
    expect((await cast.findings(id, expert)).map(({ state }) => state)).toEqual([
      "dismissed",
      "open",
    ]);
  });

  it("(peer failure 4: a conflict is missed) includes what was never confirmed: an invitation nobody took up, an address nobody confirmed", async () => {
    const invited = await staff("committee_member");
    const letter = { email: invited.email, role: "viewer", days: "7", letter_locale: "ru" };
    expect((await inviteMember(cast.company.owner, cast.company.id, letter)).ok).toBe(true);
    const unconfirmed = await makeAccount({
      staffRoles: ["expert"],
      email: `future@${cast.company.owner.email.split("@")[1]}`,
      fullName: "Ева Новая",
      confirmed: false,
    });
    await seekConflicts([id], null);
    expect((await cast.findings(id, invited)).map(({ basis }) => basis)).toContain("invited");
    expect((await cast.findings(id, unconfirmed)).map(({ basis }) => basis)).toContain(
      "own_domain",
    );
  });

  it("is decided once by two coordinators at the same moment, and never by whom it is about or who is barred", async () => {
    const both = await staff("coordinator", "expert");
    await affiliate(both, { inn: cast.company.inn });
    await findConflictsOf(both.userId);
    const [finding] = await cast.findings(id, both);
    const one = finding?.id ?? "";
    await expect(
      decideFinding(both, one, { decision: "dismissed", reason: "Сам себе судья всегда" }),
    ).rejects.toMatchObject({ status: 404 });
    const shut = await staff("coordinator");
    await inTransaction((tx) =>
      setReadingRight(tx, {
        applicationId: id,
        userId: shut.userId,
        kind: "barred",
        ground: "found",
        by: null,
      }),
    );
    await expect(
      decideFinding(shut, one, { decision: "confirmed", reason: "" }),
    ).rejects.toMatchObject({ status: 404 });
    const auditor = await staff("auditor");
    expect(await decideFinding(auditor, one, { decision: "confirmed", reason: "" })).toMatchObject({
      refusal: { code: "forbidden" },
    });
    const other = await staff("coordinator");
    const results = await Promise.all([
      decideFinding(cast.coordinator, one, { decision: "confirmed", reason: "" }),
      decideFinding(other, one, { decision: "dismissed", reason: "Давно не работает там" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const filter = parseFindingsFilter(new URLSearchParams({ application: id }));
    const decided = { ...filter, decided: true };
    expect((await listFindings(cast.coordinator, decided)).rows.map((row) => row.id)).toContain(
      one,
    );
    for (const [who, list] of [
      [both, decided],
      [shut, decided],
      [shut, filter],
    ] as const)
      expect((await listFindings(who, list)).rows.map((row) => row.id)).not.toContain(one);
    await expect(listFindings(expert, filter)).rejects.toMatchObject({ status: 403 });
  });
});

describe("a form about one person", () => {
  it("decides all that it names, and nothing when the reason is missing", async () => {
    await affiliate(expert, { inn: cast.company.inn, organisation_name: cast.company.name });
    await findConflictsOf(expert.userId);
    const found = await cast.findings(id, expert);
    expect(found.length).toBeGreaterThan(1);
    const post = (fields: Record<string, string>) => {
      const form = formOf(fields);
      for (const one of found) form.append("finding", one.id);
      return postFinding(cast.coordinator, form);
    };
    const states = async () => (await cast.findings(id, expert)).map(({ state }) => state);
    expect((await post({ intent: "dismiss_conflict", reason: "" })).result.ok).toBe(false);
    expect(new Set(await states())).toEqual(new Set(["open"]));
    expect((await post({ intent: "nonsense" })).result).toMatchObject({
      refusal: { code: "unknown_intent" },
    });
    const reason = "Одно и то же название у двух разных компаний";
    expect((await post({ intent: "dismiss_conflict", reason })).result.ok).toBe(true);
    expect(new Set(await states())).toEqual(new Set(["dismissed"]));
    const nothing = postFinding(cast.coordinator, formOf({ intent: "confirm_conflict" }));
    await expect(nothing).rejects.toMatchObject({ status: 404 });
  });
});

describe("the list of findings", () => {
  it("is read page by page, each once, newest first, however level the moments stand", async () => {
    const other = await staff("expert");
    await pool.query(
      `insert into conflict_finding (id, application_id, user_id, kind, basis, detail, found_at)
       select gen_random_uuid(), $1, $2, 'other', 'named', 'team: ' || i, timestamptz '2030-01-01' + (i % 7) * interval '1.000003 s'
         from generate_series(1, 60) i`,
      [id, other.userId],
    );
    const seen: string[] = [];
    const query = new URLSearchParams({ application: id });
    for (let after: string | null = ""; after !== null; ) {
      const page = await listFindings(cast.coordinator, parseFindingsFilter(query));
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
      if (after) query.set("after", after);
    }
    const all = await prisma.conflictFinding.findMany({
      where: { applicationId: id, state: "open" },
      orderBy: [{ foundAt: "desc" }, { id: "desc" }],
    });
    expect(seen).toEqual(all.map(({ id }) => id));
    for (const after of ["nonsense", "~", "2030-01-01T00:00:00.000000Z~1' or '1'='1"])
      expect(
        (await listFindings(cast.coordinator, { decided: false, application: id, after })).rows,
      ).toHaveLength(25);
  });
});
