import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findActor } from "~/features/accounts/index.server";
import {
  checkEligibility,
  EligibilityAnswer,
  EligibilityForm,
  eligibilityFields,
  hasAnswers,
  readAnswers,
} from "~/features/applications";
import { publicProcedure } from "~/features/applications/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Card, ErrorSummary, PageHeader, Split } from "~/ui";

export const handle = { i18n: ["public"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await findActor(request);
  const t = translator(getLocale(request, actor?.locale), "public");
  const { boardAreaM2, boardCapexMrub } = await publicProcedure();
  const limits = { boardAreaM2, boardCapexMrub };
  const params = new URL(request.url).searchParams;
  const given = eligibilityFields.map((field) => [field, (params.get(field) ?? "").slice(0, 60)]);
  const { answers, errors } = hasAnswers(params)
    ? readAnswers(params)
    : { answers: null, errors: {} };
  const wrong = Object.keys(errors).length > 0;
  const title = t("eligibility.title");
  return data(
    {
      title: wrong ? `${t("eligibility.errorPrefix")}: ${title}` : title,
      description: t("eligibility.description"),
      values: Object.fromEntries(given),
      errors,
      limits,
      result: answers && checkEligibility(answers, limits),
    },
    { status: wrong ? 400 : 200 },
  );
}

export default function EligibilityPage() {
  const { t } = useTranslation("public");
  const { values, errors, limits, result } = useLoaderData<typeof loader>();
  const aside = t("eligibility.aside", { returnObjects: true }) as string[];
  return (
    <>
      <ErrorSummary
        title={t("eligibility.errorTitle")}
        errors={eligibilityFields.flatMap((field) =>
          errors[field] ? [{ field, message: t(`eligibility.errors.${errors[field].code}`) }] : [],
        )}
      />
      <PageHeader
        eyebrow={t("eligibility.eyebrow")}
        title={t("eligibility.heading")}
        lead={t("eligibility.lead")}
      />
      <Split
        aside={
          <Card title={t("eligibility.asideTitle")}>
            {aside.map((line) => (
              <p key={line} className="aside-line">
                {line}
              </p>
            ))}
          </Card>
        }
      >
        {result && <EligibilityAnswer result={result} limits={limits} />}
        {result && <h2 className="section-title">{t("eligibility.again")}</h2>}
        <EligibilityForm values={values} errors={errors} />
      </Split>
    </>
  );
}
