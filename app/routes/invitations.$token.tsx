import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import { findSignedIn, originOf, sessionToken } from "~/features/accounts/index.server";
import { InvitationPage } from "~/features/organisations";
import {
  acceptAsNewPerson,
  acceptInvitation,
  findInvitation,
  type NewPersonInput,
  newPersonFields,
} from "~/features/organisations/index.server";
import { textsOf } from "~/platform/check-fields";
import { readForm, respond } from "~/platform/http.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";

export const handle = { i18n: ["organisations", "accounts"] };

const fieldOrder = ["full_name", "phone", "password", "password_confirm"];
const over = ["accepted", "expired", "revoked"];

/** What a link of an invitation leads to. Opening it changes nothing: mail scanners do so too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn(request, context);
  const token = params.token ?? "";
  const invitation = await findInvitation(token, signedIn);
  const t = translator(getLocale(request, signedIn?.actor.locale), "organisations");
  const status = !invitation ? 404 : over.includes(invitation.step) ? 410 : 200;
  const own = signedIn?.actor.email ?? null;
  return data({ title: t("invitation.title"), token, own, invitation }, { status });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const token = params.token ?? "";
  const origin = originOf(request, context);
  const signedIn = await findSignedIn(request, context);
  const at = (id: string) => `/portal/organisation?id=${id}&joined`;
  if (signedIn) {
    const joined = await acceptInvitation(signedIn, token, origin.address);
    return joined.ok ? redirect(at(joined.value.organisationId), 303) : respond(joined);
  }
  const input = textsOf(form, newPersonFields) as NewPersonInput;
  const joined = await acceptAsNewPerson(
    token,
    input,
    origin,
    getLocale(request),
    sessionToken(request),
  );
  if (!joined.ok) {
    const { full_name, phone } = input;
    return respond(joined, { values: { full_name, phone } });
  }
  return redirect(at(joined.value.organisationId), {
    status: 303,
    headers: { "Set-Cookie": joined.value.cookie },
  });
}

export default function Invitation() {
  const { token, own, invitation } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const words = useFormAnswer(answer, ["accounts", "organisations"], fieldOrder);
  return (
    <InvitationPage
      token={token}
      own={own}
      invitation={invitation}
      summary={words.summary}
      errorOf={words.errorOf}
      values={answer?.values ?? {}}
    />
  );
}
