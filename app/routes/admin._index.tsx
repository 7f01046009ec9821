import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireStaff } from "~/features/accounts/index.server";
import { WorkPage } from "~/features/reports";
import { getMyWork } from "~/features/reports/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { EmptyState, PageHeader } from "~/ui";

export const handle = { i18n: ["staff", "messages"], live: true };

/** What waits for this member of staff. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const t = translator(getLocale(request, actor.locale), "staff");
  return { title: t("work.title"), roles: actor.staffRoles, work: await getMyWork(actor) };
}

export default function Work() {
  const { t } = useTranslation("staff");
  const { work, roles } = useLoaderData<typeof loader>();
  if (work) return <WorkPage work={work} roles={roles} />;
  return (
    <>
      <PageHeader title={t("work.title")} compact />
      <EmptyState title={t("work.noQueue")}>
        <p>{t("work.noQueueText")}</p>
      </EmptyState>
    </>
  );
}
