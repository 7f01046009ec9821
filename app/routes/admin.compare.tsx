import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import {
  ComparePage,
  compareFileHref,
  compareHref,
  compareReaders,
  parseCompareQuery,
} from "~/features/review";
import { addCandidate, getComparePage } from "~/features/review/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["review-compare"] };

/** Applications side by side: `ids`, with `add` one more by its number, `differences` first, `as=csv` as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...compareReaders);
  const { searchParams } = new URL(request.url);
  const query = parseCompareQuery(searchParams);
  if (searchParams.get("as") === "csv") throw redirect(compareFileHref(query.ids));
  const typed = (searchParams.get("add") ?? "").trim();
  const added = typed ? await addCandidate(actor, query.ids, typed) : null;
  if (added?.ok) throw redirect(compareHref(added.value, query));
  const locale = getLocale(request, actor.locale);
  const page = await getComparePage(actor, query, locale);
  const refused = added && { typed, fields: added.fields ?? {} };
  const title = translator(locale, "review-compare")("title");
  return { title, page, refused };
}

export default function Compare() {
  const { page, refused } = useLoaderData<typeof loader>();
  return <ComparePage page={page} refused={refused} />;
}
