import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { CalendarPage } from "~/features/applications";
import {
  getCalendarYear,
  listCalendarYears,
  postCalendar,
} from "~/features/applications/index.server";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["staff"] };

/** The working calendar: all years, and the days of the one asked for, else of the newest. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const years = await listCalendarYears(actor);
  const asked = new URL(request.url).searchParams.get("year") ?? "";
  const known = years.find(({ year }) => String(year) === asked) ?? years.at(-1);
  const t = translator(getLocale(request, actor.locale), "staff");
  return {
    title: t("calendar.title"),
    years,
    year: known ? await getCalendarYear(actor, known.year) : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, "administrator");
  const { result, typed, year } = await postCalendar(actor, await readForm(request));
  if (!result.ok) return respond(result, { typed });
  return redirect(`/admin/settings/calendar?year=${year}`, 303);
}

export default function Calendar() {
  const { years, year } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <CalendarPage years={years} year={year} refused={refused ?? null} />;
}
