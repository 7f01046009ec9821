import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findActor } from "~/features/accounts/index.server";
import { eligibilityFields, reviewSchedule } from "~/features/applications";
import { publicProcedure } from "~/features/applications/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { ButtonLink, Container } from "~/ui";
import { Audience } from "./audience";
import { Facts } from "./facts";
import { Hero } from "./hero";
import { Schedule } from "./schedule";

export const handle = { i18n: ["public"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await findActor(request);
  const t = translator(getLocale(request, actor?.locale), "public");
  const procedure = await publicProcedure();
  return {
    title: t("home.title"),
    description: t("home.description"),
    schedule: reviewSchedule(procedure),
    boardAreaM2: procedure.boardAreaM2,
    boardCapexMrub: procedure.boardCapexMrub,
  };
}

export default function HomePage() {
  const { t } = useTranslation("public");
  const { schedule, boardAreaM2, boardCapexMrub } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero />
      <Facts />
      <Audience />
      <Schedule schedule={schedule} boardAreaM2={boardAreaM2} boardCapexMrub={boardCapexMrub} />
      <Promises />
      <section className="closing on-night">
        <Container className="closing__row">
          <div>
            <h2>{t("home.checkTitle")}</h2>
            <p className="closing__text">
              {t("home.checkText", { count: eligibilityFields.length })}
            </p>
          </div>
          <div className="button-row">
            <ButtonLink href="/eligibility" size="large">
              {t("home.check")}
            </ButtonLink>
            <ButtonLink href="/register" size="large" variant="secondary">
              {t("home.apply")}
            </ButtonLink>
          </div>
        </Container>
      </section>
    </>
  );
}

function Promises() {
  const { t } = useTranslation("public");
  return (
    <section className="band">
      <Container>
        <h2>{t("home.promiseTitle")}</h2>
        <ul className="promises">
          {["turn", "draft", "clarify", "reason"].map((key) => (
            <li key={key} className="promises__item">
              <h3>{t(`home.promises.${key}.title`)}</h3>
              <p>{t(`home.promises.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </Container>
    </section>
  );
}
