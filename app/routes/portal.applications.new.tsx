import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireApplicant } from "~/features/accounts/index.server";
import { NewApplicationForm } from "~/features/applications";
import {
  createApplication,
  listEarlier,
  readNewApplication,
} from "~/features/applications/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { invalid } from "~/platform/refusal";
import { Banner, Container, ErrorSummary, PageHeader } from "~/ui";

export const handle = { i18n: ["applications"] };

/** Where a draft begins: organisation, kind of applicant, way of taking part. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const t = translator(getLocale(request, actor.locale), "applications");
  return {
    title: t("new.title"),
    organisations: actor.memberships
      .filter((one) => one.role !== "viewer")
      .map((one) => ({ id: one.organisationId, name: one.organisationName })),
    earlier: await listEarlier(actor),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireApplicant(request);
  const { values, input, errors } = readNewApplication(await readForm(request));
  if (!input) return respond(invalid(errors), { values });
  const result = await createApplication(actor, input);
  if (!result.ok) return respond(result, { values });
  return redirect(`/portal/applications/${result.value.id}`, 303);
}

export default function NewApplication() {
  const { t } = useTranslation("applications");
  const { organisations, earlier } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fields = answer?.fields ?? {};
  const errors = Object.entries(fields).map(([field, { code }]) => ({
    field,
    message: `${t(`new.${field === "applicant_type" ? "type" : field}`)}: ${t(`refusals.${code}`)}`,
  }));
  return (
    <Container width="form" className="column">
      <ErrorSummary title={t("fixErrors")} errors={errors} />
      {answer && answer.refusal.code !== "invalid" && (
        <Banner tone="danger" announce="alert">
          {t(`refusals.${answer.refusal.code}`, answer.refusal.params)}
        </Banner>
      )}
      <PageHeader
        compact
        back={{ href: "/portal", label: t("allApplications") }}
        title={t("new.title")}
        lead={organisations.length > 0 ? t("new.lead") : undefined}
      />
      {organisations.length === 0 ? (
        <Banner tone="info">{t("new.noRights")}</Banner>
      ) : (
        <NewApplicationForm
          organisations={organisations}
          earlier={earlier}
          values={answer?.values ?? {}}
          errors={fields}
        />
      )}
    </Container>
  );
}
