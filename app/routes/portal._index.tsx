import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireApplicant, requireUser } from "~/features/accounts/index.server";
import { ApplicationsList, NoticesCard } from "~/features/applications";
import {
  countUnreadByApplication,
  listOwnApplications,
  progressOfDrafts,
} from "~/features/applications/index.server";
import { listNotices, markNoticesRead } from "~/features/notifications/index.server";
import { readForm } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { ButtonLink, EmptyState, LivePart, PageHeader, Pager, Split } from "~/ui";

export const handle = { i18n: ["applications"], live: true };

/** The company's applications and the person's notices; staff are led to their own side. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { staffRoles, memberships } = await requireUser(request);
  if (staffRoles.length > 0 && memberships.length === 0) throw redirect("/admin");
  const actor = await requireApplicant(request);
  const locale = getLocale(request, actor.locale);
  const after = new URL(request.url).searchParams.get("after");
  const [page, notices] = await Promise.all([
    listOwnApplications(actor, after),
    listNotices(actor, locale, 12),
  ]);
  const ids = page.applications.map((row) => row.id);
  const [progress, unread] = await Promise.all([
    progressOfDrafts(actor, page.applications),
    countUnreadByApplication(actor, ids),
  ]);
  return {
    title: translator(locale, "applications")("list.title"),
    applications: page.applications.map((row) => ({
      ...row,
      progress: progress[row.id] ?? null,
      unread: unread[row.id] ?? 0,
    })),
    next: page.next,
    paged: after !== null,
    notices,
    mayStart: actor.memberships.some((one) => one.role !== "viewer"),
    several: actor.memberships.length > 1,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireUser(request);
  const form = await readForm(request);
  if (form.get("intent") === "mark_read") await markNoticesRead(actor);
  return redirect("/portal", 303);
}

export default function Portal() {
  const { t } = useTranslation("applications");
  const { applications, next, paged, notices, mayStart, several } = useLoaderData<typeof loader>();
  const empty = applications.length === 0;
  const start = mayStart && (
    <ButtonLink href="/portal/applications/new">
      {t(empty ? "list.emptyAction" : "list.start")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lead={empty ? undefined : t("list.lead")}
        actions={!empty && start}
      />
      <Split
        aside={
          <LivePart name="notices">
            <NoticesCard notices={notices} />
          </LivePart>
        }
      >
        {empty && (
          <EmptyState
            title={t("list.emptyTitle")}
            action={
              mayStart && (
                <>
                  {start}
                  <ButtonLink href="/eligibility" variant="secondary">
                    {t("list.prepare")}
                  </ButtonLink>
                </>
              )
            }
          >
            {t(mayStart ? "list.emptyText" : "list.emptyTextViewer")}
          </EmptyState>
        )}
        <LivePart name="applications">
          <ApplicationsList applications={applications} showOrganisation={several} />
        </LivePart>
        <Pager
          label={t("list.pages")}
          previous={paged ? { href: "/portal", label: t("list.newest") } : undefined}
          next={
            next
              ? { href: `/portal?after=${encodeURIComponent(next)}`, label: t("list.older") }
              : undefined
          }
        />
      </Split>
    </>
  );
}
