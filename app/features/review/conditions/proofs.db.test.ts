import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { getReadableFile } from "~/features/applications/index.server";
import { limitsSetting } from "~/features/documents/index.server";
import { inTransaction, prisma } from "~/platform/db.server";
import { writeSetting } from "~/platform/settings.server";
import { samplePdf } from "../../../../prisma/seed/sample-pdf";
import { codeOf, done } from "../committee/sitting.testing";
import { getApplicantConditions } from "./applicant-conditions.server";
import { type Approving, access, approving, type ChosenFile, funding } from "./approved.testing";
import { getStaffConditions } from "./staff-conditions.server";

let s: Approving;
let made: Awaited<ReturnType<Approving["approved"]>>;

beforeAll(async () => {
  s = await approving();
}, 60_000);

beforeEach(async () => {
  made = await s.approved([funding, access]);
});

const letter: ChosenFile = { name: "Письмо банка.pdf", bytes: samplePdf(["Bank"]) };
const program: ChosenFile = { name: "письмо.pdf", bytes: Buffer.from("MZ not a document at all") };
const missing = { status: 404 };
const noticesOf = (userId: string, kind: string) =>
  prisma.notice.findMany({ where: { userId, kind, applicationId: made.id } });
const proofsOf = (conditionId: string) =>
  prisma.conditionProof.findMany({ where: { conditionId }, orderBy: { sentAt: "asc" } });

describe("a proof", () => {
  it("is sent by owner and editors with a file, told to coordinators, and read on both sides with a record", async () => {
    const { id, company, first } = made;
    await done(s.prove(company.editor, id, first, { files: [letter] }));
    const [proof] = await proofsOf(first);
    expect(proof).toMatchObject({ sentById: company.editor.userId });
    expect(await s.read(first)).toMatchObject({ state: "proof_sent" });
    const [notice] = await noticesOf(s.coordinator.userId, "condition_proof_sent");
    expect(notice?.params).toMatchObject({ condition: funding.text });
    const address = { id, file: proof?.fileId ?? "" };
    for (const [side, reader] of [
      ["member", company.viewer],
      ["staff", s.legal],
      ["staff", s.auditor],
    ] as const) {
      expect(await getReadableFile(side, reader, address)).toMatchObject({
        fileName: letter.name,
        confidential: true,
        home: { of: "conditions" },
      });
    }
    const other = await s.approved();
    const strangers: ["member" | "staff", Actor][] = [
      ["member", other.company.owner],
      ["staff", s.administrator],
    ];
    for (const [side, stranger] of strangers) {
      await expect(getReadableFile(side, stranger, address)).rejects.toMatchObject(missing);
    }
    await expect(
      getReadableFile("member", other.company.owner, { ...address, id: other.id }),
    ).rejects.toMatchObject(missing);
    await s.bar(id, s.legal.userId);
    await expect(getReadableFile("staff", s.legal, address)).rejects.toMatchObject(missing);
    const event = await prisma.auditEvent.findFirst({
      where: { action: "condition.proof_sent", subjectId: id },
    });
    expect(event).toMatchObject({ actorId: company.editor.userId, actorRole: "editor" });
  });

  it("needs a text or a file, and a file that we take; nothing of a refused one is kept", async () => {
    const { id, company, first } = made;
    const files = () => prisma.storedFile.count({ where: { organisationId: company.id } });
    const before = await files();
    const empty = await s.prove(company.owner, id, first, { text: "  " });
    expect(empty).toMatchObject({ ok: false, fields: { text: { code: "proof_empty" } } });
    const wrong = await s.prove(company.owner, id, first, { files: [program] });
    expect(wrong).toMatchObject({ ok: false, fields: { "files[0]": { code: "type_mismatch" } } });
    const two = await s.prove(company.owner, id, first, { files: [letter, letter] });
    expect(two).toMatchObject({ ok: false, fields: { files: { code: "too_many_files" } } });
    const long = await s.prove(company.owner, id, first, { text: "ъ".repeat(2_001) });
    expect(long).toMatchObject({ ok: false, fields: { text: { code: "text_too_long" } } });
    expect(await files()).toBe(before);
    expect(await proofsOf(first)).toEqual([]);
    expect(await s.read(first)).toMatchObject({ state: "open", version: 1 });
  });

  it("counts within the limits of a file and of what one application may send", async () => {
    const { id, company, first } = made;
    const limits = { fileMb: 1, applicationMb: 1, organisationMb: 2_048 };
    await inTransaction((tx) => writeSetting(tx, limitsSetting, limits, s.administrator.userId));
    const heavy = (size: number): ChosenFile => ({
      name: "скан.pdf",
      bytes: Buffer.concat([
        samplePdf(["Scan"]),
        Buffer.from("\n%".padEnd(size, " ")),
        Buffer.from("\n%%EOF\n"),
      ]),
    });
    const send = (size: number, text: string) =>
      s.prove(company.owner, id, first, { text, files: [heavy(size)] });
    try {
      expect(await send(1_100_000, "Крупный скан")).toMatchObject({
        fields: { files: { code: "file_too_large" } },
      });
      await done(send(600_000, "Первый скан"));
      expect(await send(600_000, "Второй скан")).toMatchObject({
        fields: { files: { code: "application_full" } },
      });
      expect(await proofsOf(first)).toHaveLength(1);
    } finally {
      await prisma.setting.deleteMany({ where: { key: limitsSetting.key } });
    }
  });

  it("is no viewer's to send, nor of what the cluster owes", async () => {
    const { id, company, first, second } = made;
    expect(codeOf(await s.prove(company.viewer, id, first))).toBe("forbidden");
    expect(codeOf(await s.prove(company.owner, id, second))).toBe("condition_other_owner");
    await expect(s.prove(s.coordinator, id, first)).rejects.toMatchObject(missing);
  });

  it("posted twice is sent once; from an outdated page it is refused, and may then be added", async () => {
    const { id, company, first } = made;
    const once = { text: "Письмо от 3 марта.", files: [letter], version: 1 };
    const results = await Promise.all([
      s.prove(company.owner, id, first, once),
      s.prove(company.owner, id, first, once),
    ]);
    expect(results.map(codeOf)).toEqual(["ok", "ok"]);
    expect(await proofsOf(first)).toHaveLength(1);
    const other = { text: "Совсем другое письмо.", version: 1 };
    expect(codeOf(await s.prove(company.editor, id, first, other))).toBe("stale");
    await done(s.prove(company.editor, id, first, { ...other, version: 2 }));
    expect(await proofsOf(first)).toHaveLength(2);
    // Whoever judges must have seen what was added.
    expect(codeOf(await s.judge(s.coordinator, id, first, "accept_proof", { version: 2 }))).toBe(
      "stale",
    );
  });
});

