import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { moscowDay, shiftDay } from "~/features/applications";
import { getReadableFile } from "~/features/applications/index.server";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { moveAsIfReviewed } from "../../../../prisma/factories/clearances";
import {
  type Agreeing,
  agreeing,
  type Chosen,
  codeOf,
  done,
  formOf,
  pdf,
} from "../agreement/agreeing.testing";
import { followObligations } from "./follow-obligations.server";
import { listReporting } from "./list-reporting.server";
import { postApplicantReporting, postPeriod, postStaffReporting } from "./post-reporting.server";
import { readWarnings } from "./read-reporting.server";
import { termsAsTyped } from "./terms-fields";
import { getApplicantPeriod, getApplicantReporting, getStaffReporting } from "./views.server";

let s: Agreeing;
let made: Awaited<ReturnType<Agreeing["started"]>>;
/** the first period, which is over */
let code: string;

const day = 86_400_000;
const missing = { status: 404 };

beforeAll(async () => {
  s = await agreeing();
}, 60_000);

/** Signed a good half of a year ago, so that at least one quarter is over and its report due. */
async function signedLongAgo() {
  const begun = await s.started();
  await atTime(new Date(now().getTime() - 200 * day), () =>
    done(moveAsIfReviewed(s.legal, begun.id, { intent: "sign_agreement", comment: "Подписано." })),
  );
  await followObligations();
  return begun;
}

beforeEach(async () => {
  made = await signedLongAgo();
  const { reporting } = await getApplicantReporting(made.company.owner, made.id);
  code = reporting?.periods.at(-1)?.code ?? "";
}, 60_000);

const figures = { investment_mrub: "120", jobs: "12", output: "30", load_power_kw: "300" };

async function report(
  actor: Actor,
  intent: string,
  fields: Record<string, string> = figures,
  files: Record<string, Chosen> = {},
) {
  const { period } = await getApplicantPeriod(actor, made.id, code);
  const form = formOf({ version: String(period.version), intent, ...fields }, files);
  return (await postPeriod(actor, made.id, code, form)).result;
}

async function formData(fields: Record<string, string>) {
  return formOf(fields).formData();
}

async function judge(actor: Actor, intent: string, words = "", version?: number) {
  const { period } = await getStaffReporting(actor, made.id, code);
  const shown = String(version ?? period?.version);
  const form = await formData({ intent, period: code, words, version: shown });
  return (await postStaffReporting(actor, made.id, form)).result;
}

const agreementId = async () => (await s.agreementOf(made.id)).id;
const warned = async () => (await readWarnings(prisma, await agreementId())).map((one) => one.code);
const reports = async () =>
  prisma.obligationReport.count({ where: { period: { agreementId: await agreementId() } } });

