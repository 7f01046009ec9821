import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts";
import { getReadableFile } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import { type Agreeing, agreeing, codeOf, done, pdf, signatureOf } from "./agreeing.testing";
import { getApplicantAgreement } from "./applicant-agreement.server";
import { getStaffAgreement } from "./staff-agreement.server";

let s: Agreeing;
let made: Awaited<ReturnType<Agreeing["started"]>>;

beforeAll(async () => {
  s = await agreeing();
}, 60_000);

beforeEach(async () => {
  made = await s.started();
}, 60_000);

const missing = { status: 404 };
const cleared = (id: string) =>
  prisma.stepClearance.count({ where: { applicationId: id, intent: "sign_agreement" } });
const files = () => prisma.storedFile.count();

describe("the package of an agreement", () => {
  it("is opened from the accepted offer: its terms, and the documents that they need", async () => {
    const { id } = made;
    const { agreement } = await getStaffAgreement(s.legal, id);
    expect(agreement?.documents.map(({ code }) => code)).toEqual([
      ...["lease", "annex_space", "annex_promises"],
      ...["signatory", "corporate_approval", "bank_details"],
    ]);
    expect(agreement?.terms.units).toHaveLength(1);
    const participant = await s.started({ track: "project_participant" });
    const other = await getStaffAgreement(s.legal, participant.id);
    expect(other.agreement?.documents[0]?.code).toBe("project_agreement");
  });

  it("shows the company what is approved inside the cluster, never how", async () => {
    const { id, company } = made;
    await done(s.add(s.legal, id, "lease"));
    const seen = async () =>
      (await getApplicantAgreement(company.viewer, id)).agreement?.documents[0];
    expect(await seen()).toMatchObject({ state: "in_approval", versions: [] });
    await done(s.giveBack(s.leasing, id, "lease", "leasing", "Ставка не та."));
    const hidden = await seen();
    expect(hidden).toMatchObject({ state: "in_approval", versions: [] });
    expect(JSON.stringify(hidden)).not.toContain("Ставка");
    await done(s.add(s.legal, id, "lease", pdf("lease again")));
    await s.approveAll(id, "lease");
    const shown = await seen();
    expect(shown).toMatchObject({ state: "signing", versions: [{ number: 2, by: "" }] });
    expect(JSON.stringify(shown)).not.toContain(s.legal.fullName);
    const [version] = (await s.document(id, "lease")).versions;
    const address = { id, file: version?.file.fileId ?? "" };
    for (const [side, reader] of [
      ["member", company.viewer],
      ["staff", s.auditor],
    ] as const) {
      expect(await getReadableFile(side, reader, address)).toMatchObject({
        confidential: true,
        home: { of: "agreement" },
      });
    }
    const returned = (await s.document(id, "lease")).versions[1]?.file.fileId ?? "";
    const old = { id, file: returned };
    await expect(getReadableFile("member", company.owner, old)).rejects.toMatchObject(missing);
    await expect(getReadableFile("staff", s.administrator, address)).rejects.toMatchObject(missing);
    const stranger = (await s.started()).company.owner;
    await expect(getReadableFile("member", stranger, address)).rejects.toMatchObject(missing);
    await expect(getApplicantAgreement(stranger, id)).rejects.toMatchObject(missing);
    await expect(getStaffAgreement(s.administrator, id)).rejects.toMatchObject(missing);
  });

  it("takes a version of each side's own documents alone, and nothing of a refused one is kept", async () => {
    const { id, company } = made;
    const before = await files();
    const refusals: [Actor, string, string][] = [
      [company.owner, "lease", "forbidden"],
      [s.legal, "signatory", "forbidden"],
      [company.viewer, "signatory", "forbidden"],
      [s.leasing, "lease", "forbidden"],
    ];
    for (const [actor, code, why] of refusals)
      expect(codeOf(await s.add(actor, id, code))).toBe(why);
    const program = { name: "договор.pdf", bytes: Buffer.from("MZ nothing of the kind") };
    expect(await s.add(s.legal, id, "lease", program)).toMatchObject({
      fields: { files: { code: "type_mismatch" } },
    });
    const without = await s.post(s.legal, id, { intent: "add_version", document: "lease" });
    expect(without).toMatchObject({ fields: { files: { code: "file_needed" } } });
    expect(await files()).toBe(before);
    await done(s.add(company.editor, id, "signatory"));
    expect(await files()).toBe(before + 1);
  });

  it("adds one version by a form that is posted twice, and refuses an outdated one", async () => {
    const { id } = made;
    const { version } = await s.document(id, "lease");
    const form = { intent: "add_version", document: "lease", version: String(version) };
    const twice = await Promise.all([
      s.post(s.legal, id, form, { files: pdf("lease") }),
      s.post(s.legal, id, form, { files: pdf("lease") }),
    ]);
    expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
    expect((await s.document(id, "lease")).versions).toHaveLength(1);
    expect(codeOf(await s.post(s.legal2, id, form, { files: pdf("other") }))).toBe("stale");
  });
});

