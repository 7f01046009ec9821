import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { OwnReviewsPage } from "~/features/review";
import { listOwnAssignments } from "~/features/review/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-experts"], live: true };

/** An expert's own assignments. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "expert", "external_expert");
  const { searchParams } = new URL(request.url);
  const t = translator(getLocale(request, actor.locale), "review-experts");
  return {
    title: t("own.title"),
    list: await listOwnAssignments(actor, searchParams.get("after")),
    answered: searchParams.get("answered"),
    profile: `/admin/settings/experts/${actor.userId}`,
  };
}

export default function OwnReviews() {
  return <OwnReviewsPage {...useLoaderData<typeof loader>()} />;
}
