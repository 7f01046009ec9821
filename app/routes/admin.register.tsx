import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/accounts/index.server";
import { parseRegisterQuery, RegisterPage, registerReaders } from "~/features/offers";
import { listRegister } from "~/features/offers/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["agreements"] };

/** The register of those who have concluded an agreement. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, ...registerReaders);
  const query = parseRegisterQuery(new URL(request.url).searchParams);
  const t = translator(getLocale(request, actor.locale), "agreements");
  return { title: t("register.title"), query, ...(await listRegister(actor, query)) };
}

export default function Register() {
  const { query, rows, next } = useLoaderData<typeof loader>();
  return <RegisterPage query={query} rows={rows} next={next} />;
}
