import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findActor } from "~/features/accounts/index.server";
import { reviewSchedule } from "~/features/applications";
import { publicProcedure } from "~/features/applications/index.server";
import { formatNumber, useLocale } from "~/platform/i18n";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { ButtonLink, Card, Disclosure, PageHeader, Split } from "~/ui";

export const handle = { i18n: ["public"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await findActor(request);
  const t = translator(getLocale(request, actor?.locale), "public");
  const procedure = await publicProcedure();
  const { toCommittee, toBoard } = reviewSchedule(procedure);
  const { terms } = procedure;
  return {
    title: t("faq.title"),
    description: t("faq.description"),
    /** The figures that the answers name. */
    figures: {
      toCommittee,
      toBoard,
      draftDays: terms.draft.days,
      answerDays: terms.clarification_requested.days,
      appealDays: terms.rejected.days,
      appealAnswerDays: terms.appeal_submitted.days,
      rounds: procedure.roundsPerStage,
      boardArea: procedure.boardAreaM2,
      boardCapex: procedure.boardCapexMrub,
    },
  };
}

type Group = {
  id: string;
  title: string;
  items: { id: string; question: string; answer: string[] }[];
};

export default function FaqPage() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const { figures } = useLoaderData<typeof loader>();
  const numbers = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, formatNumber(value, locale)]),
  );
  const groups = t("faq.groups", { returnObjects: true, ...numbers }) as Group[];
  return (
    <>
      <PageHeader eyebrow={t("faq.eyebrow")} title={t("faq.heading")} lead={t("faq.lead")} />
      <Split
        aside={
          <Card title={t("faq.moreTitle")}>
            <p className="aside-line">{t("faq.moreText")}</p>
            <div className="button-row">
              <ButtonLink href="/eligibility">{t("faq.check")}</ButtonLink>
              <ButtonLink href="/privacy" variant="secondary">
                {t("faq.privacy")}
              </ButtonLink>
            </div>
          </Card>
        }
      >
        {groups.map((group) => (
          <section key={group.id} id={group.id}>
            <h2 className="section-title">{group.title}</h2>
            {group.items.map((item) => (
              <Disclosure
                key={item.id}
                id={item.id}
                summary={item.question}
                open={item === groups[0]?.items[0]}
              >
                {item.answer.map((paragraph) => (
                  <p key={paragraph} className="answer">
                    {paragraph}
                  </p>
                ))}
              </Disclosure>
            ))}
          </section>
        ))}
      </Split>
    </>
  );
}