describe("the report of a period", () => {
  it("is kept as a draft, sent with its files, returned with words, sent again and accepted", async () => {
    const { id, company } = made;
    await done(
      report(company.editor, "save_report", { ...figures, jobs: "" }, { files: pdf("Bank") }),
    );
    const { period } = await getApplicantPeriod(company.owner, id, code);
    expect(period).toMatchObject({ state: "open", draft: { jobs: "", investment_mrub: "120" } });
    const [file] = period.files;
    const address = { id, file: file?.fileId ?? "" };
    await expect(getReadableFile("staff", s.leasing, address)).rejects.toMatchObject(missing);
    expect(await report(company.owner, "send_report", { ...figures, jobs: "" })).toMatchObject({
      fields: { jobs: { code: "figure_required" } },
    });
    await done(report(company.owner, "send_report"));
    expect(await getReadableFile("staff", s.leasing, address)).toMatchObject({
      home: { of: "reporting" },
    });
    expect(codeOf(await judge(s.legal, "accept_report"))).toBe("forbidden");
    expect(codeOf(await judge(s.leasing, "return_report"))).toBe("invalid");
    await done(judge(s.leasing, "return_report", "Приложите акт."));
    const back = await getApplicantPeriod(company.viewer, id, code);
    expect(back.period).toMatchObject({
      state: "returned",
      reports: [{ words: "Приложите акт.", judgedBy: "" }],
    });
    await done(report(company.owner, "send_report", { ...figures, investment_mrub: "140" }));
    await done(judge(s.leasing, "accept_report"));
    expect(codeOf(await report(company.owner, "send_report"))).toBe("report_accepted");
    const events = await prisma.auditEvent.findMany({
      where: { subjectId: id, action: { startsWith: "report." } },
      orderBy: { seq: "asc" },
      select: { action: true },
    });
    expect(events.map(({ action }) => action)).toEqual([
      ...["report.saved", "report.sent", "report.returned", "report.sent", "report.accepted"],
    ]);
  });

  it("is sent once by a form that is posted twice, and judged once by two at once", async () => {
    const { company } = made;
    const twice = await Promise.all([
      report(company.owner, "send_report"),
      report(company.owner, "send_report"),
    ]);
    expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
    expect(await reports()).toBe(1);
    const both = await Promise.all([
      judge(s.leasing, "accept_report"),
      judge(s.leasing, "return_report", "Нет подписи."),
    ]);
    expect(both.map(codeOf).filter((one) => one === "ok")).toHaveLength(1);
  });

  it("is not sent before its period is over, and is nobody else's", async () => {
    const { id, company } = made;
    const { reporting } = await getApplicantReporting(company.owner, id);
    const running = reporting?.periods[0];
    const form = formOf({ version: "1", intent: "send_report", ...figures });
    const early = await postPeriod(company.owner, id, running?.code ?? "", form);
    expect(codeOf(early.result)).toBe("period_not_over");
    expect(codeOf(await report(company.viewer, "save_report"))).toBe("forbidden");
    const stranger = (await s.started()).company.owner;
    await expect(getApplicantPeriod(stranger, id, code)).rejects.toMatchObject(missing);
    await expect(getApplicantPeriod(company.owner, id, "1999")).rejects.toMatchObject(missing);
    await expect(getStaffReporting(s.administrator, id, null)).rejects.toMatchObject(missing);
  });
});

describe("an early warning", () => {
  it("stands while its rule finds something, and is told to leasing once", async () => {
    const { id, company } = made;
    expect(await warned()).toContain("late_report");
    const told = () =>
      prisma.notice.count({
        where: { applicationId: id, kind: "obligation_warning", userId: s.leasing.userId },
      });
    const before = await told();
    expect(before).toBeGreaterThan(0);
    await followObligations();
    expect(await told()).toBe(before);
    await done(
      report(company.owner, "send_report", {
        ...figures,
        load_power_kw: "400",
        investment_mrub: "1",
      }),
    );
    expect(await warned()).toEqual(expect.arrayContaining(["loads_over", "investment_behind"]));
    expect(await told()).toBeGreaterThan(before);
    const { rows } = await listReporting(s.auditor, { list: "warnings", after: null });
    const own = rows.filter((row) => row.application.id === id);
    expect(own.map(({ warning }) => warning?.code)).toContain("loads_over");
    await done(judge(s.leasing, "return_report", "Проверьте мощность."));
    expect(await warned()).not.toContain("loads_over");
  });

  it("of a late report goes to the company too, each mark once", async () => {
    const { id, company } = made;
    const told = (kind: string, userId: string) =>
      prisma.notice.count({ where: { applicationId: id, kind, userId } });
    const late = await told("overdue_report", company.owner.userId);
    expect(late).toBeGreaterThan(0);
    expect(await told("report_late", s.leasing.userId)).toBe(late);
    await followObligations();
    expect(await told("overdue_report", company.owner.userId)).toBe(late);
    const { rows } = await listReporting(s.leasing, { list: "late", after: null });
    expect(rows.some((row) => row.application.id === id && row.period === code)).toBe(true);
    await expect(
      listReporting(s.administrator, { list: "late", after: null }),
    ).rejects.toMatchObject({ status: 403 });
  });
});

