import "../index.server";

import type { Actor } from "~/features/accounts";
import { moveApplication } from "~/features/applications/index.server";
import { prisma } from "~/platform/db.server";
import type { Result } from "~/platform/refusal";
import { makeAccount } from "../../../../prisma/factories/accounts";
import { makeApplication } from "../../../../prisma/factories/applications";
import { makeAcceptedOffer } from "../../../../prisma/factories/offers";
import { makeCompany } from "../../../../prisma/factories/organisations";
import { makeBuilding } from "../../../../prisma/factories/site";
import { actorOf, seedStaff } from "../../../../prisma/seed/people";
import { samplePdf } from "../../../../prisma/seed/sample-pdf";
import { sampleSignature } from "../../../../prisma/seed/sample-signature";
import { type ApprovalLine, approvalLines } from "./approval-lines";
import { packageRow } from "./package-rows";
import { postApplicantAgreement, postStaffAgreement } from "./post-agreement.server";
import { readPackage } from "./read-package.server";

/** The value of a command that must go through. */
export async function done<T>(result: Promise<Result<T>>): Promise<T> {
  const came = await result;
  if (!came.ok) throw new Error(`refused: ${JSON.stringify(came)}`);
  return came.value;
}

/** What a command came to: `ok`, or the code of its refusal. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? "ok" : result.refusal.code);

export type Chosen = { name: string; bytes: Buffer; type?: string };

export const pdf = (text = "Agreement"): Chosen => ({
  name: `${text}.pdf`,
  bytes: samplePdf([text]),
  type: "application/pdf",
});

export const signatureOf = (file: Chosen): Chosen => ({
  name: `${file.name}.sig`,
  bytes: sampleSignature(file.bytes),
});

/** A form as a browser sends it, with its files by field. */
export function formOf(
  fields: Record<string, string>,
  files: Record<string, Chosen> = {},
): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [field, { name, bytes, type }] of Object.entries(files)) {
    form.append(field, new File([new Uint8Array(bytes)], name, { type: type ?? "" }));
  }
  return new Request("http://portal.invalid/", { method: "POST", body: form });
}

/** The cluster's people, and short words for what tests of agreements do all the time. */
export async function agreeing() {
  await seedStaff();
  const person = (key: string) => actorOf(`${key}@imc.example`);
  const legal = await person("legal");
  const leasing = await person("leasing");
  const engineer = await person("engineer");
  const chair = await person("chair");
  const board = await person("board");
  const auditor = await person("auditor");
  const administrator = await person("admin");
  const legal2 = await makeAccount({ staffRoles: ["legal"] });
  const speakers: Record<ApprovalLine, Actor> = {
    legal: legal2,
    leasing,
    engineering: engineer,
    finance: chair,
  };

  /** An application whose offer was accepted, with a reserved unit, and the agreement on it begun. */
  async function started({
    track = "tenant_resident",
  }: {
    track?: "tenant_resident" | "project_participant";
  } = {}) {
    const company = await makeCompany();
    const { id } = await makeApplication({ status: "offer_accepted", track, company });
    const { units } = await makeBuilding();
    await prisma.allocation.create({
      data: {
        unitId: units[0] ?? "",
        applicationId: id,
        phase: 0,
        state: "reserved",
        fromQuarter: 2027 * 4,
        untilQuarter: 2030 * 4,
        createdAt: new Date(),
        createdById: leasing.userId,
      },
    });
    await makeAcceptedOffer(id);
    await done(moveApplication(legal, id, { intent: "start_agreement" }));
    return { id, company };
  }

  const agreementOf = (applicationId: string) =>
    prisma.agreement.findUniqueOrThrow({ where: { applicationId } });

  async function document(applicationId: string, code: string) {
    const { id } = await agreementOf(applicationId);
    const found = (await readPackage(prisma, id)).find((one) => one.code === code);
    if (!found) throw new Error(`no document ${code}`);
    return found;
  }

  /** Posts a form about a document as its page does, for the document as it is now unless a version is given. */
  async function post(
    actor: Actor,
    applicationId: string,
    fields: { intent: string; document: string } & Record<string, string>,
    files: Record<string, Chosen> = {},
  ) {
    const own = actor.memberships.length > 0;
    const { version } = await document(applicationId, fields.document);
    const request = formOf({ version: String(version), ...fields }, files);
    const posted = own
      ? postApplicantAgreement(actor, applicationId, request)
      : postStaffAgreement(actor, applicationId, request);
    return (await posted).result;
  }

  const add = (actor: Actor, id: string, code: string, file: Chosen = pdf(code)) =>
    post(actor, id, { intent: "add_version", document: code }, { files: file });

  const approve = (actor: Actor, id: string, code: string, line: ApprovalLine) =>
    post(actor, id, { intent: "approve_version", document: code, line });

  const giveBack = (
    actor: Actor,
    id: string,
    code: string,
    line: ApprovalLine,
    reason = "Нет срока.",
  ) => post(actor, id, { intent: "return_version", document: code, line, reason });

  const sign = (actor: Actor, id: string, code: string, file: Chosen = pdf(code)) =>
    post(
      actor,
      id,
      { intent: "send_signed", document: code, signer: "Кира Логинова", inn: "", ogrn: "" },
      { pdf: file, sig: signatureOf(file) },
    );

  /** Every line of a document approves its newest version. */
  async function approveAll(id: string, code: string): Promise<void> {
    const { code: known } = await document(id, code);
    for (const line of packageRow(known).approvals) {
      await done(approve(speakers[line], id, code, line));
    }
  }

  /** Brings the whole package to where the signing can be recorded. */
  async function whole(id: string, owner: Actor): Promise<void> {
    const { id: agreementId } = await agreementOf(id);
    for (const { code } of await readPackage(prisma, agreementId)) {
      const row = packageRow(code);
      await done(add(row.by === "cluster" ? legal : owner, id, code));
      await approveAll(id, code);
      if (!row.signed) continue;
      await done(sign(legal, id, code));
      await done(sign(owner, id, code));
    }
  }

  const move = (
    actor: Actor,
    id: string,
    intent: string,
    comment = "Подписано обеими сторонами.",
  ) => moveApplication(actor, id, { intent, comment });

  return {
    ...{ legal, legal2, leasing, engineer, chair, board, auditor, administrator, speakers },
    ...{
      started,
      agreementOf,
      document,
      post,
      add,
      approve,
      giveBack,
      sign,
      approveAll,
      whole,
      move,
    },
    lines: Object.keys(approvalLines) as ApprovalLine[],
  };
}

export type Agreeing = Awaited<ReturnType<typeof agreeing>>;
