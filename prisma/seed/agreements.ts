import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { cleanFileName, type Format, type StagedFile } from "~/features/documents";
import { stageFile } from "~/features/documents/index.server";
import { type ApprovalLine, documentNames, type PackageCode, packageRow } from "~/features/offers";
import {
  addVersion,
  fillReport,
  followObligations,
  getApplicantPeriod,
  getApplicantReporting,
  getStaffAgreement,
  judgeReport,
  judgeVersion,
  recordHandover,
  sendSigned,
  writeComment,
} from "~/features/offers/index.server";
import { atTime, now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { spool } from "~/platform/storage/spool.server";
import { actorOf } from "./people";
import { mustGo } from "./review/posted";
import { samplePdf } from "./sample-pdf";
import { sampleSignature } from "./sample-signature";

const day = 86_400_000;
const person = (key: string) => actorOf(`${key}@imc.example`);

/** Who approves for a line: never the lawyer who drafts. */
const speakers: Record<Exclude<ApprovalLine, "legal">, string> = {
  leasing: "leasing",
  engineering: "engineer",
  finance: "chair",
};

const contentOf = (code: PackageCode) =>
  samplePdf(["Demonstration document", documentNames[code].en]);

async function stage(
  fileName: string,
  bytes: Buffer,
  formats: readonly Format[],
): Promise<StagedFile> {
  const spooled = await spool(
    (async function* () {
      yield bytes;
    })(),
  );
  const declaredType = formats[0] === "pdf" ? "application/pdf" : "";
  const file = { ...spooled, fileName: cleanFileName(fileName), declaredType };
  return mustGo(fileName, await stageFile(file, formats));
}

async function documentsOf(applicationId: string) {
  const { agreement } = await getStaffAgreement(await person("auditor"), applicationId);
  if (!agreement) throw new Error(`${applicationId} has no agreement`);
  return agreement.documents;
}

/** The version of a document that a form would show now. */
async function versionOf(applicationId: string, code: PackageCode): Promise<number> {
  const found = (await documentsOf(applicationId)).find((one) => one.code === code);
  return found?.version ?? 0;
}

async function add(applicationId: string, owner: Actor, code: PackageCode): Promise<void> {
  const actor = packageRow(code).by === "cluster" ? await person("legal") : owner;
  const file = await stage(`${documentNames[code].ru}.pdf`, contentOf(code), ["pdf"]);
  const version = await versionOf(applicationId, code);
  mustGo(code, await addVersion(actor, { applicationId, code, note: "", file, version }));
}

async function approve(
  applicationId: string,
  code: PackageCode,
  line: ApprovalLine,
  lawyer?: Actor,
): Promise<void> {
  const speaker =
    line === "legal" ? (lawyer ?? (await person("legal2"))) : await person(speakers[line]);
  const version = await versionOf(applicationId, code);
  const input = { applicationId, code, line, verdict: "approved" as const, reason: "", version };
  mustGo(code, await judgeVersion(speaker, input));
}

async function sign(applicationId: string, actor: Actor, code: PackageCode): Promise<void> {
  const bytes = contentOf(code);
  const name = documentNames[code].ru;
  const input = {
    ...{ applicationId, code, signer: actor.fullName, inn: "", ogrn: "" },
    pdf: await stage(`${name}.pdf`, bytes, ["pdf"]),
    sig: await stage(`${name}.pdf.sig`, sampleSignature(bytes), ["sig"]),
    version: await versionOf(applicationId, code),
  };
  mustGo(code, await sendSigned(actor, input));
}

/**
 * What both sides do before an agreement is signed: documents, approvals, signed files; what is ready stays. `lawyer`
 * approves for the lawyers, in the demo the second of them.
 */
export async function carryPackage(
  applicationId: string,
  owner: Actor,
  lawyer?: Actor,
): Promise<void> {
  for (const { code, state } of await documentsOf(applicationId)) {
    if (state === "ready") continue;
    await add(applicationId, owner, code);
    for (const line of packageRow(code).approvals) {
      await approve(applicationId, code, line, lawyer);
    }
    if (!packageRow(code).signed) continue;
    await sign(applicationId, await person("legal"), code);
    await sign(applicationId, owner, code);
  }
}

/** The leasing manager hands the premises over and records the act. */
export async function handOver(applicationId: string): Promise<void> {
  const file = await stage("Акт приёма-передачи.pdf", samplePdf(["Handover act"]), ["pdf"]);
  const input = { applicationId, number: "1", signedOn: moscowDay(now()), file };
  mustGo("handover", await recordHandover(await person("leasing"), input));
}

async function ownerOf(applicationId: string): Promise<Actor> {
  const { user } = await prisma.member.findFirstOrThrow({
    where: { role: "owner", organisation: { applications: { some: { id: applicationId } } } },
    select: { user: { select: { email: true } } },
  });
  return actorOf(user.email);
}

const inStatus = (status: "agreement_negotiation" | "moved_in") =>
  prisma.application.findMany({
    where: { status, agreement: { isNot: null } },
    orderBy: { number: "asc" },
    select: { id: true },
  });

/**
 * What is under way about agreements when the demo begins: packages half done, and of those who have moved in
 * reports that were accepted, that wait, that came back, and that never came.
 */
export async function seedAgreements(end: Date): Promise<void> {
  const ago = (days: number) => new Date(end.getTime() - days * day);
  for (const { id } of await inStatus("agreement_negotiation")) {
    await atTime(ago(0.2), () => beginPackage(id));
  }
  await atTime(ago(0.1), followObligations);
  for (const [index, { id }] of (await inStatus("moved_in")).entries()) {
    await atTime(ago(0.1), () => reportAs(id, index));
  }
  await atTime(end, followObligations);
}

/** The contract waits for its last approval, a paper of the company for the first. */
async function beginPackage(id: string): Promise<void> {
  const owner = await ownerOf(id);
  const [contract] = await documentsOf(id);
  if (!contract) return;
  await add(id, owner, contract.code);
  for (const line of packageRow(contract.code).approvals.slice(0, -1)) {
    await approve(id, contract.code, line);
  }
  await add(id, owner, "signatory");
  const text = "Просим указать в договоре срок передачи помещений: от него зависит график монтажа.";
  mustGo("comment", await writeComment(owner, { applicationId: id, code: contract.code, text }));
}

/** Of the periods that are over: the first company keeps its promises, the second is behind, the third says nothing. */
async function reportAs(id: string, index: number): Promise<void> {
  if (index > 1) return;
  const owner = await ownerOf(id);
  const { reporting } = await getApplicantReporting(owner, id);
  const over = (reporting?.periods ?? []).filter((one) => one.over).reverse();
  const share = index === 0 ? 1 : 0.5;
  for (const [number, { code }] of over.entries()) {
    await send(owner, id, code, share);
    const last = number === over.length - 1;
    if (last && index === 0) continue;
    await judge(id, code, last ? "return_report" : "accept_report");
  }
}

async function send(owner: Actor, applicationId: string, code: string, share: number) {
  const { period } = await getApplicantPeriod(owner, applicationId, code);
  const { promised, terms, version } = period;
  const figure = (value: number | null) => String(Math.ceil((value ?? 0) * share));
  const loads = Object.entries(terms.loads).map(([resource, most]) => [
    `load_${resource}`,
    // Whoever is behind with the rest draws too much power.
    String(Math.round(most * (share < 1 && resource === "power_kw" ? 110 : 70)) / 100).replace(
      ".",
      ",",
    ),
  ]);
  const typed = {
    investment_mrub: figure(promised.investmentMrub),
    jobs: figure(promised.jobs),
    output: figure(promised.output),
    note: "Монтаж идёт по графику, пусконаладка начнётся в следующем квартале.",
    ...Object.fromEntries(loads),
  };
  const file = await stage("Справка о вложениях.pdf", samplePdf(["Statement"]), ["pdf"]);
  const input = { applicationId, code, act: "send_report" as const, typed, file, version };
  mustGo(code, await fillReport(owner, input));
}

async function judge(
  applicationId: string,
  code: string,
  act: "accept_report" | "return_report",
): Promise<void> {
  const { version } = await prisma.reportingPeriod.findFirstOrThrow({
    where: { code, agreement: { applicationId } },
    select: { version: true },
  });
  const words =
    act === "return_report"
      ? "Приложите подтверждение числа рабочих мест и причину отставания."
      : "";
  const input = { applicationId, code, act, words, version };
  mustGo(code, await judgeReport(await person("leasing"), input));
}
