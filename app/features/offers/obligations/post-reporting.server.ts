import type { Actor } from "~/features/accounts";
import { textsOf } from "~/platform/check-fields";
import { invalid, type Result, refuse } from "~/platform/refusal";
import { discardAll, readPosted } from "../agreement/read-posted.server";
import { answerTerms } from "./answer-terms.server";
import { proposeTerms } from "./change-terms.server";
import { fillReport } from "./fill-report.server";
import { judgeReport } from "./judge-report.server";
import { removeReportFile } from "./remove-file.server";
import { changeActNames } from "./terms-changes";
import { getApplicantPeriod, getApplicantReporting, getStaffReporting } from "./views.server";

/** What was typed into a form, by field, given back when it is refused. */
export type TypedReporting = Record<string, string>;

export type PostedReporting = { typed: TypedReporting; result: Result };

const fieldShape =
  /^(intent|period|version|note|words|file|change|terms|in_force_from|reason|rent|jobs|output|investment_mrub|load_[a-z0-9_]{1,30}|promise_\d{4}_[A-Za-z]{1,20})$/;
const mostFields = 400;
const longest = 20_000;

/** The fields of a form that the pages of reporting know. */
function typedOf(form: FormData): TypedReporting {
  const names = [...new Set([...form.keys()])].filter((name) => fieldShape.test(name));
  const texts = textsOf(form, names.slice(0, mostFields));
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text.slice(0, longest)]),
  );
}

const wholeOf = (text = "") => Number(/^\d{1,9}$/.exec(text)?.[0] ?? -1);

/** Does what a form of one period's page asks for. */
export async function postPeriod(
  actor: Actor,
  applicationId: string,
  code: string,
  request: Request,
): Promise<PostedReporting> {
  const { period } = await getApplicantPeriod(actor, applicationId, code);
  const takes = period.acts.includes("save_report");
  const { form, files, errors } = await readPosted(request, takes);
  const typed = typedOf(form);
  const { intent = "" } = typed;
  if (intent === "remove_file") {
    await discardAll(files);
    const input = {
      applicationId,
      code,
      fileId: /^[0-9a-f-]{36}$/.exec(typed.file ?? "")?.[0] ?? nobody,
    };
    return { typed, result: await removeReportFile(actor, input) };
  }
  if (intent !== "save_report" && intent !== "send_report") {
    await discardAll(files);
    return { typed, result: refuse("unknown_intent") };
  }
  if (Object.keys(errors).length > 0) return { typed, result: invalid(errors) };
  const { intent: _, version, ...figures } = typed;
  const result = await fillReport(actor, {
    ...{ applicationId, code, act: intent, typed: figures },
    ...{ file: files.files ?? null, version: wholeOf(version) },
  });
  return { typed, result };
}

const judging = ["accept_report", "return_report"] as const;
const nobody = "00000000-0000-0000-0000-000000000000";

/** What both sides do about the terms. */
async function postTerms(
  actor: Actor,
  applicationId: string,
  typed: TypedReporting,
): Promise<Result> {
  const { intent = "", change = "", words = "", version, terms } = typed;
  if (intent === "propose_terms") {
    return proposeTerms(actor, { applicationId, typed, termsNumber: wholeOf(terms) });
  }
  const act = changeActNames.find((one) => one === intent);
  if (!act) return refuse("unknown_intent");
  const answer = { applicationId, act, changeId: change, words, version: wholeOf(version) };
  return answerTerms(actor, answer);
}

/** Does what a form of the company's page of reporting asks for. */
export async function postApplicantReporting(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<PostedReporting> {
  await getApplicantReporting(actor, applicationId);
  const typed = typedOf(form);
  return { typed, result: await postTerms(actor, applicationId, typed) };
}

/** Does what a form of the cluster's page of an application's reporting asks for. */
export async function postStaffReporting(
  actor: Actor,
  applicationId: string,
  form: FormData,
): Promise<PostedReporting> {
  await getStaffReporting(actor, applicationId, null);
  const typed = typedOf(form);
  const { period: code = "", words = "", version } = typed;
  const act = judging.find((one) => one === typed.intent);
  if (!act) return { typed, result: await postTerms(actor, applicationId, typed) };
  const judgement = { applicationId, code, act, words, version: wholeOf(version) };
  return { typed, result: await judgeReport(actor, judgement) };
}