describe("the approval of a version", () => {
  it("is given once a line by whoever speaks for it, never by who has put it in", async () => {
    const { id } = made;
    expect(codeOf(await s.approve(s.legal2, id, "lease", "legal"))).toBe("no_version");
    await done(s.add(s.legal, id, "lease"));
    expect(codeOf(await s.approve(s.legal, id, "lease", "legal"))).toBe("own_version");
    expect(codeOf(await s.approve(s.legal, id, "lease", "leasing"))).toBe("forbidden");
    expect(codeOf(await s.approve(s.engineer, id, "lease", "engineering"))).toBe("forbidden");
    expect(codeOf(await s.giveBack(s.leasing, id, "lease", "leasing", " "))).toBe("invalid");
    await done(s.approve(s.legal2, id, "lease", "legal"));
    expect(codeOf(await s.approve(s.legal2, id, "lease", "legal"))).toBe("line_judged");
  });

  it("of two who speak for one line at once goes to one", async () => {
    const { id } = made;
    await done(s.add(s.legal, id, "lease"));
    const both = await Promise.all([
      s.approve(s.chair, id, "lease", "finance"),
      s.giveBack(s.board, id, "lease", "finance"),
    ]);
    expect(both.map(codeOf).filter((code) => code === "ok")).toHaveLength(1);
    expect((await s.document(id, "lease")).versions[0]?.judged).toHaveLength(1);
  });

  it("begins anew with another version; what comes during it from an old page approves nothing", async () => {
    const { id } = made;
    await done(s.add(s.legal, id, "lease"));
    const shown = String((await s.document(id, "lease")).version);
    const late = { intent: "approve_version", document: "lease", line: "leasing", version: shown };
    const [added, approved] = await Promise.all([
      s.add(s.legal2, id, "lease", pdf("second")),
      s.post(s.leasing, id, late),
    ]);
    expect([codeOf(added), codeOf(approved)].sort()).toEqual(["ok", "stale"]);
    const { versions } = await s.document(id, "lease");
    expect(versions[0]?.judged).toHaveLength(versions.length === 2 ? 0 : 1);
    await done(s.add(s.legal2, id, "lease", pdf("third")));
    expect((await s.document(id, "lease")).versions[0]?.judged).toEqual([]);
    expect(codeOf(await s.post(s.leasing, id, late))).toBe("stale");
  });
});

describe("signed files", () => {
  it("are taken of an approved version, from the owner and the lawyers, with hashes and as unchecked", async () => {
    const { id, company } = made;
    expect(codeOf(await s.sign(company.owner, id, "lease"))).toBe("not_approved");
    await done(s.add(s.legal, id, "lease"));
    await s.approveAll(id, "lease");
    expect(codeOf(await s.sign(company.editor, id, "lease"))).toBe("forbidden");
    expect(codeOf(await s.sign(s.leasing, id, "lease"))).toBe("forbidden");
    const numbers = await prisma.organisation.findUniqueOrThrow({ where: { id: company.id } });
    const file = pdf("lease");
    const form = {
      ...{ intent: "send_signed", document: "lease", signer: "Кира Логинова" },
      ...{ inn: numbers.inn ?? "", ogrn: "1157700017617" },
    };
    await done(s.post(company.owner, id, form, { pdf: file, sig: signatureOf(file) }));
    const { agreement } = await getStaffAgreement(s.legal, id);
    const [signature] = agreement?.documents[0]?.versions[0]?.signatures ?? [];
    expect(signature).toMatchObject({
      ...{ side: "company", state: "unchecked", sameFile: true },
      match: { inn: "same", ogrn: "differs" },
      pdf: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const wrong = await s.post(company.owner, id, { ...form, inn: "123" }, { pdf: file });
    expect(wrong).toMatchObject({
      fields: { inn: { code: "inn_shape" }, sig: { code: "sig_needed" } },
    });
    const swapped = await s.post(company.owner, id, form, { pdf: signatureOf(file), sig: file });
    expect(swapped).toMatchObject({ fields: { pdf: { code: "type_not_allowed" } } });
  });

  it("may come anew and count once; of another version they count no more", async () => {
    const { id, company } = made;
    await done(s.add(s.legal, id, "lease"));
    await s.approveAll(id, "lease");
    const version = String((await s.document(id, "lease")).version);
    const form = { intent: "send_signed", document: "lease", signer: "К. Логинова", version };
    const pair = { pdf: pdf("lease"), sig: signatureOf(pdf("lease")) };
    const twice = await Promise.all([
      s.post(company.owner, id, form, pair),
      s.post(company.owner, id, form, pair),
    ]);
    expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
    expect(
      await prisma.agreementSignature.count({
        where: { version: { document: { agreement: { applicationId: id } } } },
      }),
    ).toBe(1);
    await done(s.sign(company.owner, id, "lease", pdf("anew")));
    expect((await s.document(id, "lease")).versions[0]?.signatures).toHaveLength(1);
    await done(s.sign(s.legal, id, "lease"));
    expect((await s.document(id, "lease")).state).toBe("ready");
    await done(s.add(s.legal, id, "lease", pdf("third")));
    expect(await s.document(id, "lease")).toMatchObject({ state: "in_approval" });
  });

  it("clear the signing once the package is whole, and no longer when a version comes after", async () => {
    const { id, company } = made;
    expect(codeOf(await s.move(s.legal, id, "sign_agreement"))).toBe("uncleared_sign_agreement");
    await s.whole(id, company.owner);
    expect(await cleared(id)).toBe(1);
    await done(s.add(company.owner, id, "bank_details", pdf("new bank")));
    expect(await cleared(id)).toBe(0);
    expect(codeOf(await s.move(s.legal, id, "sign_agreement"))).toBe("uncleared_sign_agreement");
    await s.approveAll(id, "bank_details");
    await done(s.move(s.legal, id, "sign_agreement"));
    expect(codeOf(await s.add(s.legal, id, "lease"))).toBe("not_negotiated");
  });
});
