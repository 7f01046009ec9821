import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { ExpertProfilePage } from "~/features/review";
import { getExpertProfile, postProfile } from "~/features/review/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-experts"] };

/** What an expert can judge, how much at a time, and when they are away. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const { profile, rights } = await getExpertProfile(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "review-experts");
  return {
    title: `${profile.name} · ${t("experts.profile")}`,
    profile,
    rights,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request);
  const id = params.id ?? "";
  const { result, ...typed } = await postProfile(actor, id, await readForm(request));
  if (!result.ok) return respond(result, typed);
  return redirect(`/admin/settings/experts/${id}?saved`, 303);
}

export default function ExpertProfile() {
  const { profile, rights, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ExpertProfilePage profile={profile} rights={rights} saved={saved} answer={answer} />;
}
