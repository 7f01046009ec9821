import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findActor } from "~/features/accounts/index.server";
import { PublicPlanSection } from "~/features/site";
import { getPublicPlan } from "~/features/site/index.server";
import { getLocale, translator } from "~/platform/i18n/i18n.server";
import { Banner, ButtonLink, DefinitionList, PageHeader, Prose, Split } from "~/ui";

export const handle = { i18n: ["public", "site-plan"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await findActor(request);
  const locale = getLocale(request, actor?.locale);
  const t = translator(locale, "public");
  const plan = await getPublicPlan(locale);
  return { title: t("site.title"), description: t("site.description"), plan };
}

const facts = ["plot", "buildings", "density", "cluster", "works", "next", "company"];

export default function SitePage() {
  const { t } = useTranslation("public");
  const { plan } = useLoaderData<typeof loader>();
  const lacking = plan ? "site.pendingBesidePlan" : "site.pending";
  const pending = t(lacking, { returnObjects: true }) as string[];
  return (
    <>
      <PageHeader
        eyebrow={t("site.eyebrow")}
        title={t("site.heading")}
        lead={t(plan ? "site.leadWithPlan" : "site.lead")}
      />
      <Split aside={<ScaleDrawing />}>
        <section>
          <h2 className="section-title">{t("site.factsTitle")}</h2>
          <DefinitionList
            items={facts.map((key) => ({
              key,
              term: t(`site.facts.${key}.term`),
              value: t(`site.facts.${key}.value`),
              unit: t(`site.facts.${key}.unit`, { defaultValue: "" }),
              hint: t(`site.facts.${key}.hint`, { defaultValue: "" }),
            }))}
          />
        </section>
        <Banner title={t("site.pendingTitle")}>
          <ul className="square-list">
            {pending.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{t("site.pendingText")}</p>
        </Banner>
        <Prose>
          <h2>{t("site.meanwhileTitle")}</h2>
          <p>{t("site.meanwhileText")}</p>
          <div className="button-row">
            <ButtonLink href="/eligibility">{t("site.check")}</ButtonLink>
            <ButtonLink href="/register" variant="secondary">
              {t("site.apply")}
            </ButtonLink>
          </div>
        </Prose>
      </Split>
      {plan && <PublicPlanSection plan={plan} />}
    </>
  );
}

/** Sides of squares whose areas are 58.6 and 19.4, at 40 units to √ha. */
const clusterSide = 40 * Math.sqrt(58.6);
const plotSide = 40 * Math.sqrt(19.4);

function ScaleDrawing() {
  const { t } = useTranslation("public");
  const plotY = clusterSide - plotSide;
  return (
    <figure className="scale-drawing">
      <figcaption className="scale-drawing__title">{t("site.scaleTitle")}</figcaption>
      <svg
        viewBox={`-2 -2 ${clusterSide + 4} ${clusterSide + 4}`}
        role="img"
        aria-label={t("site.scaleAlt")}
      >
        <rect className="scale-drawing__cluster" width={clusterSide} height={clusterSide} />
        <rect className="scale-drawing__plot" y={plotY} width={plotSide} height={plotSide} />
      </svg>
      <ul className="scale-drawing__legend">
        <li className="scale-drawing__key">{t("site.cluster")}</li>
        <li className="scale-drawing__key scale-drawing__key--plot">{t("site.plot")}</li>
      </ul>
      <p className="scale-drawing__note">{t("site.scaleNote")}</p>
    </figure>
  );
}
