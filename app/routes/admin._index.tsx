import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireStaff } from "~/features/accounts/index.server";
import { WorkPage } from "~/features/reports";
import { getMyWork } from "~/features/reports/index.server";
import { ConditionsWork, ExpertsWork, LackingWork } from "~/features/review";
import { getConditionsWork, getExpertsWork } from "~/features/review/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { EmptyState, LivePart, PageHeader } from "~/ui";

export const handle = {
  i18n: ["staff", "messages", "review-experts", "review-conditions"],
  live: true,
};

/** What waits for this member of staff. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const t = translator(getLocale(request, actor.locale), "staff");
  const [work, experts, conditions] = await Promise.all([
    getMyWork(actor),
    getExpertsWork(actor),
    getConditionsWork(actor),
  ]);
  return { title: t("work.title"), roles: actor.staffRoles, work, experts, conditions };
}

export default function Work() {
  const { t } = useTranslation("staff");
  const { work, roles, experts, conditions } = useLoaderData<typeof loader>();
  const own = experts.own && <ExpertsWork own={experts.own} />;
  if (work) {
    return (
      <WorkPage work={work} roles={roles}>
        {own}
        {conditions && <ConditionsWork work={conditions} />}
        {experts.lacking && <LackingWork rows={experts.lacking} />}
      </WorkPage>
    );
  }
  return (
    <>
      <PageHeader title={t("work.title")} compact />
      <LivePart name="work">
        {own ?? (
          <EmptyState title={t("work.noQueue")}>
            <p>{t("work.noQueueText")}</p>
          </EmptyState>
        )}
      </LivePart>
    </>
  );
}
