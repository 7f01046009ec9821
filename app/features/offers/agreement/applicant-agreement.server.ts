import { z } from "zod";
import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { limitsSetting } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { isShown } from "./company-sight";
import { addsAs, whyNotSign } from "./document-state";
import { packageRow } from "./package-rows";
import { readAfterSigning } from "./read-after-signing.server";
import { type PackageDocument, readPackage } from "./read-package.server";
import { readTerms } from "./read-terms.server";
import { agreementSetting } from "./settings.server";
import { signerOf } from "./signer-of";

export type ApplicantAgreement = Awaited<ReturnType<typeof getApplicantAgreement>>;

const companiesOf = (actor: Actor) => actor.memberships.map((one) => one.organisationId);

/** The application as its own company knows it; 404 for anybody else. */
export async function ownApplication(actor: Actor, id: string) {
  const found = z.uuid().safeParse(id).success
    ? await prisma.application.findFirst({
        where: { id, organisationId: { in: companiesOf(actor) } },
        select: {
          ...{ id: true, number: true, title: true, status: true, organisationId: true },
          organisation: { select: { inn: true, ogrn: true } },
        },
      })
    : null;
  if (!found) throw notFound();
  const role =
    actor.memberships.find((one) => one.organisationId === found.organisationId)?.role ?? "viewer";
  return { ...found, role };
}

/** The agreement as the company sees it: what is approved inside the cluster, never how. */
export async function getApplicantAgreement(actor: Actor, id: string) {
  const { organisation, organisationId: _, role, ...head } = await ownApplication(actor, id);
  const agreement = await prisma.agreement.findUnique({ where: { applicationId: id } });
  if (!agreement) return { head, role, agreement: null };
  const [documents, terms, limits, settings, after] = await Promise.all([
    readPackage(prisma, agreement.id),
    readTerms(prisma, agreement.id),
    readSetting(limitsSetting),
    readSetting(agreementSetting),
    readAfterSigning(prisma, agreement.id, moscowDay(now())),
  ]);
  const negotiated = head.status === "agreement_negotiation";
  const parties = { cluster: settings.foundation, company: organisation };
  return {
    head,
    role,
    agreement: {
      signedOn: agreement.signedOn,
      ended: agreement.endedAt !== null,
      negotiated,
      terms: terms.terms,
      fileMb: limits.fileMb,
      documents: documents.map((document) => ({
        ...forCompany(document),
        versions: document.versions
          .filter((version) => isShown(document.code, version))
          .map((version) => ({
            ...publicVersion(document, version),
            signatures: version.signatures.map((one) =>
              signerOf(one.side === "company" ? one : { ...one, by: "" }, version, parties),
            ),
          })),
        acts: negotiated ? actsOf(document, role) : { add: false, sign: false },
        mayComment: negotiated && role !== "viewer",
      })),
      act: after.act && { ...after.act, by: "" },
      entry: after.entry,
    },
  };
}

function forCompany({ id, code, version, state, comments, versions }: PackageDocument) {
  const hidden = !versions[0] || !isShown(code, versions[0]);
  // That the cluster's own lines disagree is nobody else's.
  const shownState = hidden && state === "returned" ? ("in_approval" as const) : state;
  const words = comments.map((one) => (one.side === "company" ? one : { ...one, by: "" }));
  return { id, code, version, state: shownState, comments: words };
}

function publicVersion(document: PackageDocument, version: PackageDocument["versions"][number]) {
  const own = packageRow(document.code).by === "company";
  const { id, number, note, addedAt, file } = version;
  const returned = own ? version.judged.filter(({ verdict }) => verdict === "returned") : [];
  return {
    ...{ id, number, note, addedAt, file },
    by: own ? version.by : "",
    reasons: returned.map(({ reason }) => reason),
  };
}

function actsOf({ code, versions }: PackageDocument, role: string) {
  const row = packageRow(code);
  const [newest = null] = versions;
  return {
    add: row.by === "company" && addsAs("company", [role]) !== undefined,
    sign: whyNotSign(row, "company", newest, [role]) === undefined,
  };
}
