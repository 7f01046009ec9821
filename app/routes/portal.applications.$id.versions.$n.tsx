import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireApplicant } from "~/features/accounts/index.server";
import { SnapshotPage } from "~/features/applications";
import { getSubmittedVersion } from "~/features/applications/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["applications", "clarifications", "form", "pdf"] };

/** A submitted version as it was frozen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request);
  const locale = getLocale(request, actor.locale);
  const snapshot = await getSubmittedVersion(actor, params.id ?? "", params.n ?? "", locale);
  const t = translator(locale, "applications");
  return {
    title: t("snapshot.title", { number: snapshot.number, version: snapshot.version }),
    snapshot,
  };
}

export default function Version() {
  const { snapshot } = useLoaderData<typeof loader>();
  return <SnapshotPage snapshot={snapshot} />;
}
