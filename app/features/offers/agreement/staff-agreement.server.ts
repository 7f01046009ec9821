import type { Actor } from "~/features/accounts";
import { moscowDay } from "~/features/applications";
import { getSubmitted } from "~/features/applications/index.server";
import { limitsSetting } from "~/features/documents/index.server";
import { now } from "~/platform/clock.server";
import { prisma } from "~/platform/db.server";
import { notFound } from "~/platform/http.server";
import { readSetting } from "~/platform/settings.server";
import { readsAgreements } from "./access";
import type { ApprovalLine } from "./approval-lines";
import { addsAs, openLines, whyNotJudge, whyNotSign } from "./document-state";
import { packageRow } from "./package-rows";
import { readAfterSigning } from "./read-after-signing.server";
import { type PackageDocument, readPackage } from "./read-package.server";
import { readTerms } from "./read-terms.server";
import { agreementSetting } from "./settings.server";
import { signerOf } from "./signer-of";

export type StaffAgreement = Awaited<ReturnType<typeof getStaffAgreement>>;

/** The agreement of an application with its package and tasks. 404 for whoever may not know of it. */
export async function getStaffAgreement(actor: Actor, applicationId: string) {
  const application = await getSubmitted(actor, applicationId);
  if (!readsAgreements(actor)) throw notFound();
  const { id, number, title, status, organisation, unread } = application;
  const head = { id, number, title, status, organisation: organisation.name, unread };
  const own = actor.memberships.some((one) => one.organisationId === application.organisationId);
  const person = { userId: actor.userId, roles: own ? [] : actor.staffRoles };
  const agreement = await prisma.agreement.findUnique({ where: { applicationId } });
  if (!agreement) return { head, agreement: null };
  const [documents, terms, limits, settings, after] = await Promise.all([
    readPackage(prisma, agreement.id),
    readTerms(prisma, agreement.id),
    readSetting(limitsSetting),
    readSetting(agreementSetting),
    readAfterSigning(prisma, agreement.id, moscowDay(now())),
  ]);
  const negotiated = status === "agreement_negotiation";
  const parties = { cluster: settings.foundation, company: organisation };
  return {
    head,
    agreement: {
      startedAt: agreement.startedAt,
      signedOn: agreement.signedOn,
      ended: agreement.endedAt !== null,
      negotiated,
      terms: terms.terms,
      fileMb: limits.fileMb,
      documents: documents.map((document) => ({
        ...document,
        versions: document.versions.map((version) => ({
          ...version,
          signatures: version.signatures.map((one) => signerOf(one, version, parties)),
        })),
        acts: negotiated ? actsOf(document, person) : noActs,
        mayComment:
          negotiated && person.roles.some((role) => role !== "auditor" && role !== "coordinator"),
      })),
      tasks: after.tasks.map((task) => ({
        ...task,
        mayComplete: !task.done && !task.settledBy && person.roles.includes(task.by),
      })),
      act: after.act,
      entry: after.entry,
      mayHandOver:
        status === "registered" && !after.act && person.roles.includes("leasing_manager"),
    },
  };
}

const noActs = { lines: [] as ApprovalLine[], own: false, add: false, sign: false };

/** What the person may do about a document now; `own`: a line waits for somebody other than them. */
function actsOf(
  { code, versions }: PackageDocument,
  person: { userId: string; roles: readonly string[] },
) {
  const row = packageRow(code);
  const [newest = null] = versions;
  const open = newest ? openLines(row, newest) : [];
  const judged = (line: ApprovalLine) => whyNotJudge(row, line, newest, person);
  return {
    lines: open.filter((line) => judged(line) === undefined),
    own: open.some((line) => judged(line) === "own_version"),
    add: row.by === "cluster" && addsAs("cluster", person.roles) !== undefined,
    sign: whyNotSign(row, "cluster", newest, person.roles) === undefined,
  };
}
