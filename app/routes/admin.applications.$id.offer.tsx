import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffOfferPage } from "~/features/offers";
import { getStaffOffer, postStaffOffer } from "~/features/offers/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["offers", "staff"], live: true };

const done: Record<string, string> = {
  begin_offer: "saved",
  save_offer: "saved",
  give_up_offer: "gaveUp",
  issue_offer: "issued",
  take_up_change: "taken",
  answer_change: "answered",
};

/** What an application is offered, in draft and as it was sent. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const query = new URL(request.url).searchParams;
  const page = await getStaffOffer(actor, params.id ?? "", query.get("version"));
  const t = translator(getLocale(request, actor.locale), "offers");
  const said = query.get("done");
  return {
    title: `${t("title")} · ${page.head.number}`,
    page,
    roles: actor.staffRoles,
    done: said && Object.values(done).includes(said) ? said : null,
    waiting: query.has("waiting"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const { result, typed } = await postStaffOffer(actor, id, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/applications/${id}/offer?done=${done[typed.intent]}`, 303);
}

export default function Offer() {
  const { page, roles, done: said, waiting } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <StaffOfferPage
      page={page}
      roles={roles}
      done={said}
      waiting={waiting}
      refused={refused ?? null}
    />
  );
}
