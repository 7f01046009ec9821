import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffAnswersPage } from "~/features/applications";
import { getStaffAnswers } from "~/features/applications/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["clarifications", "pdf", "staff"] };

/** The newest submitted answers; `compare` and `version` name two versions to be compared. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const locale = getLocale(request, actor.locale);
  const query = new URL(request.url).searchParams;
  const answers = await getStaffAnswers(actor, params.id ?? "", locale, {
    compare: query.get("compare"),
    version: query.get("version"),
  });
  const t = translator(locale, "staff");
  return { title: `${t("answers.title")} · ${answers.number}`, answers, roles: actor.staffRoles };
}

export default function Answers() {
  const { answers, roles } = useLoaderData<typeof loader>();
  return <StaffAnswersPage answers={answers} roles={roles} />;
}