describe("a judgement", () => {
  it("returns a proof with a reason that the company learns, and another may follow", async () => {
    const { id, company, first } = made;
    await done(s.prove(company.owner, id, first));
    const silent = await s.judge(s.coordinator, id, first, "return_proof", { note: " " });
    expect(silent).toMatchObject({ ok: false, fields: { note: { code: "note_required" } } });
    const note = "Письмо без подписи.";
    await done(s.judge(s.coordinator, id, first, "return_proof", { note }));
    const [told] = await noticesOf(company.viewer.userId, "proof_returned");
    expect(told?.params).toMatchObject({ note, condition: funding.text });
    const page = await getApplicantConditions(company.owner, id);
    const shown = page.conditions.find((one) => one.id === first);
    expect(shown).toMatchObject({ state: "open", acts: ["send_proof"] });
    expect(shown?.events.map(({ what, by, text }) => [what, by, text])).toEqual([
      ["proof_sent", company.owner.fullName, "Письмо банка во вложении."],
      ["proof_returned", null, note],
    ]);
    const inside = (await getStaffConditions(s.auditor, id)).conditions.find(
      (one) => one.id === first,
    );
    expect(inside?.events.at(-1)?.by).toBe(s.coordinator.fullName);
    await done(s.prove(company.owner, id, first, { text: "С подписью.", files: [letter] }));
    await done(s.judge(s.coordinator, id, first, "accept_proof", { note: "" }));
    expect(await s.read(first)).toMatchObject({
      state: "fulfilled",
      settledById: s.coordinator.userId,
    });
    expect(await noticesOf(company.owner.userId, "condition_fulfilled")).toHaveLength(1);
    expect(codeOf(await s.prove(company.owner, id, first))).toBe("condition_settled");
  });

  it("is the coordinator's, and a waiver the chair's alone, with a reason", async () => {
    const { id, company, first, second } = made;
    await done(s.prove(company.owner, id, first));
    for (const who of [s.chair, s.legal, s.member1, s.auditor]) {
      expect(codeOf(await s.judge(who, id, first, "accept_proof"))).toBe("forbidden");
    }
    for (const who of [s.coordinator, s.legal, s.board]) {
      expect(codeOf(await s.judge(who, id, first, "waive_condition"))).toBe("forbidden");
    }
    expect(await s.judge(s.chair, id, second, "waive_condition", { note: "" })).toMatchObject({
      fields: { note: { code: "note_required" } },
    });
    await done(s.judge(s.chair, id, first, "waive_condition", { note: "Банк сменился." }));
    expect(await noticesOf(company.owner.userId, "condition_waived")).toHaveLength(1);
    await done(s.judge(s.coordinator, id, second, "record_fulfilled", { note: "Акт № 7." }));
    expect(await s.read(second)).toMatchObject({ state: "fulfilled", settledNote: "Акт № 7." });
  });

  it("of two at once is made once", async () => {
    const { id, company, first } = made;
    await done(s.prove(company.owner, id, first));
    const both = await Promise.all([
      s.judge(s.coordinator, id, first, "accept_proof", { version: 2 }),
      s.judge(s.coordinator, id, first, "return_proof", { version: 2 }),
    ]);
    expect(both.map(codeOf).filter((code) => code === "ok")).toHaveLength(1);
    const events = await prisma.auditEvent.count({
      where: { subjectId: id, action: { in: ["condition.fulfilled", "condition.proof_returned"] } },
    });
    expect(events).toBe(1);
  });

  it("is nobody's about their own company", async () => {
    const { id, company, first } = made;
    await done(s.prove(company.owner, id, first));
    const both: Actor = { ...company.viewer, staffRoles: ["coordinator", "chair"] };
    expect(codeOf(await s.judge(both, id, first, "accept_proof"))).toBe("forbidden");
  });
});
