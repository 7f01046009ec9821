import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { requireUser } from "~/features/accounts/index.server";
import {
  decideJoinRequest,
  getOrganisation,
  listOwnRequests,
  removeMember,
  setMemberRole,
} from "~/features/organisations/index.server";
import { textsOf } from "~/platform/check-fields";
import { forbidden, notFound, readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Banner, PageHeader, Split, Stack, Tabs } from "~/ui";
import { EventsCard } from "./events-card";
import { IdentityCard } from "./identity-card";
import { MembersCard } from "./members-card";
import { OwnRequests } from "./own-requests";
import { RequestsCard } from "./requests-card";

export const handle = { i18n: ["organisations"] };

const notices = ["role_saved", "removed", "accepted", "declined"] as const;

/** The organisation that the address names, or the person's first one. */
function chosenId(request: Request, memberships: { organisationId: string }[]): string | undefined {
  return new URL(request.url).searchParams.get("id") ?? memberships[0]?.organisationId;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireUser(request);
  if (actor.staffRoles.length > 0 && actor.memberships.length === 0) throw forbidden();
  const title = translator(getLocale(request, actor.locale), "organisations")("page.title");
  const { searchParams } = new URL(request.url);
  const notice = notices.find((name) => searchParams.has(name)) ?? null;
  const id = chosenId(request, actor.memberships);
  if (!id) return { title, notice, view: null, requests: await listOwnRequests(actor) };
  const others = actor.memberships.map((one) => ({
    id: one.organisationId,
    name: one.organisationName,
    current: one.organisationId === id,
  }));
  return { title, notice, view: await getOrganisation(actor, id), others };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireUser(request);
  const form = await readForm(request);
  const {
    intent,
    user = "",
    join_request = "",
    role = "",
  } = textsOf(form, ["intent", "user", "join_request", "role"]);
  const id = chosenId(request, actor.memberships);
  if (!id) throw notFound();
  const done = (notice: (typeof notices)[number]) =>
    redirect(`/portal/organisation?id=${id}&${notice}`, 303);
  if (intent === "set_role") {
    const result = await setMemberRole(actor, id, user, role);
    return result.ok ? done("role_saved") : respond(result);
  }
  if (intent === "remove_member") {
    const result = await removeMember(actor, id, user);
    return result.ok ? done("removed") : respond(result);
  }
  if (intent === "accept_join" || intent === "decline_join") {
    const decision =
      intent === "accept_join" ? { accept: true as const, role } : { accept: false as const };
    const result = await decideJoinRequest(actor, id, join_request, decision);
    return result.ok ? done(decision.accept ? "accepted" : "declined") : respond(result);
  }
  throw notFound();
}

export default function Organisation() {
  const { t } = useTranslation("organisations");
  const found = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const { summary } = useFormAnswer(answer, ["organisations"]);
  if (!found.view) return <OwnRequests requests={found.requests} />;
  const { notice, view, others } = found;
  return (
    <Stack>
      {summary}
      {notice && !answer && <Banner tone="success" announce="status" title={t(`page.${notice}`)} />}
      <PageHeader eyebrow={t(`kinds.${view.organisation.kind}`)} title={view.organisation.name} />
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
            <IdentityCard organisation={view.organisation} />
            <EventsCard events={view.events} />
          </>
        }
      >
        {view.requests.length > 0 && <RequestsCard requests={view.requests} />}
        <MembersCard members={view.members} owner={view.owner} />
      </Split>
    </Stack>
  );
}
