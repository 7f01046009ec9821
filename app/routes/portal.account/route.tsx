import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type FormAnswer, useFormAnswer } from "~/features/accounts";
import {
  changePassword,
  changeProfile,
  endSessions,
  findSignedIn,
  getProfile,
  listSessions,
  originOf,
  requireUser,
} from "~/features/accounts/index.server";
import { listOwnConsents, withdrawConsent } from "~/features/applications/index.server";
import { PreferencesCard } from "~/features/notifications";
import { listPreferences, savePreferences } from "~/features/notifications/index.server";
import { textsOf } from "~/platform/check-fields";
import { notFound, readForm, respond } from "~/platform/http.server";
import { getLocale, localeCookie, translator } from "~/platform/i18n/i18n.server";
import { Banner, Button, Card, PageHeader, Split, Stack } from "~/ui";
import { ConsentsCard } from "./consents-card";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { SessionsCard } from "./sessions-card";

export const handle = { i18n: ["accounts", "notifications"] };

const notices = [
  "saved",
  "password_changed",
  "ended",
  "consent_withdrawn",
  "notices_saved",
] as const;

async function requireSignedIn(request: Request, context: object) {
  await requireUser(request);
  const signedIn = await findSignedIn(request, context);
  if (!signedIn) throw redirect("/login");
  return signedIn;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(request, context);
  const { actor } = signedIn;
  const locale = getLocale(request, actor.locale);
  const [profile, sessions, consents, preferences] = await Promise.all([
    getProfile(actor),
    listSessions(signedIn),
    listOwnConsents(actor, locale),
    listPreferences(actor),
  ]);
  const { searchParams } = new URL(request.url);
  return {
    title: translator(locale, "accounts")("account.title"),
    profile,
    sessions,
    consents,
    preferences,
    notice: notices.find((name) => searchParams.has(name)) ?? null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(request, context);
  const form = await readForm(request);
  const intent = form.get("intent");
  if (intent === "profile") {
    const {
      full_name = "",
      phone = "",
      locale = "",
    } = textsOf(form, ["full_name", "phone", "locale"]);
    const values = { full_name, phone, locale };
    const result = await changeProfile(signedIn.actor, values);
    if (!result.ok) return respond(result, { values });
    const headers = { "Set-Cookie": localeCookie(result.value.locale) };
    return redirect("/portal/account?saved", { status: 303, headers });
  }
  if (intent === "password") {
    const {
      current_password = "",
      password = "",
      password_confirm = "",
    } = textsOf(form, ["current_password", "password", "password_confirm"]);
    const input = { current_password, password, password_confirm };
    const result = await changePassword(signedIn.actor, input, originOf(request, context));
    if (!result.ok) return respond(result);
    const headers = { "Set-Cookie": result.value.cookie };
    return redirect("/portal/account?password_changed", { status: 303, headers });
  }
  if (intent === "end_session" || intent === "end_all_sessions") {
    const { session = "" } = textsOf(form, ["session"]);
    await endSessions(signedIn, intent === "end_session" ? session : null);
    return redirect("/portal/account?ended", 303);
  }
  if (intent === "notice_preferences") {
    await savePreferences(signedIn.actor, form);
    return redirect("/portal/account?notices_saved", 303);
  }
  if (intent === "withdraw_consent") {
    const { consent = "" } = textsOf(form, ["consent"]);
    const { address: ip, userAgent } = originOf(request, context);
    const locale = getLocale(request, signedIn.actor.locale);
    await withdrawConsent(signedIn.actor, consent, { locale, ip, userAgent });
    return redirect("/portal/account?consent_withdrawn", 303);
  }
  throw notFound();
}

export default function Account() {
  const { t } = useTranslation("accounts");
  const { profile, sessions, consents, preferences, notice } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const { errorOf, summary } = useFormAnswer(answer, ["accounts"]);
  return (
    <Stack>
      {summary}
      {notice && !answer && (
        <Banner tone="success" announce="status" title={t(`account.${notice}`)} />
      )}
      <PageHeader title={t("account.title")} lead={t("account.lead")} />
      <Split
        aside={
          <Card title={t("account.data")}>
            <p className="aside-line">{t("account.data_lead")}</p>
            <form method="post" action="/portal/account/data">
              <Button variant="secondary">{t("account.download")}</Button>
            </form>
          </Card>
        }
      >
        <ProfileForm profile={profile} values={answer?.values} errorOf={errorOf} />
        <PasswordForm email={profile.email} errorOf={errorOf} />
        <PreferencesCard preferences={preferences} />
        <SessionsCard sessions={sessions} />
        <ConsentsCard consents={consents} />
      </Split>
    </Stack>
  );
}
