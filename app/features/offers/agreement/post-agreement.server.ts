import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { notFound } from "~/platform/http.server";
import { invalid, type Result, refuse } from "~/platform/refusal";
import { addVersion } from "./add-version.server";
import { getApplicantAgreement } from "./applicant-agreement.server";
import { type ApprovalLine, approvalLines } from "./approval-lines";
import { judgeVersion } from "./judge-version.server";
import { discardAll, type Posted, readPosted } from "./read-posted.server";
import { recordHandover } from "./record-handover.server";
import { sendSigned } from "./send-signed.server";
import { getStaffAgreement } from "./staff-agreement.server";
import { completeTask } from "./tasks/complete-task.server";
import { writeComment } from "./write-comment.server";

const names = [
  "intent",
  "document",
  "line",
  "task",
  "version",
  "note",
  "text",
  "reason",
  "signer",
  "inn",
  "ogrn",
  "number",
  "signed_on",
] as const;

/** What was typed into a form of the page, given back when it is refused; its files have to be chosen anew. */
export type TypedAgreement = Record<(typeof names)[number], string> & { hadFile: boolean };

export type PostedAgreement = { typed: TypedAgreement; result: Result };

const isLine = (text: string): text is ApprovalLine => Object.hasOwn(approvalLines, text);

type Does = (typed: TypedAgreement, files: Posted["files"]) => Promise<Result>;

async function post(
  request: Request,
  takes: boolean,
  intents: Partial<Record<string, Does>>,
): Promise<PostedAgreement> {
  const { form, files, errors, hadFile } = await readPosted(request, takes);
  const texts = textsOf(form, names) as Record<(typeof names)[number], string>;
  const typed = { ...texts, intent: texts.intent.slice(0, 40), hadFile };
  const does = intents[typed.intent];
  if (!does) {
    await discardAll(files);
    return { typed, result: refuse("unknown_intent") };
  }
  if (Object.keys(errors).length > 0) return { typed, result: invalid(errors) };
  return { typed, result: await does(typed, files) };
}

const versionOf = ({ version }: TypedAgreement) => Number(/^\d{1,9}$/.exec(version)?.[0] ?? -1);

/** What both sides do about documents. */
function shared(actor: Actor, applicationId: string): Record<string, Does> {
  const at = (typed: TypedAgreement) => ({
    applicationId,
    code: typed.document.slice(0, 40),
    version: versionOf(typed),
  });
  return {
    add_version: (typed, { files = null }) =>
      addVersion(actor, { ...at(typed), note: typed.note, file: files }),
    comment_document: (typed) => writeComment(actor, { ...at(typed), text: typed.text }),
    send_signed: (typed, { pdf = null, sig = null }) => {
      const { signer, inn, ogrn } = typed;
      return sendSigned(actor, { ...at(typed), pdf, sig, signer, inn, ogrn });
    },
  };
}

/** Does what a form of the company's page of its agreement asks for. */
export async function postApplicantAgreement(
  actor: Actor,
  applicationId: string,
  request: Request,
): Promise<PostedAgreement> {
  const { agreement } = await getApplicantAgreement(actor, applicationId);
  const takes = agreement?.documents.some(({ acts }) => acts.add || acts.sign) ?? false;
  return post(request, takes, shared(actor, applicationId));
}

/** Does what a form of the cluster's page of an agreement asks for. */
export async function postStaffAgreement(
  actor: Actor,
  applicationId: string,
  request: Request,
): Promise<PostedAgreement> {
  const { agreement } = await getStaffAgreement(actor, applicationId);
  const takes =
    (agreement?.documents.some(({ acts }) => acts.add || acts.sign) ||
      agreement?.tasks.some(({ mayComplete }) => mayComplete) ||
      agreement?.mayHandOver) ??
    false;
  const judge =
    (verdict: "approved" | "returned"): Does =>
    (typed) => {
      const { line, reason } = typed;
      if (!isLine(line)) throw notFound();
      const version = versionOf(typed);
      const code = typed.document.slice(0, 40);
      return judgeVersion(actor, { applicationId, code, line, verdict, reason, version });
    };
  return post(request, takes, {
    ...shared(actor, applicationId),
    approve_version: judge("approved"),
    return_version: judge("returned"),
    complete_task: (typed, { files = null }) =>
      completeTask(actor, {
        ...{ applicationId, code: typed.task.slice(0, 40), note: typed.note, file: files },
        version: versionOf(typed),
      }),
    record_handover: (typed, { files = null }) =>
      recordHandover(actor, {
        ...{ applicationId, number: typed.number, signedOn: typed.signed_on, file: files },
      }),
  });
}