describe("a change of terms", () => {
  const propose = async (actor: Actor, change: Record<string, string>) => {
    const own = actor.memberships.length > 0;
    const { reporting } = own
      ? await getApplicantReporting(actor, made.id)
      : await getStaffReporting(actor, made.id, null);
    const newest = reporting?.terms[0];
    if (!newest) throw new Error("no terms");
    const form = await formData({
      ...termsAsTyped(newest.terms),
      ...{ intent: "propose_terms", terms: String(newest.number), reason: "Сдвиг графика." },
      in_force_from: shiftDay(moscowDay(now()), 10),
      ...change,
    });
    const posted = own ? postApplicantReporting : postStaffReporting;
    return (await posted(actor, made.id, form)).result;
  };

  const answer = async (actor: Actor, intent: string, words = "") => {
    const own = actor.memberships.length > 0;
    const change = await prisma.termsChange.findFirstOrThrow({
      where: { agreement: { applicationId: made.id } },
      orderBy: { number: "desc" },
    });
    const form = await formData({
      intent,
      words,
      change: change.id,
      version: String(change.version),
    });
    const posted = own ? postApplicantReporting : postStaffReporting;
    return (await posted(actor, made.id, form)).result;
  };

  it("of a small weight is in force once the other side agrees; the old version is kept", async () => {
    const { id, company } = made;
    expect(codeOf(await propose(company.editor, { rent: "31000" }))).toBe("forbidden");
    expect(await propose(company.owner, {})).toMatchObject({
      fields: { reason: { code: "nothing_changes" } },
    });
    const twice = await Promise.all([
      propose(company.owner, { rent: "31000" }),
      propose(company.owner, { rent: "31000" }),
    ]);
    expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
    expect(codeOf(await propose(s.leasing, { rent: "30000" }))).toBe("change_open");
    expect(codeOf(await answer(company.owner, "agree_terms"))).toBe("forbidden");
    await done(answer(s.leasing, "agree_terms"));
    expect(codeOf(await answer(s.leasing, "decline_terms", "Нет."))).toBe("change_settled");
    const { reporting } = await getApplicantReporting(company.viewer, id);
    expect(reporting?.terms.map(({ number }) => number)).toEqual([2, 1]);
    expect(reporting?.current.number).toBe(1);
    await atTime(new Date(now().getTime() + 11 * day), async () => {
      const later = await getApplicantReporting(company.viewer, id);
      expect(later.reporting?.current).toMatchObject({
        number: 2,
        terms: { rentRubM2Year: 31_000 },
      });
    });
  });

  it("over the threshold waits for its body, and nobody else approves it", async () => {
    const { company } = made;
    await done(propose(s.leasing, { load_power_kw: "100" }));
    await done(answer(company.owner, "agree_terms"));
    expect(codeOf(await answer(s.chair, "approve_terms"))).toBe("forbidden");
    expect(codeOf(await answer(s.leasing, "approve_terms"))).toBe("forbidden");
    expect(codeOf(await answer(s.board, "refuse_terms"))).toBe("invalid");
    await done(answer(s.board, "approve_terms"));
    const terms = await prisma.agreementTerms.count({
      where: { agreementId: await agreementId() },
    });
    expect(terms).toBe(2);
    expect(codeOf(await answer(s.board, "refuse_terms", "Поздно."))).toBe("change_settled");
  });

  it("is taken back by its own side alone, and another may follow", async () => {
    const { company } = made;
    await done(propose(company.owner, { rent: "31000" }));
    expect(codeOf(await answer(s.leasing, "withdraw_terms"))).toBe("forbidden");
    const both = await Promise.all([
      answer(company.owner, "withdraw_terms"),
      answer(s.leasing, "decline_terms", "Нет."),
    ]);
    expect(both.map(codeOf).filter((one) => one === "ok")).toHaveLength(1);
    await done(propose(s.leasing, { rent: "33000" }));
    await done(answer(company.owner, "decline_terms", "Дорого."));
    const terms = await prisma.agreementTerms.count({
      where: { agreementId: await agreementId() },
    });
    expect(terms).toBe(1);
  });
});
