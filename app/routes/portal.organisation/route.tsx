import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { requireUser } from "~/features/accounts/index.server";
import {
  getOrganisation,
  invitationFields,
  listOwnInvitations,
  listOwnRequests,
  organisationNotices,
  postOrganisation,
} from "~/features/organisations/index.server";
import { textsOf } from "~/platform/check-fields";
import { forbidden, readForm, respond } from "~/platform/http.server";
import { useLocale } from "~/platform/i18n";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Banner, ButtonLink, PageHeader, Split, Stack, Tabs } from "~/ui";
import { ConfirmStep, stepOf } from "./confirm-step";
import { EventsCard } from "./events-card";
import { IdentityCard } from "./identity-card";
import { InvitationsCard } from "./invitations-card";
import { InviteCard } from "./invite-card";
import { MembersCard } from "./members-card";
import { OwnInvitations } from "./own-invitations";
import { OwnPartCard } from "./own-part-card";
import { OwnRequests } from "./own-requests";
import { RequestsCard } from "./requests-card";

export const handle = { i18n: ["organisations", "accounts"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireUser(request);
  if (actor.staffRoles.length > 0 && actor.memberships.length === 0) throw forbidden();
  const title = translator(getLocale(request, actor.locale), "organisations")("page.title");
  const { searchParams } = new URL(request.url);
  const common = {
    title,
    notice: organisationNotices.find((name) => searchParams.has(name)) ?? null,
    invited: await listOwnInvitations(actor),
  };
  const id = searchParams.get("id") ?? actor.memberships[0]?.organisationId;
  if (!id) return { ...common, view: null, requests: await listOwnRequests(actor) };
  return {
    ...common,
    view: await getOrganisation(actor, id),
    step: stepOf(searchParams.get("step"), searchParams.get("user")),
    others: actor.memberships.map((one) => ({
      id: one.organisationId,
      name: one.organisationName,
      current: one.organisationId === id,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireUser(request);
  const form = await readForm(request);
  const posted = await postOrganisation(actor, new URL(request.url).searchParams.get("id"), form);
  if ("done" in posted) {
    const id = posted.id ? `id=${posted.id}&` : "";
    return redirect(`/portal/organisation?${id}${posted.done}`, 303);
  }
  return respond(posted.refused, { values: textsOf(form, invitationFields) });
}

export default function Organisation() {
  const { t } = useTranslation("organisations");
  const locale = useLocale();
  const found = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const { summary, errorOf } = useFormAnswer(answer, ["organisations", "accounts"]);
  const { notice, invited } = found;
  const role = found.view && t(`roles.${found.view.role}`);
  const top = (
    <>
      {summary}
      {notice && !answer && (
        <Banner tone="success" announce="status" title={t(`page.${notice}`, { role })} />
      )}
      <OwnInvitations invitations={invited} />
    </>
  );
  if (!found.view) return <OwnRequests top={top} requests={found.requests} />;
  const { view, others, step } = found;
  const { organisation, owner } = view;
  if (step) return <ConfirmStep step={step} view={view} summary={summary} />;
  return (
    <Stack>
      {top}
      <PageHeader
        eyebrow={t(`kinds.${organisation.kind}`)}
        title={organisation.name}
        actions={
          <ButtonLink
            href={`/portal/organisation/documents?id=${organisation.id}`}
            variant="secondary"
            size="small"
          >
            {t("page.library")}
          </ButtonLink>
        }
      />
      {others.length > 1 && (
        <Tabs
          label={t("page.switch")}
          items={others.map(({ id, name, current }) => ({
            href: `/portal/organisation?id=${id}`,
            label: name,
            current,
          }))}
        />
      )}
      <Split
        aside={
          <>
            <IdentityCard organisation={organisation} />
            <EventsCard events={view.events} />
          </>
        }
      >
        {view.requests.length > 0 && <RequestsCard id={organisation.id} requests={view.requests} />}
        <MembersCard id={organisation.id} members={view.members} owner={owner} />
        {owner && (
          <>
            {view.invitations.length > 0 && (
              <InvitationsCard id={organisation.id} invitations={view.invitations} />
            )}
            <InviteCard
              id={organisation.id}
              values={answer?.values ?? {}}
              errorOf={errorOf}
              locale={locale}
            />
          </>
        )}
        <OwnPartCard view={view} />
      </Split>
    </Stack>
  );
}
