import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireApplicant } from "~/features/accounts/index.server";
import { ApplicationPage } from "~/features/applications";
import {
  confirmSection,
  findOpenClarification,
  getApplicantView,
  getCopiedDraft,
  getDraftTasks,
  moveByOwner,
  submitFromForm,
} from "~/features/applications/index.server";
import { AgreementCard, OfferSummaryCard } from "~/features/offers";
import { findAgreementSummary, findOfferSummary } from "~/features/offers/index.server";
import { ApplicantLetters, ConditionsSummaryCard } from "~/features/review";
import { findConditionsSummary, listApplicantLetters } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { say } from "~/platform/i18n";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = {
  i18n: [
    "applications",
    "clarifications",
    "pdf",
    "review-letter",
    "review-conditions",
    "offers",
    "agreements",
  ],
  live: true,
};

/** One application as its company sees it: the draft's sections, or where the review stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const locale = getLocale(request, actor.locale);
  const t = translator(locale, "applications");
  const view = await getApplicantView(actor, params.id ?? "");
  const query = new URL(request.url).searchParams;
  return {
    title: `${view.number ?? t("draftName")}${view.title ? ` · ${view.title}` : ""}`,
    view,
    tasks: view.draft ? await getDraftTasks(actor, view.id) : null,
    copied: view.draft ? await getCopiedDraft(actor, view.id, locale) : null,
    clarification: view.draft ? null : await findOpenClarification(actor, view.id, locale),
    letters: view.draft ? [] : await listApplicantLetters(actor, view.id, locale),
    conditions: view.draft ? null : await findConditionsSummary(actor, view.id),
    offer: view.draft ? null : await findOfferSummary(actor, view.id),
    agreement: view.draft ? null : await findAgreementSummary(actor, view.id),
    step: query.get("step"),
    receipt: query.has("receipt"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const id = params.id ?? "";
  const form = await readForm(request);
  const locale = getLocale(request, actor.locale);
  if (form.get("intent") === "submit") {
    const result = await submitFromForm(actor, id, form, {
      locale,
      ip: context.clientAddress,
      userAgent: request.headers.get("user-agent") ?? "",
    });
    if (!result.ok) return respond(result, { intent: "submit", comment: "", state: "" });
    return redirect(`/portal/applications/${id}?receipt=1`, 303);
  }
  if (form.get("intent") === "confirm_section") {
    const result = await confirmSection(actor, id, String(form.get("section") ?? ""));
    if (!result.ok) return respond(result, { intent: "confirm_section", comment: "", state: "" });
    return redirect(`/portal/applications/${id}`, 303);
  }
  const { result, typed, statusName } = await moveByOwner(actor, id, form);
  if (result.ok) return redirect(`/portal/applications/${id}`, 303);
  return respond(result, { ...typed, state: say(statusName, locale) });
}

export default function Application() {
  const { t } = useTranslation("applications");
  const {
    view,
    tasks,
    copied,
    clarification,
    letters,
    conditions,
    offer,
    agreement,
    step,
    receipt,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && {
    ...answer,
    message: t(`refusals.${answer.refusal.code}`, {
      ...answer.refusal.params,
      status: answer.state,
    }),
  };
  return (
    <ApplicationPage
      view={view}
      tasks={tasks}
      copied={copied}
      clarification={clarification}
      step={step}
      receipt={receipt}
      letters={letters.length > 0 ? <ApplicantLetters letters={letters} /> : null}
      offer={
        <>
          {agreement && <AgreementCard id={view.id} summary={agreement} />}
          {offer && <OfferSummaryCard id={view.id} summary={offer} />}
        </>
      }
      conditions={conditions && <ConditionsSummaryCard id={view.id} summary={conditions} />}
      refused={refused ?? null}
    />
  );
}
