import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { StaffDocumentsPage } from "~/features/applications";
import { getStaffDocuments } from "~/features/applications/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["staff", "documents"] };

/** The documents of a submitted application, version by version. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request);
  const page = await getStaffDocuments(actor, params.id ?? "");
  const t = translator(getLocale(request, actor.locale), "documents");
  return { title: `${t("staff.title")} · ${page.number}`, page, roles: actor.staffRoles };
}

export default function Documents() {
  const { page, roles } = useLoaderData<typeof loader>();
  return <StaffDocumentsPage page={page} roles={roles} />;
}
